import { normalise } from '../understanding/normalise.ts';

const DAY_MS = 86_400_000;

const WEEKDAYS = [
  ['sunday', 'domingo'],
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sabado'],
];

const MONTHS = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];

const RELATIVE: Readonly<Record<string, number>> = {
  today: 0,
  hoy: 0,
  tomorrow: 1,
  manana: 1,
  yesterday: -1,
  ayer: -1,
};

/**
 * A simple date as `YYYY-MM-DD`, in UTC: ISO dates, today and its neighbours, weekdays, and a day with a month. A day
 * without a year is the next one on or after today. Weeks, months and years as wholes are not understood.
 */
export function dateFromText(text: string, nowMs: number): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const words = normalise(text)
    .replace(/\b(on|the|next|this|of|el|proximo|este|de)\b/g, ' ')
    .trim()
    .split(/\s+/);
  const phrase = words.join(' ');
  const today = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const offset = RELATIVE[phrase];
  if (offset !== undefined) return isoDay(today + offset * DAY_MS);
  const weekday = WEEKDAYS.findIndex((names) => names.includes(phrase));
  if (weekday >= 0) {
    const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7;
    return isoDay(today + ahead * DAY_MS);
  }
  return dayAndMonth(words, today);
}

function dayAndMonth(words: readonly string[], today: number): string | undefined {
  if (words.length < 2 || words.length > 3) return undefined;
  const month = MONTHS.findIndex((names) => words.some((word) => names.includes(word)));
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? []).map(Number);
  const day = numbers.find((number) => number <= 31);
  const year = numbers.find((number) => number > 31);
  if (month < 0 || day === undefined || numbers.length !== words.length - 1) return undefined;
  if (year !== undefined) return valid(year, month, day);
  const thisYear = new Date(today).getUTCFullYear();
  const passed = Date.UTC(thisYear, month, day) < today;
  return valid(passed ? thisYear + 1 : thisYear, month, day);
}

function valid(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? isoDay(date.getTime()) : undefined;
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
