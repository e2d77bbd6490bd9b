import { readAlias, readBot, testAliasOf } from '../../../simulator/lex/model/read-bot.ts';
import { LINE_ALIAS, LINE_BOT } from '../support/line-bot.ts';
import { ASK_TIME, asks, bookRoom, HOOK_ARN, roomAlias, roomBot, slot } from '../support/room-bot.ts';

test('the bot of the line is read in every language, with its key, hook and threshold', () => {
  const bot = readBot(LINE_BOT);

  expect([...bot.locales.keys()]).toEqual(['en_GB', 'en_US', 'es_US']);
  for (const locale of bot.locales.values()) {
    expect(locale.nluConfidenceThreshold).toBe(0.4);
    expect(locale.intents).toHaveLength(12);
    expect(locale.intents.map(({ fulfillment }) => fulfillment.by)).toEqual(Array(12).fill('hook'));
    expect(locale.intents.filter(({ fallback }) => fallback).map(({ name }) => name)).toEqual(['FallbackIntent']);
    expect(locale.intents.find(({ name }) => name === 'Balance')?.utterances).toContain('1');
  }
});

test('an alias tells which function each language calls', () => {
  const alias = readAlias(LINE_ALIAS);

  expect(alias).toMatchObject({ id: 'HARBOURALS', botId: 'HARBOURBOT', version: '1' });
  expect(alias.locales.get('es_US')).toEqual({
    enabled: true,
    functionArn: 'arn:aws:lambda:eu-west-2:111122223333:function:dialogue',
  });
});

test('booleans and numbers may be written as text', () => {
  const bot = roomBot([{ ...ASK_TIME, FulfillmentCodeHook: { Enabled: 'true', IsActive: 'false' } }], {
    NluConfidenceThreshold: '0.5',
  });

  const locale = readBot(bot).locales.get('en_GB');

  expect(locale?.nluConfidenceThreshold).toBe(0.5);
  expect(locale?.intents[0]?.fulfillment.by).toBe('client');
});

test('every bot has a test alias, with the hook of its test settings', () => {
  const resource = roomBot([ASK_TIME]);
  const setting = roomAlias(true).properties;
  const withHook = { ...resource, properties: { ...(resource.properties as object), TestBotAliasSettings: setting } };

  expect(testAliasOf(readBot(resource), resource)).toMatchObject({
    id: 'TSTALIASID',
    arn: 'arn:aws:lex:eu-west-2:111122223333:bot-alias/ROOMBOT001/TSTALIASID',
    version: 'DRAFT',
  });
  expect(testAliasOf(readBot(withHook), withHook).locales.get('en_GB')?.functionArn).toBe(HOOK_ARN);
});

const at = "bot 'rooms'.BotLocales[en_GB]";

const REFUSED: readonly (readonly [string, () => unknown, string])[] = [
  [
    'a bot stored elsewhere',
    () => ({ Name: 'rooms', BotFileS3Location: {} }),
    "bot 'rooms'.BotFileS3Location is not supported",
  ],
  [
    'a network of bots',
    () => ({ ...properties([ASK_TIME]), BotType: 'BotNetwork' }),
    "BotType must be one of Bot, got 'BotNetwork'",
  ],
  ['no language', () => ({ ...properties([ASK_TIME]), BotLocales: [] }), 'BotLocales is empty'],
  [
    'an idle time of an hour too long',
    () => ({ ...properties([ASK_TIME]), IdleSessionTTLInSeconds: 90_000 }),
    'IdleSessionTTLInSeconds must be 60 to 86400, got 90000',
  ],
  [
    'a generative setting',
    () => properties([ASK_TIME], { GenerativeAISettings: {} }),
    `${at}.GenerativeAISettings is not supported`,
  ],
  [
    'a built-in intent other than the fallback',
    () => properties([{ Name: 'Help', ParentIntentSignature: 'AMAZON.HelpIntent' }]),
    `${at}.Intents[Help].ParentIntentSignature 'AMAZON.HelpIntent' is not supported`,
  ],
  [
    'a Kendra search',
    () => properties([{ ...ASK_TIME, KendraConfiguration: {} }]),
    `${at}.Intents[AskTime].KendraConfiguration is not supported`,
  ],
  [
    'a next step',
    () => properties([{ ...ASK_TIME, InitialResponseSetting: { NextStep: {} } }]),
    'InitialResponseSetting.NextStep is not supported',
  ],
  [
    'a condition',
    () => properties([{ ...ASK_TIME, IntentClosingSetting: { Conditional: {} } }]),
    'IntentClosingSetting.Conditional is not supported',
  ],
  [
    'a code hook of one step',
    () => properties([bookRoom({ IntentConfirmationSetting: { PromptSpecification: asks('Sure?'), CodeHook: {} } })]),
    'IntentConfirmationSetting.CodeHook is not supported',
  ],
  [
    'updates during fulfilment',
    () =>
      properties([
        { ...ASK_TIME, FulfillmentCodeHook: { Enabled: true, FulfillmentUpdatesSpecification: { Active: true } } },
      ]),
    'FulfillmentUpdatesSpecification.Active is not supported',
  ],
  [
    'a fallback with utterances',
    () =>
      properties([
        { Name: 'F', ParentIntentSignature: 'AMAZON.FallbackIntent', SampleUtterances: [{ Utterance: 'x' }] },
      ]),
    'may not have utterances',
  ],
  [
    'a slot of several values',
    () =>
      properties([
        {
          ...ASK_TIME,
          Slots: [
            {
              ...slot('Day', 'AMAZON.Date', { PromptSpecification: asks('?') }),
              MultipleValuesSetting: { AllowMultipleValues: true },
            },
          ],
        },
      ]),
    'AllowMultipleValues is not supported',
  ],
  [
    'a slot of an unknown built-in type',
    () => properties([{ ...ASK_TIME, Slots: [slot('Hour', 'AMAZON.Time', { PromptSpecification: asks('?') })] }]),
    "SlotTypeName 'AMAZON.Time' is neither",
  ],
  [
    'a slot that waits',
    () => properties([{ ...ASK_TIME, Slots: [slot('Day', 'AMAZON.Date', { WaitAndContinueSpecification: {} })] }]),
    'WaitAndContinueSpecification is not supported',
  ],
  [
    'a required slot without a prompt',
    () => properties([{ ...ASK_TIME, Slots: [slot('Day', 'AMAZON.Date')] }]),
    'PromptSpecification is missing',
  ],
  [
    'a priority of no slot',
    () => properties([{ ...ASK_TIME, SlotPriorities: [{ Priority: 1, SlotName: 'Day' }] }]),
    "names 'Day', which is not one of its slots",
  ],
  [
    'a composite slot type',
    () => properties([ASK_TIME], { SlotTypes: [{ Name: 'Name', CompositeSlotTypeSetting: {} }] }),
    'SlotTypes[Name].CompositeSlotTypeSetting is not supported',
  ],
  [
    'a grammar',
    () => properties([ASK_TIME], { SlotTypes: [{ Name: 'G', ExternalSourceSetting: {} }] }),
    'SlotTypes[G].ExternalSourceSetting is not supported',
  ],
  [
    'a joined value',
    () =>
      properties([ASK_TIME], {
        SlotTypes: [{ Name: 'J', ValueSelectionSetting: { ResolutionStrategy: 'CONCATENATION' } }],
      }),
    "must be one of ORIGINAL_VALUE, TOP_RESOLUTION, got 'CONCATENATION'",
  ],
  [
    'more than five retries',
    () => properties([{ ...ASK_TIME, Slots: [slot('Day', 'AMAZON.Date', { PromptSpecification: asks('?', 6) })] }]),
    'MaxRetries must be 0 to 5, got 6',
  ],
  [
    'an empty message',
    () =>
      properties([
        { ...ASK_TIME, IntentClosingSetting: { ClosingResponse: { MessageGroupsList: [{ Message: {} }] } } },
      ]),
    'holds no message',
  ],
  [
    'a reference nobody resolved',
    () => properties([{ ...ASK_TIME, Name: { Ref: 'Name' } }]),
    'Name must be a text, got {"Ref":"Name"}',
  ],
];

test.each(REFUSED)('%s is refused by name', (_, bot, fault) => {
  expect(() => readBot({ ...roomBot([]), properties: bot() })).toThrow(fault);
});

test('a bot without a fallback is refused', () => {
  expect(() => readBot(roomBot([], { Intents: [ASK_TIME] }))).toThrow('has no AMAZON.FallbackIntent');
});

test('an alias that wants sentiment, or another interface of hooks, is refused by name', () => {
  const alias = roomAlias(true);
  const sentiment = {
    ...alias,
    properties: { ...(alias.properties as object), SentimentAnalysisSettings: { DetectSentiment: true } },
  };
  const hook = { LambdaCodeHook: { LambdaArn: HOOK_ARN, CodeHookInterfaceVersion: '2.0' } };
  const settings = [{ LocaleId: 'en_GB', BotAliasLocaleSetting: { Enabled: true, CodeHookSpecification: hook } }];

  expect(() => readAlias(sentiment)).toThrow('SentimentAnalysisSettings.DetectSentiment is not supported');
  expect(() => readAlias({ ...alias, properties: { BotAliasLocaleSettings: settings } })).toThrow(
    "must be one of 1.0, got '2.0'",
  );
});

test('every kind of message is read', () => {
  const MessageGroupsList = [
    { Message: { SSMLMessage: { Value: '<speak>Hi</speak>' } }, Variations: [] },
    { Message: { CustomPayload: { Value: '{}' } } },
    {
      Message: { ImageResponseCard: { Title: 'Rooms', Subtitle: 'two', Buttons: [{ Text: 'Large', Value: 'large' }] } },
    },
  ];
  const bot = readBot(roomBot([{ ...ASK_TIME, IntentClosingSetting: { ClosingResponse: { MessageGroupsList } } }]));

  expect(bot.locales.get('en_GB')?.intents[0]?.closingResponse.map(({ message }) => message)).toEqual([
    { contentType: 'SSML', content: '<speak>Hi</speak>' },
    { contentType: 'CustomPayload', content: '{}' },
    {
      contentType: 'ImageResponseCard',
      imageResponseCard: { title: 'Rooms', subtitle: 'two', buttons: [{ text: 'Large', value: 'large' }] },
    },
  ]);
});

function properties(intents: readonly unknown[], locale: Record<string, unknown> = {}): object {
  return roomBot(intents, locale).properties as object;
}
