import type { DocumentType } from '../../lib/flow-language/document.ts';
import type { EndReason } from './call-event.ts';
import type { Listening } from './caller-source.ts';
import type { Json, JsonObject } from './json.ts';
import type { Failure } from './problem.ts';
import type { RandomState } from './random.ts';
import type { Dialled } from './world.ts';

/** What is recorded and analysed at a moment. */
export interface Recording {
  /** Of the talk with an agent. */
  readonly participants: readonly string[];
  /** Of the automated part. */
  readonly automated: boolean;
  readonly screens: boolean;
  readonly analytics: boolean;
}

/** The contact: what survives a change of flow. */
export interface Contact {
  readonly attributes: Readonly<Record<string, string>>;
  readonly languageCode: string;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly customerId: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly voice: { readonly id: string; readonly engine: string; readonly style: string };
  readonly targetQueueArn: string | undefined;
  /** E.164. */
  readonly callbackNumber: string | undefined;
  readonly queuePriority: number;
  readonly queueTimeAdjustmentSeconds: number;
  /** The steps of the routing criteria, as written. */
  readonly routingSteps: readonly Json[];
  /** Hook to flow ARN. */
  readonly hooks: Readonly<Record<string, string>>;
  readonly logging: boolean;
  readonly recording: Recording;
}

/** One document being run: the flow, or a module inside it. Everything here is gone when it is left. */
export interface Frame {
  readonly arn: string;
  readonly name: string;
  readonly type: DocumentType;
  /** Identifier of the current action. */
  readonly at: string;
  readonly flowAttributes: Readonly<Record<string, string>>;
  /** Loop identifier to rounds done. */
  readonly loops: Readonly<Record<string, number>>;
  readonly storedCustomerInput: string | undefined;
  readonly external: JsonObject | undefined;
  /** The last invocation failed, so `external` is older than the flow may think. */
  readonly externalIsStale: boolean;
  readonly invocationId: string | undefined;
  readonly lex: JsonObject | undefined;
  readonly metrics: JsonObject | undefined;
  /** `$.Modules`: `Input` inside a module, `Result` and `ResultData` after one. */
  readonly modules: JsonObject;
}

/** A wait in a queue; ends when an agent answers. */
export interface Queued {
  readonly queueArn: string;
  readonly sinceMs: number;
  /** When an agent will answer; `undefined`: nobody will. */
  readonly answeredAtMs: number | undefined;
  readonly moves: number;
}

/** What the next event has to be. */
export type Expecting =
  | { readonly kind: 'act'; readonly listening: Listening; readonly promptStartMs: number }
  | { readonly kind: 'function' }
  | { readonly kind: 'bot'; readonly turn: number }
  | { readonly kind: 'nothing'; readonly reason: EndReason };

/** A whole call at one moment. Immutable; nothing outside it decides what comes next. */
export interface CallState {
  readonly dialled: Dialled;
  /** Virtual time since the line answered. */
  readonly nowMs: number;
  readonly random: RandomState;
  /** Actions left until the caller has to be asked again. */
  readonly budget: number;
  readonly contact: Contact;
  /** The flow, then the modules inside it; the last one runs. Empty while no flow runs. */
  readonly frames: readonly Frame[];
  readonly queued: Queued | undefined;
  /** Whether the line has said anything since the caller's last act. */
  readonly spoken: boolean;
  readonly callbackBooked: boolean;
  /** The touch-tone buffer: off, or the keys pressed ahead. */
  readonly buffer: { readonly on: boolean; readonly keys: string };
  readonly expecting: Expecting;
  /** Why the call was refused or failed. */
  readonly failure: Failure | undefined;
}
