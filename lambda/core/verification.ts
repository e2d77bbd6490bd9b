import { PIN_DIGITS } from '../contracts/limits.ts';
import type { VerificationResult } from '../contracts/verification-result.ts';
import { INPUT_TIMED_OUT } from '../contracts/verify-caller.ts';

/** Named in every decision record. */
export const VERIFICATION_POLICY_VERSION = 'verification-2';

/** Refused PINs that lock a caller, counted across calls. */
export const REFUSALS_PER_LOCK = 3;

/** Length of the first lock; each further one is twice as long. */
export const FIRST_LOCK_SECONDS = 15 * 60;

/** Longest lock. */
export const LONGEST_LOCK_SECONDS = 24 * 60 * 60;

/** The rung of the ladder whose lock is the longest. */
const TOP_RUNG = 1 + Math.ceil(Math.log2(LONGEST_LOCK_SECONDS / FIRST_LOCK_SECONDS));

/** Without a refused PIN and without a lock for so long, the next lock is one rung shorter. */
export const CALM_SECONDS_PER_RUNG = 24 * 60 * 60;

/** A refused PIN makes a call riskier for so long. */
const REFUSAL_RECENT_SECONDS = 24 * 60 * 60;

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
  /** PINs refused since the last right one, less three for every rung of the ladder that time has taken away. */
  readonly count: number;
  /** Epoch seconds until which every try is turned away; 0 if never locked. */
  readonly lockedUntil: number;
  /** Epoch seconds of the last refused PIN; 0 if there was none. */
  readonly lastRefusedAt: number;
}

/** Nobody has failed yet. */
export const NO_REFUSALS: Refusals = { count: 0, lockedUntil: 0, lastRefusedAt: 0 };

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

  const count = standing(refusals, nowSeconds) + 1;
  const locks = count % REFUSALS_PER_LOCK === 0;
  const lockedUntil = locks ? nowSeconds + lockSeconds(count / REFUSALS_PER_LOCK) : refusals.lockedUntil;
  const next = { count, lockedUntil, lastRefusedAt: nowSeconds };
  return { result: locks ? 'locked' : 'refused', remember: { kind: 'count', refusals: next } };
}

/**
 * How many refused PINs make a call riskier: those still standing, until the last one is a day old.
 *
 * Risk only looks at a day because whoever forges a caller's number can have PINs refused in the caller's name. The lock
 * itself remembers longer.
 */
export function recentRefusals(refusals: Refusals, nowSeconds: number): number {
  const isRecent = nowSeconds - refusals.lastRefusedAt < REFUSAL_RECENT_SECONDS;
  return isRecent ? standing(refusals, nowSeconds) : 0;
}

/**
 * Refused PINs that still count. Each calm day takes one rung of the ladder away, never a try towards the next lock:
 * on average there are no more tries than three a day, however they are spread.
 */
function standing({ count, lockedUntil, lastRefusedAt }: Refusals, nowSeconds: number): number {
  const calmSeconds = Math.max(0, nowSeconds - Math.max(lastRefusedAt, lockedUntil));
  // Whoever has been at the top starts from the rung below: the next lock is the longest again, and none is longer.
  const rungs = Math.min(Math.floor(count / REFUSALS_PER_LOCK), TOP_RUNG - 1);
  const left = Math.max(0, rungs - Math.floor(calmSeconds / CALM_SECONDS_PER_RUNG));
  return left * REFUSALS_PER_LOCK + (count % REFUSALS_PER_LOCK);
}

/** Length of the n-th lock in a row: 15 minutes, doubling to a day. */
export function lockSeconds(nth: number): number {
  return Math.min(FIRST_LOCK_SECONDS * 2 ** (nth - 1), LONGEST_LOCK_SECONDS);
}
