/**
 * The voice of the line in each language. The bot and the flows read the same table, so that a caller hears one person.
 *
 * Lex knows a locale as `en_GB`, Connect's speech as `en-GB`; both are here, so nobody converts by hand.
 * Voice and engine must exist for the locale: https://docs.aws.amazon.com/polly/latest/dg/available-voices.html
 */
export const VOICES = {
  'en-GB': { voice: 'Amy', engine: 'neural', languageCode: 'en-GB', lexLocale: 'en_GB' },
  'en-US': { voice: 'Joanna', engine: 'neural', languageCode: 'en-US', lexLocale: 'en_US' },
  'es-US': { voice: 'Lupe', engine: 'neural', languageCode: 'es-US', lexLocale: 'es_US' },
} as const satisfies Record<string, Voice>;

/** One speaking voice: the Polly voice, its engine, and the two spellings of its language. */
export interface Voice {
  /** Polly voice id, as Connect's `UpdateContactTextToSpeechVoice` wants it. */
  readonly voice: string;
  /** Polly engine in lower case, as the service wants it. */
  readonly engine: 'standard' | 'neural' | 'long-form' | 'generative';
  /** BCP 47 code for `UpdateContactData`. */
  readonly languageCode: string;
  /** The same language as Lex V2 spells it. */
  readonly lexLocale: string;
}
