import type { DecisionStore } from '../../adapters/decision-store.ts';
import { errorClassOf } from '../../adapters/error-classes.ts';
import type { Telemetry } from '../../adapters/invocation.ts';
import type { ConnectEvent } from '../../contracts/connect-event.ts';
import type { HandOverResponse } from '../../contracts/hand-over.ts';
import type { HandOverReason } from '../../contracts/hand-over-reason.ts';
import { queueFor, summaryOf } from '../../core/hand-over.ts';

/** What `hand-over` works with. */
export interface HandOverParts {
  readonly decisions: DecisionStore;
  readonly telemetry: Telemetry;
}

/**
 * Finds the queue for a call and words for the agent.
 *
 * The way to a person must not depend on the record: if it cannot be written, that is logged and counted, and the
 * caller gets through all the same.
 */
export async function handOver(
  { decisions, telemetry }: HandOverParts,
  event: ConnectEvent,
  reason: HandOverReason,
): Promise<HandOverResponse> {
  const { ContactId: contactId, Attributes, LanguageCode } = event.Details.ContactData;
  const language = Attributes?.language ?? LanguageCode;
  const queue = queueFor(language);
  const summary = summaryOf({
    reason,
    language,
    verification: Attributes?.verification,
    riskTier: Attributes?.riskTier,
    known: Attributes?.known,
  });

  try {
    await decisions.append(contactId, { kind: 'handed-over', reason, queue });
  } catch (error) {
    telemetry.log.error('decision not recorded', { contactId, reason, error: errorClassOf(error) });
    telemetry.metrics.count('DecisionsNotRecorded');
  }
  return { queue, summary };
}
