import { AwsError } from './aws-error.ts';
import type { AwsCall } from './call.ts';

/** Something that goes wrong with the calls it matches. */
export interface Fault {
  /** Signing name of the service: `kms`, `dynamodb`. */
  readonly service: string;
  /** @default - every operation */
  readonly operation?: string;
  /**
   * Name of the calling function.
   *
   * @default - every caller
   */
  readonly function?: string;
  /**
   * `unreachable`: the connection is cut without an answer. `throttle`, `deny`, `error`: the service's own error for
   * too many requests, a missing permission, an internal failure. `delay`: the true answer, later.
   */
  readonly kind: 'unreachable' | 'throttle' | 'deny' | 'error' | 'delay';
  /**
   * How late a delayed answer is, in milliseconds of real time.
   *
   * @default 100
   */
  readonly delayMs?: number;
  /**
   * How many calls it befalls before it is over.
   *
   * @default - until it is removed
   */
  readonly times?: number;
}

/** The faults in force. */
export interface Faults {
  /** Adds a fault; the function returned takes it away again. */
  inject(fault: Fault): () => void;
  clear(): void;
}

/** What a fault does to one call. */
export type Blow =
  | { readonly kind: 'cut' }
  | { readonly kind: 'late'; readonly delayMs: number }
  | { readonly kind: 'answer'; readonly error: AwsError };

const DEFAULT_DELAY_MS = 100;

/** Faults with the means to strike. */
export interface FaultBox extends Faults {
  /** The first matching fault strikes, and is used up by one. */
  strike(call: AwsCall): Blow | undefined;
}

export function openFaults(initial: readonly Fault[] = []): FaultBox {
  const active: { fault: Fault; left: number }[] = [];
  const faults: FaultBox = {
    inject(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      active.push(entry);
      return () => {
        entry.left = 0;
      };
    },
    clear() {
      active.length = 0;
    },
    strike(call) {
      const entry = active.find(({ fault, left }) => left > 0 && matches(fault, call));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      return blow(entry.fault, call);
    },
  };
  for (const fault of initial) faults.inject(fault);
  return faults;
}

function matches(fault: Fault, call: AwsCall): boolean {
  return (
    fault.service === call.service &&
    (fault.operation === undefined || fault.operation === call.operation) &&
    (fault.function === undefined || fault.function === call.caller.name)
  );
}

function blow(fault: Fault, call: AwsCall): Blow {
  switch (fault.kind) {
    case 'unreachable':
      return { kind: 'cut' };
    case 'delay':
      return { kind: 'late', delayMs: fault.delayMs ?? DEFAULT_DELAY_MS };
    case 'deny':
      return { kind: 'answer', error: accessDenied(call, 'a fault was injected') };
    case 'throttle':
      return {
        kind: 'answer',
        error:
          call.service === 'dynamodb'
            ? new AwsError('ProvisionedThroughputExceededException', 'the table takes no more requests for now')
            : new AwsError('ThrottlingException', 'the rate of requests is too high'),
      };
    case 'error':
      return {
        kind: 'answer',
        error: new AwsError(
          call.service === 'kms' ? 'KMSInternalException' : 'InternalServerError',
          'an internal failure was injected',
          500,
        ),
      };
  }
}

/** What a caller without permission gets. */
export function accessDenied({ caller, service, operation, resources }: AwsCall, reason: string): AwsError {
  const on = resources.length > 0 ? ` on resource: ${resources.join(', ')}` : '';
  return new AwsError(
    'AccessDeniedException',
    `User: ${caller.arn} is not authorized to perform: ${service}:${operation}${on} because ${reason}`,
  );
}
