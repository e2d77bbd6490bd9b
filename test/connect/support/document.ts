import type { FlowDocument } from '../../../lib/flow-language/document.ts';

/** One action, tersely. `on` maps an error type, or an operator and its operand (`Equals 1`), to a target. */
export interface Terse {
  readonly type: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly next?: string;
  readonly on?: Readonly<Record<string, string>>;
}

/** A flow that begins with its first action. */
export function documentOf(actions: Readonly<Record<string, Terse>>): FlowDocument {
  return {
    Version: '2019-10-30',
    StartAction: Object.keys(actions)[0],
    Actions: Object.entries(actions).map(([identifier, action]) => ({
      Identifier: identifier,
      Type: action.type,
      Parameters: action.with ?? {},
      Transitions: transitionsOf(action),
    })),
  } as unknown as FlowDocument;
}

function transitionsOf({ next, on = {} }: Terse) {
  const ways = Object.entries(on).map(([name, target]) => ({ words: name.split(' '), target }));
  return {
    ...(next === undefined ? {} : { NextAction: next }),
    Errors: ways
      .filter(({ words }) => words.length === 1)
      .map(({ words, target }) => ({ ErrorType: words[0], NextAction: target })),
    Conditions: ways
      .filter(({ words }) => words.length > 1)
      .map(({ words: [operator, ...operand], target }) => ({
        NextAction: target,
        Condition: { Operator: operator, Operands: [operand.join(' ')] },
      })),
  };
}

/** Says something and goes on, or hangs up where there is nowhere to go. */
export function say(text: string, next = 'Hang up'): Terse {
  return { type: 'MessageParticipant', with: { Text: text }, next };
}

export const HANG_UP: Terse = { type: 'DisconnectParticipant' };

/**
 * A flow that carries out one action and says which way out it took: `NextAction` says "went on", an error or
 * condition its own name.
 */
export function tell(
  action: Omit<Terse, 'next' | 'on'>,
  branches: readonly string[] = ['NoMatchingError'],
  before: Readonly<Record<string, Terse>> = {},
): FlowDocument {
  const ways = Object.fromEntries(branches.map((branch) => [branch, `Say ${branch}`]));
  const said = Object.fromEntries(branches.map((branch) => [`Say ${branch}`, say(branch)]));
  return documentOf({
    ...before,
    Act: { ...action, next: 'Go on', on: ways },
    'Go on': say('went on'),
    ...said,
    'Hang up': HANG_UP,
  });
}
