import { LIMITS } from '../../lib/flow-language/catalogue/limits.ts';
import type { Action } from '../../lib/flow-language/index.ts';
import { defineFlow, defineModule } from '../../lib/flow-language/index.ts';

/** Actions as they come from composed parts, where the compiler no longer knows every identifier. */
const define = (actions: Record<string, Action>, start = 'Hang up') =>
  defineFlow<string>({
    name: 'main',
    type: 'CONTACT_FLOW',
    description: 'A flow',
    start,
    actions: {
      ...(actions as Record<string, Action<string, never, never>>),
      'Hang up': { type: 'DisconnectParticipant' },
    },
  });

const say = (next: string): Action => ({ type: 'MessageParticipant', text: 'Hello', next, onError: 'Hang up' });
const ask = (name: string, timeLimitSeconds = 4): Action => ({
  type: 'InvokeLambdaFunction',
  function: name,
  timeLimitSeconds,
  next: 'Hang up',
  onError: 'Hang up',
});

test('a flow keeps what its author wrote', () => {
  const flow = define({ Say: say('Hang up') }, 'Say');

  expect(flow).toMatchObject({ kind: 'flow', name: 'main', type: 'CONTACT_FLOW', start: 'Say' });
  expect(Object.keys(flow.actions)).toEqual(['Say', 'Hang up']);
});

test('a start that is not an action is refused by name', () => {
  expect(() => define({ Say: say('Hang up') }, 'Sya')).toThrow(
    "flow 'main' starts at 'Sya', which is not one of its actions: Say, Hang up",
  );
});

test('a target that is not an action is refused with the action that leads there', () => {
  expect(() => define({ Say: say('Nowhere') })).toThrow("flow 'main', action 'Say' leads to 'Nowhere'");
});

test('an identifier of 50 characters is taken, one of 51 is not', () => {
  const longest = 'x'.repeat(LIMITS.identifierCharacters);

  expect(() => define({ [longest]: say('Hang up') })).not.toThrow();
  expect(() => define({ [`${longest}x`]: say('Hang up') })).toThrow('1 to 50 characters, this one has 51');
});

test('the empty identifier is refused', () => {
  expect(() => define({ '': say('Hang up') })).toThrow('1 to 50 characters, this one has 0');
});

test.each([...'%:(\\/)=$,;[]{}'])('the character %s is refused in an identifier', (character) => {
  expect(() => define({ [`Say${character}it`]: say('Hang up') })).toThrow(`may not contain '${character}'`);
});

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'the word %s is refused as an identifier',
  (word) => {
    expect(() => define({ [word]: say('Hang up') })).toThrow(`action '${word}': this word is refused`);
  },
);

test.each(['arn:aws:lambda:eu-west-2:111122223333:function:look-up', '$.External.function', `\${Token[TOKEN.12]}`])(
  '%s is no name for a function',
  (name) => {
    expect(() => define({ Ask: ask(name) })).toThrow(`action 'Ask' names function '${name}'; a flow says a plain name`);
  },
);

test('a function is given 1 to 8 whole seconds', () => {
  expect(() => define({ Ask: ask('look-up', LIMITS.lambdaSeconds) })).not.toThrow();
  for (const seconds of [0, LIMITS.lambdaSeconds + 1, 2.5]) {
    expect(() => define({ Ask: ask('look-up', seconds) })).toThrow(`whole number from 1 to 8, got ${seconds}`);
  }
});

test('a loop goes round at most 100 times', () => {
  const loop = (count: number): Action => ({ type: 'Loop', count, again: 'Hang up', done: 'Hang up' });

  expect(() => define({ Loop: loop(LIMITS.loopCount) })).not.toThrow();
  for (const count of [-1, LIMITS.loopCount + 1, 1.5]) {
    expect(() => define({ Loop: loop(count) })).toThrow(`whole number from 0 to 100, got ${count}`);
  }
});

test('shares of chance add up to at most 100 percent', () => {
  const shares = (percent: number): Action => ({
    type: 'DistributeByPercentage',
    shares: [
      { percent: 60, next: 'Hang up' },
      { percent, next: 'Hang up' },
    ],
    otherwise: 'Hang up',
  });

  expect(() => define({ Split: shares(40) })).not.toThrow();
  expect(() => define({ Split: shares(41) })).toThrow('shares add up to 101 percent');
});

test('a flow of 250 actions is taken, one of 251 is not', () => {
  const actions = (count: number) =>
    Object.fromEntries(Array.from({ length: count - 1 }, (_, index) => [`Say ${index}`, say('Hang up')]));

  expect(() => define(actions(LIMITS.actions))).not.toThrow();
  expect(() => define(actions(LIMITS.actions + 1))).toThrow("flow 'main' has 251 actions");
});

test('a module declares at most 8 results', () => {
  const results = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`R${index}`, 'x']));
  const define = (count: number) =>
    defineModule<string, string>({
      name: 'check',
      description: 'A module',
      results: results(count),
      start: 'Return',
      actions: { Return: { type: 'EndFlowModuleExecution', result: 'R0' } },
    });

  expect(() => define(LIMITS.moduleResults)).not.toThrow();
  expect(() => define(LIMITS.moduleResults + 1)).toThrow(
    "module 'check' declares 9 results; a module may have at most 8",
  );
});
