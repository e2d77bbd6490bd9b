/** One thing a caller does. */
export type CallerAct =
  | {
      readonly kind: 'keys';
      /** Any of `0-9 * #`. */
      readonly keys: string;
      /** How long after the prompt began the first key interrupts it. @default when the prompt has been heard */
      readonly afterMs?: number;
    }
  | { readonly kind: 'speech'; readonly text: string }
  /** Nothing, until the line reacts. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'hangup' }
  /** The script has no act left: the caller hangs up, or stays in the queue. */
  | { readonly kind: 'none' };

/** What the line is waiting for. Times are milliseconds of virtual time. */
export type Listening =
  /** One key. */
  | { readonly for: 'menu'; readonly limitMs: number }
  /** Several keys, kept as `$.StoredCustomerInput`. */
  | { readonly for: 'digits'; readonly limitMs: number; readonly collected: string }
  /** Speech or keys for a bot; turns of one block are counted from 1. */
  | { readonly for: 'bot'; readonly turn: number }
  /** Nothing: the caller waits in a queue. Keys count only where the touch-tone buffer is on. */
  | { readonly for: 'waiting'; readonly forMs: number | undefined; readonly keysBuffered: boolean };

/** Whoever is on the phone: a script, a person at a terminal, a test. */
export interface CallerSource {
  /** The next act. Asked once whenever the line listens or lets the caller wait. */
  next(listening: Listening): Promise<CallerAct>;
}

/** A caller who does exactly these things, in order. */
export function scriptedCaller(acts: readonly CallerAct[]): CallerSource & { readonly leftOver: () => number } {
  const left = [...acts];
  return {
    next: async () => left.shift() ?? { kind: 'none' },
    leftOver: () => left.length,
  };
}
