import type { FunctionOutcome, FunctionPort } from '../ports.ts';

/** A function that does not do its job, whatever its code says. */
export interface FunctionFault {
  /** The function's name. */
  readonly function: string;
  readonly kind: 'throws' | 'times-out' | 'answers-too-much' | 'answers-nonsense';
}

/** Functions of which some fail as told; the others run. */
export function withFaults(
  functions: FunctionPort,
  faults: readonly FunctionFault[],
  limitBytes: number,
): FunctionPort {
  return {
    nameOf: (arn) => functions.nameOf(arn),
    async invoke(arn, event, limitMs, nowMs) {
      const fault = faults.find((candidate) => candidate.function === functions.nameOf(arn));
      return fault === undefined
        ? functions.invoke(arn, event, limitMs, nowMs)
        : outcomeOf(fault.kind, limitMs, limitBytes);
    },
  };
}

function outcomeOf(kind: FunctionFault['kind'], limitMs: number, limitBytes: number): FunctionOutcome {
  switch (kind) {
    case 'throws':
      return { kind: 'threw', error: 'InjectedFault' };
    case 'times-out':
      return { kind: 'timed-out', limitMs };
    case 'answers-too-much':
      return { kind: 'too-large', bytes: limitBytes + 1, limitBytes };
    case 'answers-nonsense':
      return { kind: 'answered', payload: { nonsense: { nested: 1 } }, bytes: 27 };
  }
}
