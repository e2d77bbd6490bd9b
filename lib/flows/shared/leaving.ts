import type { HandOverReason } from '../../../lambda/contracts/hand-over-reason.ts';
import type { LineAction } from '../line.ts';
import { part, words } from '../line.ts';
import type { LineNames } from '../line-names.ts';

/** Says goodbye and hangs up. */
export const goodbye = part()({
  'Say goodbye': { type: 'MessageParticipant', text: words('goodbye'), next: 'Hang up', onError: 'Hang up' },
  'Hang up': { type: 'DisconnectParticipant' },
});

/** Notes why a person is needed. Without the note the person still comes, only less prepared. */
export function noteReason<const Next extends string>(reason: HandOverReason, next: Next): LineAction<Next> {
  return { type: 'UpdateContactAttributes', attributes: { handOverReason: reason }, next, onError: next };
}

/** Goes to another flow for good. */
export function goTo<const OnError extends string>(flow: LineNames['flow'], onError: OnError): LineAction<OnError> {
  return { type: 'TransferToFlow', flow, onError };
}
