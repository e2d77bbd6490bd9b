import type { Locale } from '../../lambda/contracts/locale.ts';
import type { IntentDefinition } from './intent-definition.ts';
import { balance } from './intents/balance.ts';
import { fallback } from './intents/fallback.ts';
import { goodbye } from './intents/goodbye.ts';
import { help } from './intents/help.ts';
import { lostCard } from './intents/lost-card.ts';
import { no } from './intents/no.ts';
import { openingHours } from './intents/opening-hours.ts';
import { recentTransactions } from './intents/recent-transactions.ts';
import { repeat } from './intents/repeat.ts';
import { slower } from './intents/slower.ts';
import { speakToPerson } from './intents/speak-to-person.ts';
import { yes } from './intents/yes.ts';

/** Every intent of the line. The fallback is last, as in the console. */
export const INTENTS: readonly IntentDefinition[] = [
  balance,
  recentTransactions,
  lostCard,
  openingHours,
  speakToPerson,
  repeat,
  slower,
  help,
  goodbye,
  yes,
  no,
  fallback,
];

/**
 * How sure Lex must be, 0 to 1, before an intent counts as understood. Below it the caller is asked again rather than
 * told something they did not ask for.
 */
export const NLU_CONFIDENCE_THRESHOLDS: Readonly<Record<Locale, number>> = {
  'en-GB': 0.4,
  'en-US': 0.4,
  'es-US': 0.4,
};

/** The bot as data: its name, its languages and its intents. */
export interface BotDefinition {
  readonly name: string;
  /** In the order of the deployment's settings; the first is the line's own. */
  readonly languages: readonly Locale[];
  readonly intents: readonly IntentDefinition[];
  readonly nluConfidenceThresholds: Readonly<Record<Locale, number>>;
}

/**
 * The line's bot in the languages a deployment speaks.
 *
 * @throws Error when there is no language, or one is named twice
 */
export function botDefinition(languages: readonly Locale[]): BotDefinition {
  if (languages.length === 0) {
    throw new Error('the bot needs at least one language, got none; name one of en-GB, en-US, es-US in the settings');
  }
  const twice = languages.find((language, index) => languages.indexOf(language) !== index);
  if (twice !== undefined) {
    throw new Error(`the bot's languages name '${twice}' twice: ${languages.join(', ')}; name each once`);
  }
  return {
    name: 'harbour-bank',
    languages,
    intents: INTENTS,
    nluConfidenceThresholds: NLU_CONFIDENCE_THRESHOLDS,
  };
}

/** What an intent listens for in one language: its utterances and, where it has one, its key. */
export function utterancesOf(intent: IntentDefinition, locale: Locale): readonly string[] {
  const spoken = intent.utterances[locale];
  return intent.key === undefined ? spoken : [...spoken, intent.key];
}
