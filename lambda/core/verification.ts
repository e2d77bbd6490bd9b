import { PIN_DIGITS } from '../contracts/limits.ts';
import type { VerificationResult } from '../contracts/verification-result.ts';
import { INPUT_TIMED_OUT } from '../contracts/verify-caller.ts';

/** Named in every decision record. */
export const VERIFICATION_POLICY_VERSION = 'verification-1';

/** Refused PINs that lock a caller, counted across calls. */
export const REFUSALS_PER_LOCK = 3;

/** Length of the first lock; each further one is twice as long. */
export const FIRST_LOCK_SECONDS = 15 * 60;

/** Longest lock. */
export const LONGEST_LOCK_SECONDS = 24 * 60 * 60;

/** How long a verified contact stays verified. */
export const VERIFICATION_SECONDS = 30 * 60;

/** How long refusals are remembered after the last one. */
export const REFUSALS_REMEMBERED_SECONDS = 30 * 24 * 60 * 60;

const PIN = new RegExp(`^\\d{${PIN_DIGITS}}$`);

/** What the caller typed, judged by its form alone. */
export type PinInput = { readonly kind: 'pin'; readonly pin: string } | { readonly kind: 'malformed' | 'nothing' };

/** Sorts what the caller typed. Nothing typed is no try; anything else that cannot be a PIN is a wrong one. */
export function readPin(typed: string | null | undefined): PinInput {
  if (typed === undefined || typed === null || typed === '' || typed === INPUT_TIMED_OUT) return { kind: 'nothing' };
  return PIN.test(typed) ? { kind: 'pin', pin: typed } : { kind: 'malformed' };
}

/** What is known about earlier tries of a caller. */
export interface Refusals {
  /** PINs refused since the last right one. */
  readonly count: number;
  /** Epoch seconds until which every try is turned away; 0 if never locked. */
  readonly lockedUntil: number;
}

/** Nobody has failed yet. */
export const NO_REFUSALS: Refusals = { count: 0, lockedUntil: 0 };

/** One try, with everything that decides it. */
export interface Try {
  readonly input: PinInput['kind'];
  /** Whether the PIN's MAC matched a credential of this caller. False for callers who have none. */
  readonly matches: boolean;
  readonly refusals: Refusals;
  readonly nowSeconds: number;
}

/** The answer, and what has to be remembered for it. */
export interface VerificationDecision {
  readonly result: VerificationResult;
  /** What to store: counted refusals, nothing any more (`clear`), or what was there (`keep`). */
  readonly remember: { readonly kind: 'keep' | 'clear' } | { readonly kind: 'count'; readonly refusals: Refusals };
}

/** Decides one try. While a lock lasts nothing is counted and nothing is checked, a right PIN included. */
export function decideVerification(attempt: Try): VerificationDecision {
  const { refusals, nowSeconds } = attempt;
  if (refusals.lockedUntil > nowSeconds) return { result: 'locked', remember: { kind: 'keep' } };
  if (attempt.input === 'nothing') return { result: 'refused', remember: { kind: 'keep' } };
  if (attempt.input === 'pin' && attempt.matches) return { result: 'verified', remember: { kind: 'clear' } };

  const count = refusals.count + 1;
  const locks = count % REFUSALS_PER_LOCK === 0;
  const lockedUntil = locks ? nowSeconds + lockSeconds(count / REFUSALS_PER_LOCK) : refusals.lockedUntil;
  return { result: locks ? 'locked' : 'refused', remember: { kind: 'count', refusals: { count, lockedUntil } } };
}

/** Length of the n-th lock in a row: 15 minutes, doubling to a day. */
export function lockSeconds(nth: number): number {
  return Math.min(FIRST_LOCK_SECONDS * 2 ** (nth - 1), LONGEST_LOCK_SECONDS);
}
