import type { RuntimeMessage } from '../model/messages.ts';
import type { ActiveContext, DialogAction, IntentState, Interpretation } from './session-state.ts';

/** One conversation between two turns. A turn never changes a session; it makes the next one. */
export interface Session {
  /** UUID of the request that started it. */
  readonly originatingRequestId: string;
  readonly sessionAttributes: Readonly<Record<string, string>>;
  readonly activeContexts: readonly ActiveContext[];
  readonly intent?: IntentState;
  readonly dialogAction?: DialogAction;
  /** How often the pending question was asked again. */
  readonly retries: number;
  readonly messages: readonly RuntimeMessage[];
  readonly interpretations: readonly Interpretation[];
  /** Epoch milliseconds of the last turn; idle time counts from here. */
  readonly lastUsedMs: number;
}

/** A conversation in which nothing was said yet. */
export function newSession(originatingRequestId: string, nowMs: number): Session {
  return {
    originatingRequestId,
    sessionAttributes: {},
    activeContexts: [],
    retries: 0,
    messages: [],
    interpretations: [],
    lastUsedMs: nowMs,
  };
}
