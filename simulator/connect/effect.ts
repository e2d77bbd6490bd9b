import type { FunctionOutcome, LexTurn, LexTurned } from '../ports.ts';
import type { CallEvent } from './call-event.ts';
import type { CallerAct, Listening } from './caller-source.ts';
import type { CallState, Recording } from './state.ts';

/** A transition that the call took. */
export interface Transition {
  readonly flow: string;
  readonly action: string;
  /** An error type, a condition (`Equals 1`), `NextAction`, or the name of a change of flow. */
  readonly branch: string;
  readonly to: string;
}

/** An action that the call reached, and what was being logged and recorded then. */
export interface Visit {
  readonly ms: number;
  readonly flow: string;
  readonly action: string;
  readonly type: string;
  readonly logging: boolean;
  readonly recording: Recording;
}

/** A callback that the line promised. */
export interface Callback {
  readonly ms: number;
  readonly queue: string;
  readonly queueArn: string;
  /** E.164. */
  readonly number: string;
  readonly initialDelaySeconds: number;
  readonly maximumAttempts: number;
  readonly retryDelaySeconds: number;
  readonly contactFlowArn: string | undefined;
}

/** What the world outside has to do or to know. At most one of `listen`, `invoke` and `turn` is in a step, as its last. */
export type Effect =
  /** Functions in `invoked` events are ARNs; who carries the effect out names them. */
  | { readonly kind: 'report'; readonly event: CallEvent }
  | { readonly kind: 'visited'; readonly visit: Visit }
  | { readonly kind: 'took'; readonly transition: Transition }
  | { readonly kind: 'callback'; readonly callback: Callback }
  /** Something a flow's author should look at, though the call goes on. */
  | { readonly kind: 'warned'; readonly message: string }
  | { readonly kind: 'listen'; readonly listening: Listening }
  | {
      readonly kind: 'invoke';
      readonly functionArn: string;
      readonly event: unknown;
      readonly limitMs: number;
      readonly nowMs: number;
    }
  | { readonly kind: 'turn'; readonly turn: LexTurn };

/** Answers to the effects `listen`, `invoke` and `turn`. */
export type StepEvent =
  | { readonly on: 'act'; readonly act: CallerAct }
  | { readonly on: 'function'; readonly outcome: FunctionOutcome }
  | { readonly on: 'bot'; readonly turned: LexTurned };

export interface Step {
  readonly state: CallState;
  readonly effects: readonly Effect[];
}
