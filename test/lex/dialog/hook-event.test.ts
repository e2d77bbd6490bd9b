import { bookRoom, type HookEvent, PLACE, roomBot, runtimeOf, talk } from '../support/room-bot.ts';

const ASK_ABOUT_ROOM = { Name: 'AskRoom', SampleUtterances: [{ Utterance: 'book or ask about a room' }] };

async function eventOf(text: string): Promise<HookEvent> {
  const { runtime, events } = runtimeOf(
    roomBot([bookRoom({ DialogCodeHook: { Enabled: true } }), ASK_ABOUT_ROOM]),
    ({ sessionState: { intent } }) => ({ sessionState: { dialogAction: { type: 'Delegate' }, intent } }),
  );
  await talk(runtime)(text, {
    sessionState: { sessionAttributes: { caller: 'friend' } },
    requestAttributes: { 'x-amz-lex:channels:platform': 'Connect' },
    inputMode: 'Speech',
  });
  return events[0]!;
}

test('the event has the members of the documented one', async () => {
  const event = await eventOf('reserve a big room');

  expect(event).toEqual({
    messageVersion: '1.0',
    invocationSource: 'DialogCodeHook',
    inputMode: 'Speech',
    responseContentType: 'text/plain; charset=utf-8',
    sessionId: PLACE.sessionId,
    inputTranscript: 'reserve a big room',
    bot: { id: PLACE.botId, name: 'rooms', aliasId: PLACE.aliasId, aliasName: 'live', localeId: 'en_GB', version: '7' },
    interpretations: expect.any(Array),
    proposedNextState: {
      dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' },
      intent: event.sessionState.intent,
      prompt: { attempt: 'Initial' },
    },
    requestAttributes: { 'x-amz-lex:channels:platform': 'Connect' },
    sessionState: {
      activeContexts: [],
      originatingRequestId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
      sessionAttributes: { caller: 'friend' },
      intent: {
        name: 'BookRoom',
        state: 'InProgress',
        confirmationState: 'None',
        slots: {
          RoomSize: {
            shape: 'Scalar',
            value: { originalValue: 'big', interpretedValue: 'large', resolvedValues: ['large'] },
          },
          Day: null,
          Note: null,
        },
      },
    },
    transcriptions: [
      {
        transcription: 'reserve a big room',
        transcriptionConfidence: 1,
        resolvedContext: { intent: 'BookRoom' },
        resolvedSlots: { RoomSize: { shape: 'Scalar', value: { originalValue: 'big', resolvedValues: ['large'] } } },
      },
    ],
  });
});

test('the best interpretation is the whole intent with a plain score; the fallback has none', async () => {
  const { interpretations, sessionState } = await eventOf('reserve a big room');
  const [first, ...others] = interpretations as { intent: { name: string; state?: string }; nluConfidence?: number }[];

  expect(first).toEqual({ intent: sessionState.intent, interpretationSource: 'Lex', nluConfidence: 1 });
  const fallback = others.find(({ intent }) => intent.name === 'FallbackIntent');
  expect(fallback).toEqual({ intent: { name: 'FallbackIntent', slots: {} }, interpretationSource: 'Lex' });
  for (const { intent } of others) expect(intent).not.toHaveProperty('state');
});

test('request attributes are null where the client sent none', async () => {
  const { runtime, events } = runtimeOf(
    roomBot([bookRoom({ DialogCodeHook: { Enabled: true } })]),
    ({ sessionState: { intent } }) => ({
      sessionState: { dialogAction: { type: 'Delegate' }, intent },
    }),
  );

  await talk(runtime)('book a room');

  expect(events[0]?.requestAttributes).toBeNull();
});
