import type { JsonObject } from '../assembly/index.ts';

/** What a service answers, ready for the wire. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** An AWS service behind the gateway that speaks the JSON protocol with `X-Amz-Target`. */
export interface Service {
  /** Signing name, as in credential scopes and IAM actions: `kms`. */
  readonly name: string;
  /** What stands before the dot in `X-Amz-Target`. */
  readonly target: string;
  /** Operations it simulates. */
  readonly operations: readonly string[];
  /** ARNs of what a request calls upon, as far as it tells; never throws. */
  resourcesOf(operation: string, input: JsonObject): readonly string[];
  /** @throws AwsError for everything the service itself would refuse */
  answer(operation: string, input: JsonObject, nowMs: number): Promise<Answer>;
}
