import { declaredTransitions } from '../../simulator/connect/transition.ts';
import { dial, keys, SILENCE } from './support/dial.ts';
import { documentOf, HANG_UP, say } from './support/document.ts';

const menu = documentOf({
  Menu: {
    type: 'GetParticipantInput',
    with: { Text: 'Menu', InputTimeLimitSeconds: '5' },
    next: 'Menu',
    on: { 'Equals 1': 'Bye', InputTimeLimitExceeded: 'Menu', NoMatchingCondition: 'Menu', NoMatchingError: 'Bye' },
  },
  Bye: say('bye'),
  'Hang up': HANG_UP,
});

test('a document declares every way out, but no NextAction that only repeats a branch', () => {
  expect(declaredTransitions('main', menu)).toEqual([
    { action: 'Menu', branch: 'Equals 1', to: 'Bye' },
    { action: 'Menu', branch: 'InputTimeLimitExceeded', to: 'Menu' },
    { action: 'Menu', branch: 'NoMatchingCondition', to: 'Menu' },
    { action: 'Menu', branch: 'NoMatchingError', to: 'Bye' },
    { action: 'Bye', branch: 'NextAction', to: 'Hang up' },
  ]);
});

test('a call names the transitions it took in the same words', async () => {
  const call = await dial(menu, { caller: [SILENCE, keys('7'), keys('1')] });

  expect(call.transitions).toEqual([
    { flow: 'main', action: 'Menu', branch: 'InputTimeLimitExceeded', to: 'Menu' },
    { flow: 'main', action: 'Menu', branch: 'NoMatchingCondition', to: 'Menu' },
    { flow: 'main', action: 'Menu', branch: 'Equals 1', to: 'Bye' },
    { flow: 'main', action: 'Bye', branch: 'NextAction', to: 'Hang up' },
  ]);
});

test('every branch but plain success is an event', async () => {
  const call = await dial(menu, { caller: [keys('1')] });

  expect(call.events.flatMap((event) => (event.type === 'branched' ? [event.branch] : []))).toEqual(['Equals 1']);
});

test('any other error takes the branch for any error', async () => {
  const document = documentOf({
    Menu: {
      type: 'GetParticipantInput',
      with: { Text: 'Menu', InputTimeLimitSeconds: '5' },
      on: { 'Equals 1': 'Bye', NoMatchingCondition: 'Bye', NoMatchingError: 'Sorry' },
    },
    Bye: say('bye'),
    Sorry: say('sorry'),
    'Hang up': HANG_UP,
  });

  expect((await dial(document, { caller: [SILENCE] })).said.at(-1)).toBe('sorry');
});
