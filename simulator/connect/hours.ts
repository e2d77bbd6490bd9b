export const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
export type Day = (typeof DAYS)[number];

export interface TimeOfDay {
  readonly hours: number;
  readonly minutes: number;
}

/** Open from `start` (included) to `end` (excluded); an end at or before the start lies on the next day. */
export interface OpenTime {
  readonly day: Day;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** Other hours on some dates: the weekly hours do not count then, and a day without an entry is closed. */
export interface HoursOverride {
  readonly name: string;
  /** First date, `2026-12-24`, local. */
  readonly from: string;
  /** Last date, included. */
  readonly till: string;
  readonly config: readonly OpenTime[];
}

/** `AWS::Connect::HoursOfOperation` as plain data. */
export interface HoursOfOperation {
  readonly arn: string;
  readonly name: string;
  /** IANA name, `Europe/London`. */
  readonly timeZone: string;
  readonly config: readonly OpenTime[];
  readonly overrides: readonly HoursOverride[];
}

const MINUTES_PER_DAY = 24 * 60;
const MS_PER_DAY = 86_400_000;

interface LocalTime {
  /** `2026-12-24`. */
  readonly date: string;
  readonly minute: number;
}

/**
 * Whether these hours are open at an instant (epoch milliseconds), judged by the wall clock of their time zone.
 *
 * @throws RangeError for a time zone that does not exist
 */
export function isOpen(hours: HoursOfOperation, epochMs: number): boolean {
  const now = localTime(hours.timeZone, epochMs);
  const yesterday = dayBefore(now.date);
  return (
    openTimes(hours, now.date).some(({ start, end }) => now.minute >= start && now.minute < end) ||
    openTimes(hours, yesterday).some(({ end }) => now.minute < end - MINUTES_PER_DAY)
  );
}

/** The open times that begin on a date, in minutes since its midnight; an end may lie beyond the day. */
function openTimes(hours: HoursOfOperation, date: string): { start: number; end: number }[] {
  const override = hours.overrides.find(({ from, till }) => from <= date && date <= till);
  const day = DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return (override ?? hours).config
    .filter((entry) => entry.day === day)
    .map((entry) => {
      const start = entry.start.hours * 60 + entry.start.minutes;
      const end = entry.end.hours * 60 + entry.end.minutes;
      return { start, end: end > start ? end : end + MINUTES_PER_DAY };
    });
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make and hold nothing but their time zone. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  wallClocks.set(timeZone, clock);
  return clock;
}

/** @throws RangeError for a time zone that does not exist */
function localTime(timeZone: string, epochMs: number): LocalTime {
  const parts = wallClock(timeZone).formatToParts(epochMs);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - MS_PER_DAY).toISOString().slice(0, 10);
}
