import type { FunctionOutcome } from '../../ports.ts';
import type { LexIntent } from '../model/bot.ts';
import type { RuntimeMessage } from '../model/messages.ts';
import type { Session } from '../session/session.ts';
import type { DialogAction, IntentState } from '../session/session-state.ts';
import type { SlotState } from '../slots/slot-value.ts';

/** How a code hook's invocation ended, for the transcript. */
export interface HookTrace {
  readonly functionArn: string;
  readonly outcome: FunctionOutcome['kind'];
}

/** A conversation in the middle of a turn. Each step of the turn makes the next draft. */
export interface Draft extends Session {
  readonly intent: IntentState;
  /** Given back to the client; only a code hook sets them. */
  readonly responseAttributes: Readonly<Record<string, string>>;
  readonly hook?: HookTrace;
}

/** An intent at its start, with the slots that are already known. */
export function startIntent(intent: LexIntent, known: Readonly<Record<string, SlotState>> = {}): IntentState {
  return {
    name: intent.name,
    slots: Object.fromEntries(intent.slots.map(({ name }) => [name, known[name] ?? null])),
    state: 'InProgress',
    confirmationState: 'None',
  };
}

/** The draft after saying something and taking a position. */
export function answered(
  draft: Draft,
  dialogAction: DialogAction,
  messages: readonly RuntimeMessage[],
  intent: Partial<IntentState> = {},
): Draft {
  return {
    ...draft,
    dialogAction,
    messages: [...draft.messages, ...messages],
    intent: { ...draft.intent, ...intent },
  };
}
