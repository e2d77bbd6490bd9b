import { botSays, dial, HANGUP, keys, SILENCE, speech } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';
import { BOT_ALIAS, functionArn } from '../support/world.ts';

const BRANCHES = ['Equals Balance', 'NoMatchingCondition', 'NoMatchingError'];
const block = (change: Record<string, unknown> = {}) => ({
  type: 'ConnectParticipantWithLexBot',
  with: { Text: 'How can I help?', LexV2Bot: { AliasArn: BOT_ALIAS }, ...change },
});
const bot = (change: Record<string, unknown> = {}) => tell(block(change), BRANCHES);

const asksAgain = botSays('Help', {
  dialogAction: 'ElicitIntent',
  intentState: 'InProgress',
  messages: [{ contentType: 'PlainText', content: 'Anything else?' }],
});

test('a closed intent takes the branch of its name', async () => {
  const call = await dial(bot(), { caller: [speech('my balance')], bot: [botSays('Balance')] });

  expect(call.said).toEqual(['How can I help?', 'Equals Balance']);
});

test('ready for fulfillment counts as closed', async () => {
  const call = await dial(bot(), {
    caller: [speech('my balance')],
    bot: [botSays('Balance', { dialogAction: 'Delegate', intentState: 'ReadyForFulfillment' })],
  });

  expect(call.said.at(-1)).toBe('Equals Balance');
});

test('an intent without a branch leads to NoMatchingCondition', async () => {
  const call = await dial(bot(), { caller: [speech('hm')], bot: [botSays('FallbackIntent')] });

  expect(call.said.at(-1)).toBe('NoMatchingCondition');
});

test.each([
  ['an intent closed as failed', botSays('Balance', { intentState: 'Failed' })],
  ['a bot that fails', { kind: 'failed', error: 'DependencyFailedException', message: 'x' } as const],
  ['a bot that delegates to nobody', botSays('Balance', { dialogAction: 'Delegate', intentState: 'InProgress' })],
])('%s leads to NoMatchingError', async (_, answer) => {
  const call = await dial(bot(), { caller: [speech('my balance')], bot: [answer] });

  expect(call.said.at(-1)).toBe('NoMatchingError');
});

test('the bot keeps the caller until it closes an intent', async () => {
  const call = await dial(bot(), {
    caller: [speech('help'), speech('my balance')],
    bot: [asksAgain, botSays('Balance')],
  });

  expect(call.said).toEqual(['How can I help?', 'Anything else?', 'Equals Balance']);
});

test('speech becomes a turn in the contact language, with session and request attributes', async () => {
  const document = documentOf({
    Language: { type: 'UpdateContactData', with: { LanguageCode: 'en-GB' }, next: 'Act' },
    Act: {
      ...block({ LexSessionAttributes: { language: '$.LanguageCode', pending: 'none' } }),
      next: 'Hang up',
      on: { NoMatchingError: 'Hang up' },
    },
    'Hang up': HANG_UP,
  });

  const call = await dial(document, {
    caller: [speech('help'), speech('my balance')],
    bot: [asksAgain, botSays('Balance')],
  });

  expect(call.turns[0]).toMatchObject({
    aliasArn: BOT_ALIAS,
    localeId: 'en_GB',
    sessionId: '00000000-0000-4000-8000-000000000001',
    text: 'help',
    inputMode: 'Speech',
    sessionAttributes: { language: 'en-GB', pending: 'none' },
    requestAttributes: {
      'x-amz-lex:channels:platform': 'Connect',
      'x-amz-lex:accept-content-types': 'PlainText,SSML',
    },
  });
  expect(call.turns[1]).not.toHaveProperty('sessionAttributes');
});

test('keys become a DTMF turn without their terminator', async () => {
  const call = await dial(bot(), { caller: [keys('1#')], bot: [botSays('Balance')] });

  expect(call.turns[0]).toMatchObject({
    text: '1',
    inputMode: 'DTMF',
    requestAttributes: { 'x-amz-lex:dtmf-transcript': '1' },
  });
});

test('keys without a terminator are over after the time-out of the bot', async () => {
  const call = await dial(bot(), { caller: [keys('1')], bot: [botSays('Balance')] });

  expect(call.events.find(({ type }) => type === 'branched')?.ms).toBe(4 * 400 + 5000 + 600);
});

test('a greatest length of one key ends the input at once', async () => {
  const call = await dial(bot({ LexSessionAttributes: { 'x-amz-lex:dtmf:max-length:*:*': '1' } }), {
    caller: [keys('12')],
    bot: [botSays('Balance')],
  });

  expect(call.turns[0]?.text).toBe('1');
  expect(call.events.find(({ type }) => type === 'branched')?.ms).toBe(4 * 400 + 600);
  expect(call.warnings).toHaveLength(1);
});

test('the deletion key clears the digits and ends the input', async () => {
  const call = await dial(bot(), { caller: [keys('12*')], bot: [botSays('Balance')] });

  expect(call.turns[0]).toMatchObject({ text: undefined, inputMode: 'DTMF' });
});

test('one key is shown, several are not', async () => {
  const call = await dial(bot(), { caller: [keys('1'), keys('2468#')], bot: [asksAgain, botSays('Balance')] });

  expect(call.events.flatMap((event) => (event.type === 'pressed' ? [event.keys] : []))).toEqual(['1', '****']);
});

test('silence is a turn without text after the start time-out', async () => {
  const call = await dial(bot(), { caller: [SILENCE], bot: [botSays('FallbackIntent')] });

  expect(call.turns[0]).toMatchObject({ text: undefined, inputMode: 'Speech' });
  expect(call.turns[0]?.nowMs).toBe(Date.parse('2026-03-10T10:00:00Z') + 4 * 400 + 3000);
  expect(call.events).toContainEqual({ ms: 1600, type: 'silence' });
});

test('what the bot says in SSML is heard as plain text', async () => {
  const ssml = '<speak><prosody rate="slow">Your balance is &lt;ten&gt; pounds.</prosody></speak>';
  const call = await dial(bot(), {
    caller: [speech('my balance')],
    bot: [botSays('Balance', { messages: [{ contentType: 'SSML', content: ssml }] })],
  });

  expect(call.events).toContainEqual(
    expect.objectContaining({ type: 'said', text: 'Your balance is <ten> pounds.', ssml }),
  );
});

test('a message that cannot be heard is warned of', async () => {
  const call = await dial(bot(), {
    caller: [speech('my balance')],
    bot: [botSays('Balance', { messages: [{ contentType: 'CustomPayload', content: '{}' }] })],
  });

  expect(call.warnings).toEqual([
    "flow 'main', action 'Act': a message of the type CustomPayload cannot be heard on the phone",
  ]);
});

test.each([
  ['answered', 'ok'],
  ['threw', 'threw'],
  ['timed-out', 'timed-out'],
] as const)('a code hook that %s is reported as %s', async (outcome, reported) => {
  const call = await dial(bot(), {
    caller: [speech('my balance')],
    bot: [botSays('Balance', { hook: { functionArn: functionArn('dialogue'), outcome } })],
  });

  expect(call.events).toContainEqual(
    expect.objectContaining({ type: 'invoked', function: 'dialogue', outcome: reported }),
  );
});

test('the bot leaves its answer under $.Lex', async () => {
  const document = documentOf({
    Act: { ...block(), next: 'Say', on: { NoMatchingError: 'Hang up' } },
    Say: say(
      '$.Lex.IntentName $.Lex.IntentConfidence.Score $.Lex.DialogState $.Lex.SessionAttributes.next $.Lex.Slots.day',
    ),
    'Hang up': HANG_UP,
  });

  const call = await dial(document, {
    caller: [speech('my balance')],
    bot: [botSays('Balance', { sessionAttributes: { next: 'verify' }, slots: { day: 'monday' } })],
  });

  expect(call.said.at(-1)).toBe('Balance 0.9 Fulfilled verify monday');
});

test.each([
  ['an alias that is not associated', { LexV2Bot: { AliasArn: `${BOT_ALIAS}X` } }],
  ['an alias from a missing attribute', { LexV2Bot: { AliasArn: '$.Attributes.bot' } }],
  ['speech longer than a bot accepts', { LexSessionAttributes: { 'x-amz-lex:audio:max-length-ms:*:*': '15001' } }],
])('%s leads to NoMatchingError before a word is said', async (_, change) => {
  expect((await dial(bot(change))).said).toEqual(['NoMatchingError']);
});

test('a language that the bot has not leads to NoMatchingError', async () => {
  const call = await dial(bot(), { world: { botAliases: { [BOT_ALIAS]: { locales: ['es_US'] } } } });

  expect(call.said).toEqual(['NoMatchingError']);
});

test('a caller who hangs up ends the conversation', async () => {
  const call = await dial(bot(), { caller: [HANGUP] });

  expect(call.turns).toEqual([]);
  expect(call.reason).toBe('caller-hung-up');
});

test('keys pressed ahead do not reach the bot', async () => {
  const document = documentOf({
    Buffer: { type: 'GetParticipantInput', with: { EnableDTMFBuffer: 'True' }, next: 'Menu' },
    Menu: {
      type: 'GetParticipantInput',
      with: { Text: 'Menu', InputTimeLimitSeconds: '5' },
      on: { 'Equals 1': 'Act', NoMatchingCondition: 'Hang up', NoMatchingError: 'Hang up' },
    },
    Act: { ...block(), next: 'Hang up', on: { NoMatchingError: 'Hang up' } },
    'Hang up': HANG_UP,
  });

  const call = await dial(document, { caller: [keys('1234'), speech('my balance')], bot: [botSays('Balance')] });

  expect(call.turns.map(({ text }) => text)).toEqual(['my balance']);
});

test.each([
  ['a V1 bot', { LexBot: { Name: 'a', Region: 'b', Alias: 'c' } }, 'LexBot'],
  ['a first message for chat', { LexInitializationData: { InitialMessage: 'hi' } }, 'LexInitializationData'],
])('%s is refused by name', async (_, change, name) => {
  const call = await dial(bot(change));

  expect(call.reason).toBe('refused');
  expect(call.failure?.message).toContain(name);
});
