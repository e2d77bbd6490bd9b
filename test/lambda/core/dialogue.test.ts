import fc from 'fast-check';
import { INTENTS, type IntentName, isPrivileged } from '../../../lambda/contracts/intents.ts';
import { BOT_STEPS, FLOW_STEPS } from '../../../lambda/contracts/session-attributes.ts';
import {
  decide,
  decideInBot,
  intentOfKeys,
  MISSES_MAX,
  needsVerification,
  spokenKey,
  type Turn,
} from '../../../lambda/core/dialogue.ts';

const turn = (intent: IntentName, given: Partial<Turn> = {}): Turn => ({
  intent,
  pending: 'none',
  last: 'none',
  pace: 'normal',
  misses: 0,
  ...given,
});

test.each(['Balance', 'RecentTransactions', 'LostCard'] as const)(
  '%s is not answered before verification',
  (intent) => {
    const decision = decide(turn(intent), false);

    expect(decision).toMatchObject({ kind: 'leave', intent, next: 'verify', state: { pending: 'none', last: intent } });
  },
);

test.each([
  ['Balance', 'balance'],
  ['RecentTransactions', 'recent-transactions'],
  ['LostCard', 'lost-card'],
] as const)('%s asks the bank once the caller is verified', (intent, topic) => {
  expect(decide(turn(intent), true)).toMatchObject({ kind: 'ask-bank', topic, state: { last: intent, misses: 0 } });
});

test('yes to the question about the card blocks it', () => {
  expect(decide(turn('Yes', { pending: 'LostCard' }), true)).toMatchObject({
    kind: 'ask-bank',
    topic: 'block-card',
    state: { pending: 'none' },
  });
});

test('yes without verification leads to verification, and the question is forgotten', () => {
  expect(decide(turn('Yes', { pending: 'LostCard' }), false)).toMatchObject({
    kind: 'leave',
    intent: 'LostCard',
    next: 'verify',
    state: { pending: 'none' },
  });
});

test('no to the question leaves the card and needs no verification', () => {
  const no = turn('No', { pending: 'LostCard' });

  expect(needsVerification(no)).toBe(false);
  expect(decide(no, false)).toMatchObject({ kind: 'answer', topic: 'card-kept', state: { pending: 'none' } });
});

test.each(['Yes', 'No'] as const)('%s with nothing asked gets friendly words', (intent) => {
  expect(decide(turn(intent), true)).toMatchObject({ kind: 'answer', topic: 'nothing-asked' });
});

test('another wish puts the pending question aside', () => {
  expect(decide(turn('OpeningHours', { pending: 'LostCard' }), false).state.pending).toBe('none');
  expect(decide(turn('Balance', { pending: 'LostCard' }), true).state.pending).toBe('none');
});

test('help and slower keep the pending question open', () => {
  expect(decide(turn('Help', { pending: 'LostCard' }), false)).toMatchObject({
    topic: 'help-with-question',
    state: { pending: 'LostCard' },
  });
  expect(decide(turn('Slower', { pending: 'LostCard' }), false).state.pending).toBe('LostCard');
});

test('slower stays slow until the call ends', () => {
  let { state } = decide(turn('Slower'), false);
  for (const intent of ['OpeningHours', 'Repeat', 'Balance', 'FallbackIntent'] as const) {
    ({ state } = decide({ ...state, intent }, true));
    expect(state.pace).toBe('slow');
  }
});

test('repeat gives the last answer anew, any number of times', () => {
  const first = decide(turn('OpeningHours'), false);
  const second = decide({ ...first.state, intent: 'Repeat' }, false);
  const third = decide({ ...second.state, intent: 'Repeat' }, false);

  expect([second, third]).toEqual([
    expect.objectContaining({ kind: 'answer', topic: 'opening-hours' }),
    expect.objectContaining({ kind: 'answer', topic: 'opening-hours' }),
  ]);
});

test('repeat after slower gives the answer before it', () => {
  const answered = decide(turn('Balance'), true);
  const slower = decide({ ...answered.state, intent: 'Slower' }, true);

  expect(decide({ ...slower.state, intent: 'Repeat' }, true)).toMatchObject({ kind: 'ask-bank', topic: 'balance' });
});

test('repeat asks a pending question again', () => {
  expect(decide(turn('Repeat', { pending: 'LostCard', last: 'LostCard' }), true)).toMatchObject({
    kind: 'ask-bank',
    topic: 'lost-card',
  });
});

test('repeat of something private needs verification like the first time', () => {
  expect(decide(turn('Repeat', { last: 'Balance' }), false)).toMatchObject({
    kind: 'leave',
    intent: 'Balance',
    next: 'verify',
  });
});

test('repeat with nothing said yet says what one can ask', () => {
  expect(decide(turn('Repeat'), false)).toMatchObject({ kind: 'answer', topic: 'help', state: { last: 'Help' } });
});

test('repeat after no to the question says that the card was left, and does not ask again', () => {
  const { state } = decide(turn('No', { pending: 'LostCard', last: 'LostCard' }), true);

  expect(decide({ ...state, intent: 'Repeat' }, true)).toMatchObject({
    kind: 'answer',
    topic: 'card-kept',
    state: { pending: 'none' },
  });
});

test('slower offers to repeat only what there is to repeat', () => {
  expect(decide(turn('Slower'), false)).toMatchObject({ topic: 'slower-before-answers' });
  expect(decide(turn('Slower', { last: 'OpeningHours' }), false)).toMatchObject({ topic: 'slower' });
  expect(decide(turn('Slower', { pending: 'LostCard' }), false)).toMatchObject({ topic: 'slower' });
});

test.each(['OpeningHours', 'Balance', 'Help', 'No'] as const)('no after the answer to %s ends the call', (last) => {
  expect(decide(turn('No', { last }), false)).toMatchObject({ kind: 'leave', intent: 'Goodbye', next: 'goodbye' });
});

test('a person and goodbye go back to the flow at once', () => {
  expect(decide(turn('SpeakToPerson'), false)).toMatchObject({ kind: 'leave', next: 'human' });
  expect(decide(turn('Goodbye'), false)).toMatchObject({ kind: 'leave', next: 'goodbye' });
});

test('the first miss is asked again with keys, the second goes to the keypad menu', () => {
  const first = decide(turn('FallbackIntent'), false);
  const second = decide({ ...first.state, intent: 'FallbackIntent' }, false);

  expect(first).toMatchObject({ kind: 'answer', topic: 'not-understood', state: { misses: 1 } });
  expect(second).toMatchObject({ kind: 'leave', intent: 'FallbackIntent', next: 'listen', state: { misses: 2 } });
});

test('a miss while a question is pending repeats how to answer it', () => {
  expect(decide(turn('FallbackIntent', { pending: 'LostCard' }), false)).toMatchObject({
    topic: 'not-understood-question',
    state: { pending: 'LostCard' },
  });
});

test('any understood turn forgets the misses', () => {
  for (const intent of INTENTS.filter((name) => name !== 'FallbackIntent')) {
    expect(decide(turn(intent, { misses: 1 }), true).state.misses).toBe(0);
  }
});

test.each([
  ['1', 'none', 'Balance'],
  ['1', 'LostCard', 'Yes'],
  ['2', 'LostCard', 'No'],
  ['3', 'LostCard', 'LostCard'],
  ['0', 'LostCard', 'SpeakToPerson'],
  ['8', 'none', 'FallbackIntent'],
  ['*', 'none', 'FallbackIntent'],
  ['11', 'none', 'FallbackIntent'],
  ['', 'none', 'FallbackIntent'],
  ['constructor', 'none', 'FallbackIntent'],
] as const)('keys %j with %s pending mean %s', (keys, pending, intent) => {
  expect(intentOfKeys(keys, pending)).toBe(intent);
});

test.each([
  ['one', 'LostCard', '1'],
  ['Two', 'LostCard', '2'],
  ['uno', 'LostCard', '1'],
  ['dos', 'LostCard', '2'],
  ['one', 'none', undefined],
  ['one moment', 'LostCard', undefined],
  ['three', 'LostCard', undefined],
  ['constructor', 'LostCard', undefined],
] as const)('%j said with %s pending is the key %s', (said, pending, key) => {
  expect(spokenKey(said, pending)).toBe(key);
});

const anyTurn = fc.record({
  intent: fc.constantFrom(...INTENTS),
  pending: fc.constantFrom('none' as const, 'LostCard' as const),
  last: fc.constantFrom('none' as const, ...INTENTS),
  pace: fc.constantFrom('normal' as const, 'slow' as const),
  misses: fc.integer({ min: 0, max: 9 }),
});

test('every turn in every state ends in a decision the contract knows', () => {
  fc.assert(
    fc.property(anyTurn, fc.boolean(), (any, verified) => {
      const decision = decide(any, verified);

      expect(INTENTS).toContain(decision.intent);
      expect(decision.state.misses).toBeLessThanOrEqual(MISSES_MAX);
      if (decision.kind === 'leave') expect(FLOW_STEPS).toContain(decision.next);
      if (any.intent !== 'Slower') expect(decision.state.pace).toBe(any.pace);
    }),
  );
});

test('without verification the bank is never asked, in no state', () => {
  fc.assert(
    fc.property(anyTurn, (any) => {
      const decision = decide(any, false);

      expect(decision.kind).not.toBe('ask-bank');
      if (decision.kind === 'leave' && decision.next === 'verify') expect(isPrivileged(decision.intent)).toBe(true);
    }),
  );
});

test('inside Lex only what anybody may hear is answered, in no state anything else', () => {
  const mayStay = ['opening-hours', 'help', 'help-with-question', 'slower', 'slower-before-answers'];
  const words = ['nothing-asked', 'not-understood', 'not-understood-question'];
  fc.assert(
    fc.property(anyTurn, (any) => {
      const decision = decideInBot(any);

      if (decision.kind === 'answer') expect([...mayStay, ...words]).toContain(decision.topic);
      else expect(BOT_STEPS).toContain(decision.next);
    }),
  );
});

test('what goes back to the flow for the bank says all that the conversation remembers', () => {
  fc.assert(
    fc.property(anyTurn, (any) => {
      const { intent, pending, last, pace } = any;
      const decision = decideInBot(any);
      if (decision.kind !== 'leave' || decision.next !== 'bank') return;

      expect(decision).toEqual({ kind: 'leave', intent, next: 'bank', state: { pending, last, pace, misses: 0 } });
    }),
  );
});

test('inside Lex and by way of the flow, everything but the bank and its questions is decided alike', () => {
  fc.assert(
    fc.property(anyTurn, (any) => {
      const inBot = decideInBot(any);

      if (inBot.kind === 'answer' || inBot.next !== 'bank') expect(decide(any, false)).toEqual(inBot);
      else {
        const cardKept =
          any.intent === 'No' || (any.intent === 'Repeat' && any.pending === 'none' && any.last === 'No');
        expect(decide(any, true)).toMatchObject(cardKept ? { topic: 'card-kept' } : { kind: 'ask-bank' });
      }
    }),
  );
});

test('whether verification matters is known before it is looked up', () => {
  fc.assert(
    fc.property(anyTurn, (any) => {
      const differs = decide(any, true).kind !== decide(any, false).kind;

      expect(needsVerification(any)).toBe(differs);
    }),
  );
});

test('however a caller mumbles, at most one miss in a row is asked again', () => {
  fc.assert(
    fc.property(anyTurn, (any) => {
      const first = decide({ ...any, intent: 'FallbackIntent' }, true);
      const second = decide({ ...first.state, intent: 'FallbackIntent' }, true);

      expect(second.kind).toBe('leave');
    }),
  );
});
