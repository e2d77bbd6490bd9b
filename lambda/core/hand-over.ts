import type { HandOverReason } from '../contracts/hand-over-reason.ts';
import { LANGUAGE_FAMILY_OF, type LanguageFamily, parseLocale } from '../contracts/locale.ts';
import { RISK_TIERS } from '../contracts/risk-tier.ts';
import { VERIFICATION_RESULTS } from '../contracts/verification-result.ts';

/** Whether the contact has a verification record that holds; `unknown` if it could not be read. */
export type Verified = 'yes' | 'no' | 'unknown';

/** What is known about a call that goes to a person; attributes as the flow set them, possibly missing. */
export interface HandOver {
  readonly reason: HandOverReason;
  readonly language: string | null | undefined;
  readonly verified: Verified;
  /** What the flow heard from the last verification. Proves nothing. */
  readonly verification: string | null | undefined;
  readonly riskTier: string | null | undefined;
  readonly known: string | null | undefined;
}

/** Agents who speak the caller's language; English if the language is not known. */
export function queueFor(language: string | null | undefined): LanguageFamily {
  const locale = parseLocale(language);
  return locale === undefined ? 'english' : LANGUAGE_FAMILY_OF[locale];
}

/**
 * One line for the agent. Only words from closed lists get in, so that nothing personal can, whatever an attribute holds.
 */
export function summaryOf(call: HandOver): string {
  const words = [
    `reason ${call.reason}`,
    `language ${parseLocale(call.language) ?? 'unknown'}`,
    `verification ${verificationOf(call)}`,
    `risk ${oneOf(RISK_TIERS, call.riskTier) ?? 'unknown'}`,
    `known ${oneOf(['true', 'false'], call.known) ?? 'unknown'}`,
  ];
  return words.join(', ');
}

/** An agent may act on `verified`, so an attribute cannot bring it about; it may only say why somebody is not. */
function verificationOf({ verified, verification }: HandOver): string {
  if (verified === 'yes') return 'verified';
  if (verified === 'unknown') return 'unknown';
  return oneOf(NOT_VERIFIED, verification) ?? 'none';
}

const NOT_VERIFIED = VERIFICATION_RESULTS.filter((result) => result !== 'verified');

function oneOf<T extends string>(allowed: readonly T[], word: string | null | undefined): T | undefined {
  return allowed.find((candidate) => candidate === word);
}
