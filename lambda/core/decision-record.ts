import { createHash } from 'node:crypto';
import type { HandOverReason } from '../contracts/hand-over-reason.ts';
import type { IntentName } from '../contracts/intents.ts';
import type { LineMode } from '../contracts/line-mode.ts';
import type { LanguageFamily, Locale } from '../contracts/locale.ts';
import type { None } from '../contracts/none.ts';
import type { RiskTier } from '../contracts/risk-tier.ts';
import type { NextStep } from '../contracts/session-attributes.ts';
import type { VerificationResult } from '../contracts/verification-result.ts';
import { canonicalJson } from './canonical-json.ts';

/** How sure Lex was; the number itself says more about a voice than the record needs. */
export type Confidence = 'high' | 'medium' | 'low' | 'unknown';

/** Everything a decision may be about. Classified words and small numbers only: the record outlives the caller's data. */
export type Decision =
  | {
      readonly kind: 'call-opened';
      readonly mode: LineMode;
      readonly known: boolean;
      readonly language: Locale | None;
      readonly riskTier: RiskTier;
      readonly riskScore: number;
      readonly riskReasons: readonly string[];
      readonly policyVersion: string;
    }
  | {
      readonly kind: 'verification';
      readonly result: VerificationResult;
      readonly counted: boolean;
      readonly policyVersion: string;
    }
  | {
      readonly kind: 'turn';
      readonly intent: IntentName;
      /** Which reply the caller heard, by its name; `none` if the flow spoke. */
      readonly reply: string;
      readonly next: NextStep;
      readonly verified: boolean;
      readonly confidence: Confidence;
    }
  /** Written before anything is done; the turn that follows says that it was. */
  | { readonly kind: 'action-decided'; readonly action: 'block-card' }
  | { readonly kind: 'handed-over'; readonly reason: HandOverReason; readonly queue: LanguageFamily };

/** One link of a call's record. */
export interface DecisionEntry {
  readonly contactId: string;
  /** 1 for the first decision of a call, without gaps. */
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly decision: Decision;
  /** Hash of the entry before, or {@link FIRST_PREVIOUS_HASH}. */
  readonly previousHash: string;
  /** SHA-256 (hex) of everything above in canonical JSON. */
  readonly hash: string;
}

/** What the first entry of every call points back to. */
export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** The entry that follows `previous` (undefined: the first of the call). */
export function nextEntry(
  previous: DecisionEntry | undefined,
  contactId: string,
  at: Date,
  decision: Decision,
): DecisionEntry {
  const link = {
    contactId,
    sequence: (previous?.sequence ?? 0) + 1,
    at: at.toISOString(),
    decision,
    previousHash: previous?.hash ?? FIRST_PREVIOUS_HASH,
  };
  return { ...link, hash: hashOf(link) };
}

/** Whether an entry is what its own hash was made of. */
export function holdsTogether({ hash, ...link }: DecisionEntry): boolean {
  return hashOf(link) === hash;
}

/**
 * Where a chain breaks: the index of the first entry that is missing, moved or changed; undefined if it holds.
 *
 * Shows accidents and partial changes. The hashes have no key: whoever can write every entry from the change on can make
 * the chain hold again, and entries cut off its end are missed by nobody. Only a seal kept elsewhere shows that.
 */
export function firstBreak(entries: readonly DecisionEntry[]): number | undefined {
  let previousHash = FIRST_PREVIOUS_HASH;
  for (const [index, entry] of entries.entries()) {
    const holds = entry.sequence === index + 1 && entry.previousHash === previousHash && holdsTogether(entry);
    if (!holds || entry.contactId !== entries[0]?.contactId) return index;
    previousHash = entry.hash;
  }
  return undefined;
}

function hashOf(link: Omit<DecisionEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(link)).digest('hex');
}
