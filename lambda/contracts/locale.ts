import * as z from 'zod/mini';

/** Every locale the line speaks, as BCP 47 tags (what Connect calls a language code). */
export const LOCALES = ['en-GB', 'en-US', 'es-US'] as const;

/** One locale the line speaks. */
export type Locale = (typeof LOCALES)[number];

/** Accepts exactly the locales the line speaks. */
export const localeSchema = z.enum(LOCALES);

/** Lex writes the same locales with an underscore. */
export const LEX_LOCALE_IDS = {
  'en-GB': 'en_GB',
  'en-US': 'en_US',
  'es-US': 'es_US',
} as const satisfies Readonly<Record<Locale, string>>;

/** Agents are grouped by language, not by country. */
export const LANGUAGE_FAMILIES = ['english', 'spanish'] as const;

/** The group of agents that speaks a locale. */
export type LanguageFamily = (typeof LANGUAGE_FAMILIES)[number];

/** Which agents speak which locale. */
export const LANGUAGE_FAMILY_OF = {
  'en-GB': 'english',
  'en-US': 'english',
  'es-US': 'spanish',
} as const satisfies Readonly<Record<Locale, LanguageFamily>>;

/** Reads a locale as Connect (`en-GB`) or Lex (`en_GB`) writes it; undefined if the line does not speak it. */
export function parseLocale(text: string | null | undefined): Locale | undefined {
  const tag = text?.replace('_', '-');
  return LOCALES.find((locale) => locale === tag);
}
