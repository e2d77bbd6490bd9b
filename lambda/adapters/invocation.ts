import * as z from 'zod/mini';
import type { ConnectResponse } from '../contracts/connect-event.ts';
import type { FunctionName } from '../contracts/function-names.ts';
import { CONNECT_RESPONSE_MAX_BYTES } from '../contracts/limits.ts';
import { jsonBytes, ResponseTooLargeError } from '../core/response-limits.ts';
import { type Clock, systemClock } from './clock.ts';
import { type ErrorClass, errorClassOf } from './error-classes.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** What every function writes to. */
export interface Telemetry {
  readonly functionName: FunctionName;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The log and metrics of one function, built once per execution environment. */
export function createTelemetry(functionName: FunctionName): Telemetry {
  return { functionName, log: createLog(functionName), metrics: createMetrics(functionName) };
}

/** An event is not what the function was built for. Says which event, never what was in it. */
export class MalformedEventError extends Error {
  override readonly name = 'MalformedEventError';
}

/** A function could not do its job. Lambda logs uncaught errors as they are, so this one carries a class name only. */
export class FunctionFailedError extends Error {
  override readonly name = 'FunctionFailedError';

  constructor(functionName: FunctionName, errorClass: ErrorClass) {
    super(`function '${functionName}' failed with ${errorClass}; the log line 'function failed' names the contact`);
  }
}

/** Reads an event by its schema. Throws {@link MalformedEventError} without repeating what the event holds. */
export function readEvent<T extends z.core.$ZodType>(schema: T, event: unknown, what: string): z.output<T> {
  const read = z.safeParse(schema, event);
  if (read.success) return read.data;
  throw new MalformedEventError(`got something that is not ${what}; check what invokes this function`);
}

/**
 * A handler that leaks nothing: whatever goes wrong inside becomes a {@link FunctionFailedError}, logged by class, and
 * what was counted and how long it took is published either way.
 */
export function guarded<R>(
  telemetry: Telemetry,
  handle: (event: unknown) => Promise<R>,
  clock: Clock = systemClock,
): (event: unknown) => Promise<R> {
  const { functionName, log, metrics } = telemetry;
  return async (event) => {
    const startedAt = clock.now();
    try {
      return await handle(event);
    } catch (error) {
      const errorClass = errorClassOf(error);
      log.error('function failed', { contactId: contactIdIn(event), error: errorClass });
      metrics.count('FunctionsFailed');
      throw new FunctionFailedError(functionName, errorClass);
    } finally {
      log.info('invocation ended', { contactId: contactIdIn(event), durationMs: millisecondsSince(startedAt, clock) });
      metrics.publish();
    }
  };
}

/** Whole milliseconds since then; 0 if the machine's clock was set back meanwhile. */
export function millisecondsSince(startedAt: Date, clock: Clock): number {
  return Math.max(0, clock.now().getTime() - startedAt.getTime());
}

/** An answer for Connect, checked against what Connect takes: no empty value, and not too large. */
export function toConnect<T extends ConnectResponse>(response: T): T {
  for (const [name, value] of Object.entries(response)) {
    if (value === '')
      throw new MalformedEventError(`response member '${name}' is empty; Connect refuses empty strings`);
  }
  const bytes = jsonBytes(response);
  if (bytes >= CONNECT_RESPONSE_MAX_BYTES) {
    throw new ResponseTooLargeError(
      `response is ${bytes} bytes; Connect takes fewer than ${CONNECT_RESPONSE_MAX_BYTES}`,
    );
  }
  return response;
}

const contactIdSchema = z.union([
  z.object({ Details: z.object({ ContactData: z.object({ ContactId: z.string() }) }) }),
  z.object({ sessionState: z.object({ sessionAttributes: z.object({ contactId: z.string() }) }) }),
]);

/** The contact an event is about; the log turns away anything that is not a contact id. */
function contactIdIn(event: unknown): string | undefined {
  const read = z.safeParse(contactIdSchema, event);
  if (!read.success) return undefined;
  return 'Details' in read.data
    ? read.data.Details.ContactData.ContactId
    : read.data.sessionState.sessionAttributes.contactId;
}
