import { VOICES } from '../flows/voices.ts';
import { type BotDefinition, utterancesOf } from './bot-definition.ts';
import { MAX_UTTERANCES_PER_INTENT, utteranceFault } from './utterance-rules.ts';

/** One intent in the shape of `CfnBot.IntentProperty`. */
export interface RenderedIntent {
  readonly name: string;
  readonly description: string;
  readonly parentIntentSignature?: string;
  readonly sampleUtterances?: { readonly utterance: string }[];
  readonly fulfillmentCodeHook: { readonly enabled: true };
}

/** One language in the shape of `CfnBot.BotLocaleProperty`. */
export interface RenderedBotLocale {
  readonly localeId: string;
  readonly description: string;
  readonly nluConfidenceThreshold: number;
  readonly voiceSettings: { readonly voiceId: string; readonly engine: string };
  readonly intents: RenderedIntent[];
}

/**
 * The bot's languages as `CfnBot.BotLocaleProperty[]`, without a word of the CDK.
 *
 * Every intent calls the code hook at fulfilment and nowhere else: the dialogue lives in one place.
 *
 * @throws Error when an utterance breaks a rule of Lex; the message names intent, language and utterance
 */
export function renderBotLocales(bot: BotDefinition): RenderedBotLocale[] {
  return bot.languages.map((locale) => {
    const voice = VOICES[locale];
    return {
      localeId: voice.lexLocale,
      description: `The line in ${locale}`,
      nluConfidenceThreshold: bot.nluConfidenceThresholds[locale],
      voiceSettings: { voiceId: voice.voice, engine: voice.engine },
      intents: bot.intents.map((intent) => {
        const utterances = utterancesOf(intent, locale);
        checkUtterances(`intent '${intent.name}' in ${locale}`, utterances);
        return {
          name: intent.name,
          description: intent.description,
          ...(intent.parent === undefined
            ? { sampleUtterances: utterances.map((utterance) => ({ utterance })) }
            : { parentIntentSignature: intent.parent }),
          fulfillmentCodeHook: { enabled: true as const },
        };
      }),
    };
  });
}

function checkUtterances(where: string, utterances: readonly string[]): void {
  if (utterances.length > MAX_UTTERANCES_PER_INTENT) {
    throw new Error(`${where} has ${utterances.length} utterances, at most ${MAX_UTTERANCES_PER_INTENT} are allowed`);
  }
  for (const utterance of utterances) {
    const fault = utteranceFault(utterance);
    if (fault !== undefined) throw new Error(`${where}: utterance '${utterance}' ${fault}`);
  }
}
