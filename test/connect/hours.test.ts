import { type HoursOfOperation, isOpen, type OpenTime } from '../../simulator/connect/hours.ts';

const at = (day: OpenTime['day'], start: string, end: string): OpenTime => {
  const time = (text: string) => ({ hours: Number(text.slice(0, 2)), minutes: Number(text.slice(3)) });
  return { day, start: time(start), end: time(end) };
};

const london: HoursOfOperation = {
  arn: 'hours',
  name: 'office',
  timeZone: 'Europe/London',
  config: [at('MONDAY', '09:00', '17:30'), at('SUNDAY', '00:30', '02:30'), at('FRIDAY', '22:00', '02:00')],
  overrides: [
    { name: 'closed', from: '2026-12-21', till: '2026-12-28', config: [] },
    { name: 'short', from: '2026-04-06', till: '2026-04-06', config: [at('MONDAY', '10:00', '12:00')] },
  ],
};

test.each([
  ['a winter Monday at opening', '2026-03-09T09:00:00Z', true],
  ['a minute before opening', '2026-03-09T08:59:59Z', false],
  ['the last open minute', '2026-03-09T17:29:59Z', true],
  ['closing time', '2026-03-09T17:30:00Z', false],
  ['a day without an entry', '2026-03-10T10:00:00Z', false],
  ['a summer Monday, whose opening is an hour earlier in UTC', '2026-07-06T08:00:00Z', true],
  ['a summer Monday after closing', '2026-07-06T16:30:00Z', false],
  ['before the hour that spring leaves out', '2026-03-29T00:45:00Z', true],
  ['after the hour that spring leaves out, when it is past half past one', '2026-03-29T01:15:00Z', true],
  ['at half past two after the clocks went forward', '2026-03-29T01:30:00Z', false],
  ['the first half past one in autumn', '2026-10-25T00:30:00Z', true],
  ['the second half past one in autumn', '2026-10-25T01:30:00Z', true],
  ['half past two in autumn', '2026-10-25T02:30:00Z', false],
  ['late on a Friday', '2026-03-06T23:00:00Z', true],
  ['the Saturday morning that belongs to Friday', '2026-03-07T01:59:00Z', true],
  ['the end of that morning', '2026-03-07T02:00:00Z', false],
  ['a Monday closed by an override', '2026-12-21T10:00:00Z', false],
  ['the last day of the override', '2026-12-28T10:00:00Z', false],
  ['a Monday after the override', '2027-01-04T10:00:00Z', true],
  ['inside the hours of an override', '2026-04-06T09:30:00Z', true],
  ['outside them, though the weekly hours are open', '2026-04-06T14:00:00Z', false],
])('%s', (_, instant, open) => {
  expect(isOpen(london, Date.parse(instant))).toBe(open);
});

test.each([
  ['2026-03-07T13:59:59Z', false],
  ['2026-03-07T14:00:00Z', true],
  // The clocks go forward on 8 March 2026 in the United States.
  ['2026-03-08T12:59:59Z', false],
  ['2026-03-08T13:00:00Z', true],
  ['2026-11-01T14:00:00Z', true],
])('hours in New York follow its own clock: %s', (instant, open) => {
  const newYork = {
    ...london,
    timeZone: 'America/New_York',
    overrides: [],
    config: [at('SATURDAY', '09:00', '17:00'), at('SUNDAY', '09:00', '17:00')],
  };

  expect(isOpen(newYork, Date.parse(instant))).toBe(open);
});

test('midnight to midnight is the whole day', () => {
  const always = { ...london, overrides: [], config: [at('MONDAY', '00:00', '00:00')] };

  expect(isOpen(always, Date.parse('2026-03-09T00:00:00Z'))).toBe(true);
  expect(isOpen(always, Date.parse('2026-03-09T23:59:59Z'))).toBe(true);
  expect(isOpen(always, Date.parse('2026-03-10T00:00:00Z'))).toBe(false);
});
