import type { IntentName } from '../../lambda/contracts/intents.ts';
import type { Locale } from '../../lambda/contracts/locale.ts';

/** One intent as data: its name, what people say for it in each language, and its key on the keypad. */
export interface IntentDefinition {
  /** Name as Lex, the flows and the dialogue know it. */
  readonly name: IntentName;
  /** What the caller wants, for whoever reads the console. */
  readonly description: string;
  /**
   * The digit that means this intent while no question is pending. It is added to the utterances of every language,
   * because Lex hands pressed keys to recognition like words.
   *
   * @default - the intent has no key of its own
   */
  readonly key?: string;
  /**
   * Signature of the built-in intent this one extends.
   *
   * @default - a custom intent
   */
  readonly parent?: string;
  /** Sample utterances per language, written for each and not translated. */
  readonly utterances: Readonly<Record<Locale, readonly string[]>>;
}
