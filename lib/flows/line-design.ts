import type { LanguageFamily, Locale } from '../../lambda/contracts/locale.ts';
import { LANGUAGE_FAMILY_OF, LOCALES } from '../../lambda/contracts/locale.ts';

/** Days as Connect's hours of operation spell them, in the order of a week. */
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export type Day = (typeof DAYS)[number];

/** Days with the same hours. */
export interface OpeningTimes {
  readonly days: readonly Day[];
  /** 24-hour clock, `09:00`. */
  readonly start: string;
  /** 24-hour clock, `17:00`. */
  readonly end: string;
}

/** What varies between two deployments of the line as far as a caller hears it. */
export interface LineDesign {
  /** The first is the default: the language of the welcome and of callers who chose none. */
  readonly languages: readonly Locale[];
  /** Name of the bank, as it is spoken. */
  readonly bank: string;
  /** IANA name of the zone the opening hours are meant in. */
  readonly timeZone: string;
  readonly openingHours: readonly OpeningTimes[];
}

/**
 * The language the line starts in.
 *
 * @throws Error if the design has no language
 */
export function defaultLanguage({ languages }: LineDesign): Locale {
  const [first] = languages;
  if (first === undefined) {
    throw new Error(`a line speaks at least one language, got none; choose from ${LOCALES.join(', ')}`);
  }
  return first;
}

/** Language families of the line, the default first; each has a queue of its own. */
export function familiesOf(design: LineDesign): LanguageFamily[] {
  return [...new Set([defaultLanguage(design), ...design.languages].map((locale) => LANGUAGE_FAMILY_OF[locale]))];
}

/** Languages offered by key to a caller whose language is not known: one for each family but the default. */
export function offeredLanguages(design: LineDesign): Locale[] {
  const [, ...others] = familiesOf(design);
  return others.flatMap((family) => design.languages.find((locale) => LANGUAGE_FAMILY_OF[locale] === family) ?? []);
}

/** The language of the line nearest to the one a caller chose before: itself, its family, or the default. */
export function nearestLanguage(design: LineDesign, wanted: Locale): Locale {
  const sameFamily = design.languages.find((locale) => LANGUAGE_FAMILY_OF[locale] === LANGUAGE_FAMILY_OF[wanted]);
  return design.languages.includes(wanted) ? wanted : (sameFamily ?? defaultLanguage(design));
}
