import type { DecisionStore } from '../../adapters/decision-store.ts';
import { errorClassOf } from '../../adapters/error-classes.ts';
import type { Telemetry } from '../../adapters/invocation.ts';
import type { Signals } from '../../adapters/signals.ts';
import type { ConnectEvent } from '../../contracts/connect-event.ts';
import type { HandOverResponse } from '../../contracts/hand-over.ts';
import type { HandOverReason } from '../../contracts/hand-over-reason.ts';
import type { LanguageFamily } from '../../contracts/locale.ts';
import { queueFor, summaryOf, type Verified } from '../../core/hand-over.ts';

/** What `hand-over` works with. */
export interface HandOverParts {
  readonly signals: Signals;
  readonly decisions: DecisionStore;
  readonly telemetry: Telemetry;
}

/**
 * Finds the queue for a call and words for the agent.
 *
 * Whether the caller is verified is read from the contact's verification record, as `dialogue` does. The way to a person
 * depends on no table: what cannot be read is `unknown` to the agent, what cannot be recorded is counted, both are
 * logged, and the caller gets through all the same.
 */
export async function handOver(
  parts: HandOverParts,
  event: ConnectEvent,
  reason: HandOverReason,
): Promise<HandOverResponse> {
  const { ContactId: contactId, Attributes, LanguageCode } = event.Details.ContactData;
  const language = Attributes?.language ?? LanguageCode;
  const queue = queueFor(language);

  // At once: one after the other, two dead tables would take longer than the flow waits.
  const [verified] = await Promise.all([
    isVerified(parts, contactId, Attributes?.pseudonym),
    record(parts, contactId, reason, queue),
  ]);
  const summary = summaryOf({
    reason,
    language,
    verified,
    verification: Attributes?.verification,
    riskTier: Attributes?.riskTier,
    known: Attributes?.known,
  });
  return { queue, summary };
}

async function isVerified(
  { signals, telemetry }: HandOverParts,
  contactId: string,
  pseudonym: string | null | undefined,
): Promise<Verified> {
  try {
    const found = await signals.verification(contactId);
    return found !== undefined && found.pseudonym === pseudonym ? 'yes' : 'no';
  } catch (error) {
    telemetry.log.error('verification not read', { contactId, error: errorClassOf(error) });
    return 'unknown';
  }
}

async function record(
  { decisions, telemetry }: HandOverParts,
  contactId: string,
  reason: HandOverReason,
  queue: LanguageFamily,
): Promise<void> {
  try {
    await decisions.append(contactId, { kind: 'handed-over', reason, queue });
  } catch (error) {
    telemetry.log.error('decision not recorded', { contactId, reason, error: errorClassOf(error) });
    telemetry.metrics.count('DecisionsNotRecorded');
  }
}
