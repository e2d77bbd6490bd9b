import type { Principal } from './callers.ts';

/** One AWS call as the gateway sees it, before it is decided whether it may happen. */
export interface AwsCall {
  readonly caller: Principal;
  /** Signing name of the service: `kms`, `dynamodb`. */
  readonly service: string;
  readonly operation: string;
  /** ARNs of what is called upon, as far as the request tells. */
  readonly resources: readonly string[];
  /** When the caller signed, on its own clock: the call's virtual time. Epoch milliseconds, whole seconds. */
  readonly signedAtMs: number;
}

/** What the gateway remembers of a call: who did what to which resource, and how it ended. Never what was sent. */
export interface RecordedCall {
  /** Name of the function, or of another caller. */
  readonly function: string;
  readonly service: string;
  readonly operation: string;
  readonly resources: readonly string[];
  /** HTTP status of the answer; 0 when the connection was cut by a fault. */
  readonly status: number;
  /** Type of the error answered, if any. */
  readonly error?: string;
  readonly ms: number;
}

/** Whether a call may happen. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/** Decides on every call; the seam for evaluating IAM and key policies. */
export type Authorize = (call: AwsCall) => Decision;

/** Lets every caller that the gateway knows do everything. */
export const allowEverything: Authorize = () => ({ allowed: true });
