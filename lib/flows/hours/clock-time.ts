/** A time of day. */
export interface ClockTime {
  /** 0 to 24; 24 is the midnight at the end of a day. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
}

/**
 * Reads `09:00`.
 *
 * @throws Error for anything that is not a time of the 24-hour clock
 */
export function parseClockTime(text: string): ClockTime {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  const time = { hour: Number(hour), minute: Number(minute) };
  if (!(time.minute <= 59 && (time.hour <= 23 || (time.hour === 24 && time.minute === 0)))) {
    throw new Error(`opening hours need times such as 09:00 or 17:30, got '${text}'`);
  }
  return time;
}

/** Whether two times are the whole day: midnight to midnight, or to the minute before. */
export function isWholeDay(start: ClockTime, end: ClockTime): boolean {
  const lastMinute = end.hour === 23 && end.minute === 59;
  return start.hour === 0 && start.minute === 0 && (end.hour % 24 === 0 ? end.minute === 0 : lastMinute);
}

/** A closing time one minute before midnight is spoken as midnight. */
export function spokenEnd(end: ClockTime): ClockTime {
  return end.hour === 23 && end.minute === 59 ? { hour: 24, minute: 0 } : end;
}
