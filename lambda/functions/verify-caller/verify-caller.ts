import { type Clock, epochSeconds } from '../../adapters/clock.ts';
import type { Credential, CredentialStore } from '../../adapters/credential-store.ts';
import type { DecisionStore } from '../../adapters/decision-store.ts';
import { type MacKey, pinMessage } from '../../adapters/keys.ts';
import type { Signals } from '../../adapters/signals.ts';
import { NONE } from '../../contracts/none.ts';
import type { VerificationResult } from '../../contracts/verification-result.ts';
import type { VerifyCallerResponse } from '../../contracts/verify-caller.ts';
import {
  decideVerification,
  type PinInput,
  type Refusals,
  readPin,
  VERIFICATION_POLICY_VERSION,
  VERIFICATION_SECONDS,
  type VerificationDecision,
} from '../../core/verification.ts';

/** What `verify-caller` works with. */
export interface VerifyCallerParts {
  readonly pinKey: MacKey;
  readonly credentials: CredentialStore;
  readonly signals: Signals;
  readonly decisions: DecisionStore;
  readonly clock: Clock;
}

/** One try to verify. */
export interface VerifyCallerRequest {
  readonly contactId: string;
  /** Set by the flow from `call-start`; `none` if the caller withholds the number. */
  readonly pseudonym: string;
  readonly typed: string | null;
}

/** Others kept trying PINs for the same caller between our reading and our writing. */
export class VerificationConflictError extends Error {
  override readonly name = 'VerificationConflictError';
}

const TRIES_MAX = 4;

/** Checked for callers without credentials, so that they take the same work and time. Matches no PIN. */
const NO_CREDENTIAL: Credential = { customerId: NONE, salt: 'none', mac: new Uint8Array(32) };
/** Stands in for what cannot be a PIN. */
const NO_PIN = '0000';

/**
 * Decides one try, in one shape and with the same requests whoever calls.
 *
 * The decision is recorded first and counted last: an invocation that fails in between and is repeated leaves a second
 * entry in the record, but costs the caller no second try. Counting is conditional on what was read, so tries made at
 * the same time are counted one after the other and none slips past a lock.
 */
export async function verifyCaller(
  parts: VerifyCallerParts,
  { contactId, pseudonym, typed }: VerifyCallerRequest,
): Promise<VerifyCallerResponse> {
  // Callers who withhold their number share no counter with each other: one could lock out the rest.
  const subject = pseudonym === NONE ? `contact#${contactId}` : pseudonym;
  const input = readPin(typed);

  const [found, seen] = await Promise.all([parts.credentials.find(pseudonym), parts.signals.refusals(subject)]);
  const credential = pseudonym === NONE ? undefined : found;
  const matches = await pinMatches(parts.pinKey, pseudonym, credential, input);

  let refusals = seen;
  let recorded: VerificationResult | undefined;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const nowSeconds = epochSeconds(parts.clock);
    const decision = decideVerification({ input: input.kind, matches, refusals, nowSeconds });
    if (decision.result !== recorded) await record(parts, contactId, decision);
    recorded = decision.result;

    if (await remember(parts.signals, subject, refusals, decision)) {
      if (decision.result === 'verified' && credential !== undefined) {
        const { customerId } = credential;
        const expiresAt = nowSeconds + VERIFICATION_SECONDS;
        await parts.signals.saveVerification(contactId, { pseudonym, customerId, assurance: 'pin', expiresAt });
      }
      return { verification: decision.result };
    }
    refusals = await parts.signals.refusals(subject);
  }
  throw new VerificationConflictError(`tries of the same caller kept colliding; gave up after ${TRIES_MAX} readings`);
}

async function pinMatches(
  key: MacKey,
  pseudonym: string,
  credential: Credential | undefined,
  input: PinInput,
): Promise<boolean> {
  const { salt, mac } = credential ?? NO_CREDENTIAL;
  const pin = input.kind === 'pin' ? input.pin : NO_PIN;
  const valid = await key.verify(pinMessage(pseudonym, salt, pin), mac);
  return valid && credential !== undefined && input.kind === 'pin';
}

function record({ decisions }: VerifyCallerParts, contactId: string, decision: VerificationDecision): Promise<void> {
  return decisions.append(contactId, {
    kind: 'verification',
    result: decision.result,
    counted: decision.remember.kind === 'count',
    policyVersion: VERIFICATION_POLICY_VERSION,
  });
}

async function remember(
  signals: Signals,
  subject: string,
  seen: Refusals,
  { remember: what }: VerificationDecision,
): Promise<boolean> {
  switch (what.kind) {
    case 'keep':
      return true;
    case 'clear':
      return signals.clearRefusals(subject, seen);
    case 'count':
      return signals.countRefusal(subject, seen, what.refusals);
  }
}
