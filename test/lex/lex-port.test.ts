import { createLexRuntime } from '../../simulator/lex/runtime.ts';
import type { LexTurn } from '../../simulator/ports.ts';
import { LINE_ALIAS } from './support/line-bot.ts';
import { ASK_TIME, bookRoom, HOOK_ARN, roomAlias, roomBot, runtimeOf } from './support/room-bot.ts';
import { lineRuntime } from './support/understanding-report.ts';

const HOOKED = { FulfillmentCodeHook: { Enabled: true } };

function turn(more: Partial<LexTurn> = {}): LexTurn {
  return {
    aliasArn: roomAlias(true).arn,
    localeId: 'en_GB',
    sessionId: 'call-1',
    text: 'what time is it',
    inputMode: 'Speech',
    nowMs: 0,
    ...more,
  };
}

test('a turn comes back flat: action, intent, confidence, slots, attributes, messages and hook', async () => {
  const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }]), ({ sessionState }) => ({
    sessionState: {
      ...sessionState,
      dialogAction: { type: 'Close' },
      intent: { ...sessionState.intent, state: 'Fulfilled' },
    },
    messages: [{ contentType: 'PlainText', content: 'Noon.' }],
  }));

  expect(await runtime.turn(turn({ sessionAttributes: { pace: 'slow' } }))).toEqual({
    kind: 'answered',
    dialogAction: 'Close',
    intentName: 'AskTime',
    intentState: 'Fulfilled',
    confidence: 1,
    slots: {},
    sessionAttributes: { pace: 'slow' },
    messages: [{ contentType: 'PlainText', content: 'Noon.' }],
    hook: { functionArn: HOOK_ARN, outcome: 'answered' },
  });
});

test('filled slots come back as their interpreted values', async () => {
  const { runtime } = runtimeOf(roomBot([bookRoom()]));

  const turned = await runtime.turn(turn({ text: 'reserve a very big room' }));

  expect(turned).toMatchObject({ dialogAction: 'ElicitSlot', slots: { RoomSize: 'large' } });
});

test('silence is the fallback intent, without a confidence', async () => {
  const { runtime } = runtimeOf(roomBot([ASK_TIME]));

  for (const text of [undefined, '']) {
    const turned = await runtime.turn(turn({ text }));
    expect(turned).toMatchObject({ kind: 'answered', intentName: 'FallbackIntent' });
    expect(turned).not.toHaveProperty('confidence');
  }
});

test('a hook that throws is a failed turn that names the hook', async () => {
  const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }]), () => {
    throw new Error('down');
  });

  expect(await runtime.turn(turn())).toEqual({
    kind: 'failed',
    error: 'DependencyFailedException',
    message: 'the code hook threw an error',
    hook: { functionArn: HOOK_ARN, outcome: 'threw' },
  });
});

test('a hook that answers nonsense is a failed turn that says what is wrong', async () => {
  const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }]), () => ({}));

  expect(await runtime.turn(turn())).toMatchObject({
    kind: 'failed',
    error: 'DependencyFailedException',
    message: expect.stringContaining('invalid code hook response: sessionState'),
    hook: { outcome: 'answered' },
  });
});

test('an unknown alias or language is a failed turn', async () => {
  const { runtime } = runtimeOf(roomBot([ASK_TIME]));

  const alias = await runtime.turn(turn({ aliasArn: 'arn:aws:lex:eu-west-2:111122223333:bot-alias/A/B' }));
  const language = await runtime.turn(turn({ localeId: 'en_US' }));

  expect([alias, language]).toMatchObject([
    {
      kind: 'failed',
      error: 'ResourceNotFoundException',
      message: expect.stringContaining('does not exist in this assembly'),
    },
    {
      kind: 'failed',
      error: 'ResourceNotFoundException',
      message: 'locale en_US is not enabled on alias live of bot rooms',
    },
  ]);
});

const line = lineRuntime();

test.each([
  ['en_GB', '1', 'Balance'],
  ['en_US', '0', 'SpeakToPerson'],
  ['es_US', '3', 'LostCard'],
  ['es_US', '8', 'FallbackIntent'],
  ['en_GB', '11', 'FallbackIntent'],
])('on the line, in %s, the keys %s mean %s', async (localeId, text, intentName) => {
  const turned = await line.turn(turn({ aliasArn: LINE_ALIAS.arn, localeId, text, inputMode: 'DTMF' }));

  expect(turned).toMatchObject({ kind: 'answered', intentName });
});

test('the same seed gives the same request ids, another seed others', async () => {
  const ids = await Promise.all(
    [1, 1, 2].map(async (seed) => {
      const runtime = createLexRuntime({
        bots: [roomBot([ASK_TIME])],
        aliases: [roomAlias(false)],
        invokeHook: async () => ({ kind: 'unknown' }),
        seed,
      });
      const place = { botId: 'ROOMBOT001', aliasId: 'ROOMALIAS1', localeId: 'en_GB', sessionId: 'call-1' };
      return (await runtime.recognize({ ...place, text: 'hello', inputMode: 'Speech', nowMs: 0 })).session
        .originatingRequestId;
    }),
  );

  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});
