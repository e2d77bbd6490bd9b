/** What became of an invocation, in the words of a transcript. */
export type InvocationOutcome = 'ok' | 'threw' | 'timed-out' | 'too-large' | 'unknown' | 'invalid-response';

/** Why a call is over. */
export type EndReason =
  /** The caller hung up, or the call script had no act left. */
  | 'caller-hung-up'
  /** The line hung up after it had spoken. */
  | 'line-hung-up'
  /** The call script had no act left while the caller waited in a queue. */
  | 'queued'
  /** An agent took the call and the talk is over. */
  | 'agent-answered'
  /** The line hung up after it had booked a callback. */
  | 'callback'
  /** The call went to an outside number for good. */
  | 'third-party'
  /** The line hung up without a word since the caller's last act, or since it answered. */
  | 'dead-air'
  /** An error for which an action has no branch, a target that does not exist, or a flow that never pauses. */
  | 'unhandled-error'
  /** An action, or a form of one, that the simulator does not know. */
  | 'refused';

/** Ends that a caller would not complain about. */
const ORDERLY: ReadonlySet<EndReason> = new Set([
  'caller-hung-up',
  'line-hung-up',
  'queued',
  'agent-answered',
  'callback',
  'third-party',
]);

export function isOrderly(reason: EndReason): boolean {
  return ORDERLY.has(reason);
}

/** What happened on a call; `ms` is virtual time since the line answered. */
export type CallEvent =
  | {
      readonly ms: number;
      readonly type: 'said';
      readonly text: string;
      readonly locale: string;
      readonly voice: string;
      /** The markup that was spoken, where the message was SSML; `text` is then its plain text. */
      readonly ssml?: string;
    }
  | { readonly ms: number; readonly type: 'heard'; readonly text: string }
  /** Keys that may be secret are shown as asterisks. */
  | { readonly ms: number; readonly type: 'pressed'; readonly keys: string }
  | { readonly ms: number; readonly type: 'silence' }
  | { readonly ms: number; readonly type: 'invoked'; readonly function: string; readonly outcome: InvocationOutcome }
  /** Every way out of an action but plain success; also every change of flow. */
  | {
      readonly ms: number;
      readonly type: 'branched';
      readonly flow: string;
      readonly action: string;
      readonly branch: string;
      readonly to: string;
    }
  | { readonly ms: number; readonly type: 'transferred'; readonly queue: string }
  | { readonly ms: number; readonly type: 'callback'; readonly queue: string }
  | { readonly ms: number; readonly type: 'ended'; readonly reason: EndReason; readonly orderly: boolean };
