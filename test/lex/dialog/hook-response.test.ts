import { ASK_TIME, bookRoom, roomBot, runtimeOf, talk } from '../support/room-bot.ts';

const HOOKED = { FulfillmentCodeHook: { Enabled: true } };
const BARE = {
  Name: 'Bare',
  SampleUtterances: [{ Utterance: 'bare' }],
  Slots: [{ Name: 'Who', SlotTypeName: 'AMAZON.FirstName', ValueElicitationSetting: { SlotConstraint: 'Optional' } }],
};

async function faultOf(answer: unknown): Promise<string> {
  const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }, bookRoom(), BARE]), () => answer);
  return talk(runtime)('what time is it').then(
    () => 'accepted',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

const REFUSED: readonly (readonly [string, unknown, string])[] = [
  ['nothing', null, 'expected object'],
  ['no dialog action', { sessionState: {} }, 'sessionState.dialogAction is missing'],
  ['an unknown dialog action', { sessionState: { dialogAction: { type: 'Dance' } } }, 'sessionState.dialogAction.type'],
  ['the action None', { sessionState: { dialogAction: { type: 'None' } } }, "'None' is for clients"],
  [
    'Close without an intent',
    { sessionState: { dialogAction: { type: 'Close' } } },
    'sessionState.intent is missing; Close needs it',
  ],
  [
    'Close without a state',
    { sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'AskTime' } } },
    'got nothing',
  ],
  [
    'Close of what is ready',
    { sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'AskTime', state: 'ReadyForFulfillment' } } },
    "got 'ReadyForFulfillment'",
  ],
  [
    'an intent the bot does not have',
    { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Dance' } } },
    "'Dance' is not an intent of en_GB",
  ],
  [
    'a slot the intent does not have',
    { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'AskTime', slots: { Hour: null } } } },
    "names 'Hour'",
  ],
  [
    'ElicitIntent without messages',
    { sessionState: { dialogAction: { type: 'ElicitIntent' } } },
    'messages are missing; ElicitIntent needs them',
  ],
  [
    'ElicitSlot of no slot',
    { sessionState: { dialogAction: { type: 'ElicitSlot' }, intent: { name: 'BookRoom' } } },
    "slotToElicit must name a slot of 'BookRoom'",
  ],
  [
    'ElicitSlot without any prompt',
    { sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Who' }, intent: { name: 'Bare' } } },
    "slot 'Who' has no prompt",
  ],
  [
    'ConfirmIntent without any prompt',
    { sessionState: { dialogAction: { type: 'ConfirmIntent' }, intent: { name: 'Bare' } } },
    "'Bare' has no confirmation prompt",
  ],
  [
    'ReadyForFulfillment with ElicitSlot',
    {
      sessionState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' },
        intent: { name: 'BookRoom', state: 'ReadyForFulfillment' },
      },
    },
    'is for Delegate only',
  ],
  [
    'an empty message',
    { sessionState: { dialogAction: { type: 'ElicitIntent' } }, messages: [{ contentType: 'PlainText', content: '' }] },
    'messages.0.content',
  ],
  [
    'an attribute that is no text',
    { sessionState: { dialogAction: { type: 'ElicitIntent' }, sessionAttributes: { count: 1 } } },
    'sessionState.sessionAttributes.count',
  ],
];

test.each(REFUSED)('%s is refused by name', async (_, answer, fault) => {
  const message = await faultOf(answer);

  expect(message).toContain('DependencyFailedException: invalid code hook response: ');
  expect(message).toContain(fault);
});

const HELLO = { contentType: 'PlainText', content: 'Hello.' };
const ELICIT = { sessionState: { dialogAction: { type: 'ElicitIntent' } } };

test('ten messages are taken and eleven are not', async () => {
  expect(await faultOf({ ...ELICIT, messages: Array(10).fill(HELLO) })).toBe('accepted');
  expect(await faultOf({ ...ELICIT, messages: Array(11).fill(HELLO) })).toContain('messages');
});

test('a message of 1,024 characters is taken and one more is not', async () => {
  expect(await faultOf({ ...ELICIT, messages: [{ ...HELLO, content: 'x'.repeat(1_024) }] })).toBe('accepted');
  expect(await faultOf({ ...ELICIT, messages: [{ ...HELLO, content: 'x'.repeat(1_025) }] })).toContain(
    'messages.0.content',
  );
});

test('an answer over 25 KB and session attributes over 12 KB are refused with their size', async () => {
  const attributes = (bytes: number) => ({
    sessionState: { ...ELICIT.sessionState, sessionAttributes: { a: 'x'.repeat(bytes) } },
    messages: [HELLO],
  });

  expect(await faultOf(attributes(12_000))).toBe('accepted');
  expect(await faultOf(attributes(12_290))).toContain('at most 12288 are allowed');
  expect(await faultOf({ ...attributes(10), filler: 'x'.repeat(25_700) })).toContain('at most 25600 are allowed');
});

test('a slot value needs only its interpretation', async () => {
  const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }, bookRoom()]), () => ({
    sessionState: {
      dialogAction: { type: 'Delegate' },
      intent: { name: 'BookRoom', slots: { RoomSize: { value: { interpretedValue: 'small' } } } },
    },
  }));

  const { intent } = await talk(runtime)('what time is it');

  expect(intent?.slots).toEqual({
    RoomSize: {
      shape: 'Scalar',
      value: { originalValue: 'small', interpretedValue: 'small', resolvedValues: ['small'] },
    },
    Day: null,
    Note: null,
  });
});
