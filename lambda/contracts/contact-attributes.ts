import { HAND_OVER_REASONS } from './hand-over-reason.ts';
import { LINE_MODES } from './line-mode.ts';
import { LOCALES } from './locale.ts';
import { NONE } from './none.ts';
import { RISK_TIERS } from './risk-tier.ts';
import { VERIFICATION_RESULTS } from './verification-result.ts';

/**
 * What a contact attribute may hold.
 *
 * - `pseudonym`: keyed MAC of the caller's number, useless without the key
 * - `word`: one word of a closed list
 * - `words`: a sentence made of such words only
 */
type AttributeClass = 'pseudonym' | 'word' | 'words';

/** How one contact attribute is classified, and what it may be. */
interface ContactAttribute {
  readonly class: AttributeClass;
  /** Every value the attribute may have; absent where the class says it all. */
  readonly values?: readonly string[];
}

/**
 * Every contact attribute a flow may set. Attributes end up in contact records for years, so nothing personal is
 * among them: https://docs.aws.amazon.com/connect/latest/adminguide/connect-contact-attributes.html
 */
export const CONTACT_ATTRIBUTES = {
  pseudonym: { class: 'pseudonym' },
  language: { class: 'word', values: LOCALES },
  mode: { class: 'word', values: LINE_MODES },
  riskTier: { class: 'word', values: RISK_TIERS },
  known: { class: 'word', values: ['true', 'false'] },
  verification: { class: 'word', values: [NONE, ...VERIFICATION_RESULTS] },
  handOverReason: { class: 'word', values: HAND_OVER_REASONS },
  handOverSummary: { class: 'words' },
} as const satisfies Readonly<Record<string, ContactAttribute>>;
