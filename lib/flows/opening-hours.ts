import type { Locale } from '../../lambda/contracts/locale.ts';
import { spokenHoursInEnglish } from './hours/english.ts';
import { spokenHoursInSpanish } from './hours/spanish.ts';
import type { LineDesign, OpeningTimes } from './line-design.ts';
import { DAYS } from './line-design.ts';

const SPOKEN: Readonly<Record<Locale, (times: OpeningTimes) => string>> = {
  'en-GB': spokenHoursInEnglish('en-GB'),
  'en-US': spokenHoursInEnglish('en-US'),
  'es-US': spokenHoursInSpanish,
};

/** The opening hours as one would say them, a sentence for each group of days, the week in order. */
export function openingHoursSentence(locale: Locale, openingHours: readonly OpeningTimes[]): string {
  const inWeek = openingHours.map(({ days, ...times }) => ({
    ...times,
    days: DAYS.filter((day) => days.includes(day)),
  }));
  const first = ({ days: [day] }: OpeningTimes) => (day === undefined ? DAYS.length : DAYS.indexOf(day));
  return inWeek
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => first(a) - first(b))
    .map(SPOKEN[locale])
    .join(' ');
}

/** The opening hours in every language of the line, for functions that have to say them. */
export function openingHoursSentences(
  design: Pick<LineDesign, 'languages' | 'openingHours'>,
): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    design.languages.map((locale) => [locale, openingHoursSentence(locale, design.openingHours)]),
  );
}
