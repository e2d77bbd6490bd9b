import type { CallerVault } from '../../adapters/caller-vault.ts';
import { type Clock, epochSeconds } from '../../adapters/clock.ts';
import type { DecisionStore } from '../../adapters/decision-store.ts';
import { type MacKey, pseudonymOf } from '../../adapters/keys.ts';
import type { LineControls } from '../../adapters/line-controls.ts';
import type { Signals } from '../../adapters/signals.ts';
import type { CallStartResponse } from '../../contracts/call-start.ts';
import type { ConnectEvent } from '../../contracts/connect-event.ts';
import { NONE } from '../../contracts/none.ts';
import { canonicalNumber } from '../../core/caller-number.ts';
import { assessRisk } from '../../core/risk.ts';
import { recentRefusals } from '../../core/verification.ts';

/** What `call-start` works with. */
export interface CallStartParts {
  readonly pseudonymKey: MacKey;
  readonly vault: CallerVault;
  readonly signals: Signals;
  readonly decisions: DecisionStore;
  readonly controls: LineControls;
  readonly clock: Clock;
}

/**
 * Opens a call: who may be calling, how the line answers, how careful it has to be.
 *
 * Opening the decision record decides which of several tries is the first: a repeated invocation answers with the tier
 * on record and counts the call no second time.
 */
export async function startCall(parts: CallStartParts, event: ConnectEvent): Promise<CallStartResponse> {
  const { ContactId: contactId, CustomerEndpoint } = event.Details.ContactData;
  const number = canonicalNumber(CustomerEndpoint?.Address);

  const [mode, caller] = await Promise.all([
    parts.controls.mode(),
    number === undefined ? NOBODY : lookUp(parts, number),
  ]);
  const risk = assessRisk({
    numberWithheld: number === undefined,
    refusedPins: caller.refusedPins,
    callsInLastHour: caller.earlierCalls + 1,
  });
  const { opened, decision } = await parts.decisions.open(contactId, {
    kind: 'call-opened',
    mode,
    known: caller.known,
    language: caller.language,
    riskTier: risk.tier,
    riskScore: risk.score,
    riskReasons: risk.reasons,
    policyVersion: risk.policyVersion,
  });
  if (opened && number !== undefined) await parts.signals.countCall(caller.pseudonym);

  return {
    mode,
    language: caller.language,
    known: caller.known ? 'true' : 'false',
    pace: caller.pace,
    riskTier: decision.kind === 'call-opened' ? decision.riskTier : risk.tier,
    pseudonym: caller.pseudonym,
  };
}

const NOBODY = {
  pseudonym: NONE,
  known: false,
  language: NONE,
  pace: 'normal',
  refusedPins: 0,
  earlierCalls: 0,
} as const;

async function lookUp({ pseudonymKey, vault, signals, clock }: CallStartParts, number: string) {
  const pseudonym = await pseudonymOf(pseudonymKey, number);
  const [profile, refusals, earlierCalls] = await Promise.all([
    vault.open(pseudonym),
    signals.refusals(pseudonym),
    signals.callsInLastHour(pseudonym),
  ]);
  return {
    pseudonym,
    known: profile !== undefined,
    language: profile?.language ?? NONE,
    pace: profile?.pace ?? ('normal' as const),
    refusedPins: recentRefusals(refusals, epochSeconds(clock)),
    earlierCalls,
  };
}
