import type { Day, OpeningTimes } from '../line-design.ts';
import type { ClockTime } from './clock-time.ts';
import { isWholeDay, parseClockTime, spokenEnd } from './clock-time.ts';
import { dayGroup, spokenList } from './days.ts';

const DAY_NAMES: Readonly<Record<Day, string>> = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
};

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty'];

function inWords(number: number): string {
  if (number < ONES.length) return ONES[number] ?? '';
  const tens = TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? tens : `${tens}-${ONES[number % 10]}`;
}

function partOfDay(hour: number): string {
  if (hour < 12) return 'in the morning';
  return hour < 18 ? 'in the afternoon' : 'in the evening';
}

function spokenTime({ hour, minute }: ClockTime, accent: 'en-GB' | 'en-US'): string {
  if (minute === 0 && hour % 24 === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'noon';
  const named = inWords(hour % 12 === 0 ? 12 : hour % 12);
  const part = partOfDay(hour);
  if (minute === 0) return `${named} ${part}`;
  if (minute === 30 && accent === 'en-GB') return `half past ${named} ${part}`;
  return `${named} ${minute < 10 ? 'oh ' : ''}${inWords(minute)} ${part}`;
}

function spokenDays(days: readonly Day[]): string {
  const group = dayGroup(days);
  switch (group.kind) {
    case 'every-day':
      return 'every day';
    case 'range':
      return `${DAY_NAMES[group.first]} to ${DAY_NAMES[group.last]}`;
    case 'list':
      return `on ${spokenList(
        group.days.map((day) => DAY_NAMES[day]),
        'and',
      )}`;
  }
}

/** Opening times as an English sentence, as people of one country say them. */
export function spokenHoursInEnglish(accent: 'en-GB' | 'en-US') {
  return ({ days, start, end }: OpeningTimes): string => {
    const [from, to] = [parseClockTime(start), parseClockTime(end)];
    if (isWholeDay(from, to)) return `We are open ${spokenDays(days)}, all day and all night.`;
    return `We are open ${spokenDays(days)}, from ${spokenTime(from, accent)} to ${spokenTime(spokenEnd(to), accent)}.`;
  };
}
