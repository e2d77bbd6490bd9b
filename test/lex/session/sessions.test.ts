import { ASK_TIME, bookRoom, PLACE, roomBot, runtimeOf, talk } from '../support/room-bot.ts';

const NOW_MS = Date.UTC(2030, 0, 2, 9);

test('attributes given replace the stored ones, none given keep them, empty ones clear them', async () => {
  const { runtime } = runtimeOf(roomBot([ASK_TIME]));
  const say = talk(runtime);

  const seen = [
    await say('what time is it', { sessionState: { sessionAttributes: { a: '1' } } }),
    await say('what time is it'),
    await say('what time is it', { sessionState: { sessionAttributes: { b: '2' } } }),
    await say('what time is it', { sessionState: { sessionAttributes: {} } }),
  ];

  expect(seen.map(({ sessionAttributes }) => sessionAttributes)).toEqual([{ a: '1' }, { a: '1' }, { b: '2' }, {}]);
});

test('a session lives as long as its idle time by the clock of the call, and not longer', async () => {
  const { runtime } = runtimeOf(roomBot([bookRoom()]));
  const first = await runtime.recognize({ ...PLACE, text: 'book a room', inputMode: 'Text', nowMs: NOW_MS });
  const inTime = await runtime.recognize({ ...PLACE, text: 'small', inputMode: 'Text', nowMs: NOW_MS + 300_000 });
  const late = await runtime.recognize({ ...PLACE, text: 'friday', inputMode: 'Text', nowMs: NOW_MS + 600_001 });

  expect(inTime.session.dialogAction).toEqual({ type: 'ElicitSlot', slotToElicit: 'Day' });
  expect(inTime.session.originatingRequestId).toBe(first.session.originatingRequestId);
  expect(late.session.intent?.name).toBe('FallbackIntent');
  expect(late.session.originatingRequestId).not.toBe(first.session.originatingRequestId);
});

test('two callers do not share a session', async () => {
  const { runtime } = runtimeOf(roomBot([bookRoom()]));
  await runtime.recognize({ ...PLACE, text: 'book a room', inputMode: 'Text', nowMs: NOW_MS });

  const other = await runtime.recognize({
    ...PLACE,
    sessionId: 'session-2',
    text: 'small',
    inputMode: 'Text',
    nowMs: NOW_MS,
  });

  expect(other.session.intent?.name).not.toBe('BookRoom');
});

test('a client may put the conversation at a slot', async () => {
  const { runtime } = runtimeOf(roomBot([bookRoom()]));

  const { intent } = await talk(runtime)('friday', {
    sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' }, intent: { name: 'BookRoom' } },
  });

  expect(intent?.slots.Day?.value.interpretedValue).toBe('2030-01-04');
});

describe('contexts', () => {
  const BOOK = {
    Name: 'Book',
    SampleUtterances: [{ Utterance: 'book it' }],
    FulfillmentCodeHook: { Enabled: false },
    OutputContexts: [{ Name: 'booked', TimeToLiveInSeconds: 60, TurnsToLive: 2 }],
  };
  const CHANGE = {
    Name: 'Change',
    SampleUtterances: [{ Utterance: 'change it' }],
    InputContexts: [{ Name: 'booked' }],
  };

  test('an intent with an input context is heard only while the context is active', async () => {
    const { runtime } = runtimeOf(roomBot([BOOK, CHANGE, ASK_TIME]));
    const say = talk(runtime);

    const before = await say('change it');
    const booked = await say('book it');
    const after = await say('change it');
    await say('what time is it');
    const late = await say('change it');

    expect(booked.activeContexts).toEqual([
      { name: 'booked', timeToLive: { timeToLiveInSeconds: 60, turnsToLive: 2 }, contextAttributes: {} },
    ]);
    expect([before, after, late].map(({ intent }) => intent?.name)).toEqual([
      'FallbackIntent',
      'Change',
      'FallbackIntent',
    ]);
  });

  test('a context ends with its seconds too', async () => {
    const { runtime } = runtimeOf(roomBot([BOOK, CHANGE]));
    await runtime.recognize({ ...PLACE, text: 'book it', inputMode: 'Text', nowMs: NOW_MS });

    const { session } = await runtime.recognize({
      ...PLACE,
      text: 'no matter',
      inputMode: 'Text',
      nowMs: NOW_MS + 61_000,
    });

    expect(session.activeContexts).toEqual([]);
  });

  test('a context carries the filled slots of its intent', async () => {
    const { runtime } = runtimeOf(
      roomBot([
        bookRoom({
          FulfillmentCodeHook: { Enabled: false },
          IntentConfirmationSetting: undefined,
          OutputContexts: [{ Name: 'room', TimeToLiveInSeconds: 60, TurnsToLive: 1 }],
        }),
      ]),
    );

    const { activeContexts } = await talk(runtime)('book a small room for friday');

    expect(activeContexts[0]?.contextAttributes).toEqual({ RoomSize: 'small', Day: '2030-01-04' });
  });

  test('a context that a code hook only hands back still counts down', async () => {
    const { runtime } = runtimeOf(
      roomBot([BOOK, { ...ASK_TIME, FulfillmentCodeHook: { Enabled: true } }]),
      (event) => ({
        sessionState: {
          dialogAction: { type: 'Close' },
          intent: { ...event.sessionState.intent, state: 'Fulfilled' },
          activeContexts: (event.sessionState as unknown as { activeContexts: unknown }).activeContexts,
        },
      }),
    );
    const say = talk(runtime);
    await say('book it');

    const { activeContexts } = await say('what time is it');

    expect(activeContexts[0]?.timeToLive).toEqual({ timeToLiveInSeconds: 50, turnsToLive: 1 });
  });
});
