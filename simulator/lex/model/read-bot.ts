import { UnsupportedBotError } from '../errors.ts';
import type { AliasLocale, LexAlias, LexBot, LexLocale } from './bot.ts';
import { Properties } from './properties.ts';
import { readIntent } from './read-intent.ts';
import { readSlotTypes } from './read-slots.ts';

/** One `AWS::Lex::Bot` with its references resolved. */
export interface BotResource {
  /** Ten letters and digits, as in `Ref`. */
  readonly id: string;
  readonly arn: string;
  /** The resource's `Name`, for messages. */
  readonly name: string;
  /** Pascal case, as in the template. */
  readonly properties: unknown;
}

/** One `AWS::Lex::BotAlias` with its references resolved. */
export interface BotAliasResource {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly botId: string;
  /** The version the alias points to, `DRAFT` where it names none. */
  readonly version?: string;
  readonly properties: unknown;
}

/** Alias every bot has for testing; it points to the draft. */
export const TEST_ALIAS_ID = 'TSTALIASID';

/**
 * Reads one bot. What this runtime cannot do as Lex does is refused by name.
 *
 * @throws UnsupportedBotError naming bot, place and property
 */
export function readBot(resource: BotResource): LexBot {
  const bot = new Properties(`bot '${resource.name}'`, resource.properties);
  bot.only(
    ['Name', 'IdleSessionTTLInSeconds', 'BotLocales', 'TestBotAliasSettings', 'BotType'],
    ['RoleArn', 'DataPrivacy', 'Description', 'AutoBuildBotLocales', 'BotTags', 'TestBotAliasTags', 'ErrorLogSettings'],
  );
  if (bot.has('BotType')) bot.oneOf('BotType', ['Bot']);
  const locales = bot.list('BotLocales').map(readLocale);
  if (locales.length === 0) throw new UnsupportedBotError(`${bot.path}.BotLocales is empty; a bot needs a language`);
  return {
    id: resource.id,
    name: bot.text('Name'),
    arn: resource.arn,
    idleSessionTtlSeconds: bot.number('IdleSessionTTLInSeconds', 60, 86_400),
    locales: new Map(locales.map((locale) => [locale.localeId, locale])),
  };
}

/**
 * Reads one alias. The bot's draft stands for every version: a template holds no other content.
 *
 * @throws UnsupportedBotError naming alias, place and property
 */
export function readAlias(resource: BotAliasResource): LexAlias {
  const alias = new Properties(`bot alias '${resource.name}'`, resource.properties);
  alias.only(
    ['BotAliasLocaleSettings', 'SentimentAnalysisSettings'],
    ['BotId', 'BotAliasName', 'BotVersion', 'Description', 'BotAliasTags', 'ConversationLogSettings'],
  );
  if (alias.optionalObject('SentimentAnalysisSettings')?.boolean('DetectSentiment', false) === true) {
    throw new UnsupportedBotError(`${alias.path}.SentimentAnalysisSettings.DetectSentiment is not supported`);
  }
  return {
    id: resource.id,
    arn: resource.arn,
    name: resource.name,
    botId: resource.botId,
    version: resource.version ?? 'DRAFT',
    locales: readAliasLocales(alias),
  };
}

/** The test alias of a bot: every locale enabled, the hook from `TestBotAliasSettings` where there is one. */
export function testAliasOf(bot: LexBot, resource: BotResource): LexAlias {
  const settings = new Properties(`bot '${resource.name}'`, resource.properties).optionalObject('TestBotAliasSettings');
  settings?.only(['BotAliasLocaleSettings'], ['ConversationLogSettings', 'Description']);
  const configured = settings === undefined ? new Map<string, AliasLocale>() : readAliasLocales(settings);
  const locales = [...bot.locales.keys()].map((localeId): [string, AliasLocale] => [
    localeId,
    configured.get(localeId) ?? { enabled: true, functionArn: undefined },
  ]);
  return {
    id: TEST_ALIAS_ID,
    arn: `${bot.arn.replace(':bot/', ':bot-alias/')}/${TEST_ALIAS_ID}`,
    name: 'TestBotAlias',
    botId: bot.id,
    version: 'DRAFT',
    locales: new Map(locales),
  };
}

const LOCALE_HARMLESS = [
  'Description',
  'VoiceSettings',
  'SpeechDetectionSensitivity',
  'SpeechRecognitionSettings',
  'UnifiedSpeechSettings',
  'AudioFillerSettings',
  'CustomVocabulary',
];

function readLocale(locale: Properties): LexLocale {
  // voices, vocabulary and sensitivity act on speech; text arrives here already recognised
  locale.only(['LocaleId', 'NluConfidenceThreshold', 'SlotTypes', 'Intents'], LOCALE_HARMLESS);
  const slotTypes = readSlotTypes(locale);
  const intents = locale.list('Intents').map((intent) => readIntent(intent, slotTypes));
  if (!intents.some((intent) => intent.fallback)) {
    throw new UnsupportedBotError(`${locale.path}.Intents has no AMAZON.FallbackIntent; every bot has one`);
  }
  return {
    localeId: locale.text('LocaleId'),
    nluConfidenceThreshold: locale.number('NluConfidenceThreshold', 0, 1),
    intents,
    slotTypes,
  };
}

function readAliasLocales(alias: Properties): Map<string, AliasLocale> {
  return new Map(
    alias.list('BotAliasLocaleSettings').map((entry): [string, AliasLocale] => {
      const setting = entry.only(['LocaleId', 'BotAliasLocaleSetting']).object('BotAliasLocaleSetting');
      setting.only(['Enabled', 'CodeHookSpecification']);
      const hook = setting.optionalObject('CodeHookSpecification')?.object('LambdaCodeHook');
      hook?.oneOf('CodeHookInterfaceVersion', ['1.0']);
      return [
        entry.text('LocaleId'),
        { enabled: setting.boolean('Enabled', false), functionArn: hook?.text('LambdaArn') },
      ];
    }),
  );
}
