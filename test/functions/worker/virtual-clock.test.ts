import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLOCK = fileURLToPath(new URL('../../../simulator/functions/worker/virtual-clock.mjs', import.meta.url));
const NOW = Date.parse('2026-03-04T22:15:00Z');

/** Evaluates expressions in a process far from UTC that lives in virtual time. */
function evaluate(...expressions: readonly string[]): unknown[] {
  const script = `
    import { installClock, setClock } from ${JSON.stringify(CLOCK)};
    setClock(${NOW});
    installClock();
    process.stdout.write(JSON.stringify([${expressions.join(',')}]));`;
  const env = { TZ: 'Australia/Sydney', PATH: process.env.PATH };
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }));
}

test('local time is UTC wherever the machine stands', () => {
  const at = 'new Date(Date.UTC(2026, 2, 4, 22, 15, 30, 5))';

  expect(
    evaluate(
      `${at}.getHours()`,
      `${at}.getDate()`,
      `${at}.getTimezoneOffset()`,
      `${at}.toString()`,
      `${at}.toDateString()`,
      `${at}.toTimeString()`,
      `${at}.toLocaleTimeString('en-GB')`,
      `new Intl.DateTimeFormat('en-GB', { hour: '2-digit' }).format(${at})`,
      `Intl.DateTimeFormat().resolvedOptions().timeZone`,
    ),
  ).toEqual([
    22,
    4,
    0,
    'Wed Mar 04 2026 22:15:30 GMT+0000 (Coordinated Universal Time)',
    'Wed Mar 04 2026',
    '22:15:30 GMT+0000 (Coordinated Universal Time)',
    '22:15:30',
    '22',
    'UTC',
  ]);
});

test('another time zone is used when asked for', () => {
  const hour = `new Date(${NOW}).toLocaleTimeString('en-GB', { timeZone: 'Australia/Sydney' })`;

  expect(evaluate(hour)).toEqual(['09:15:00']);
});

test('texts and parts without a zone are read as UTC, with a zone as they say', () => {
  expect(
    evaluate(
      `new Date('2026-03-04T10:00:00').toISOString()`,
      `new Date('2026-03-04').toISOString()`,
      `new Date('2026-03-04T10:00:00+02:00').toISOString()`,
      `new Date('4 March 2026 10:00').toISOString()`,
      `new Date(Date.parse('2026-03-04T10:00:00')).toISOString()`,
      `new Date(2026, 2, 4, 10).toISOString()`,
      `new Date(new Date(7)).getTime()`,
      `String(new Date('no date'))`,
    ),
  ).toEqual([
    '2026-03-04T10:00:00.000Z',
    '2026-03-04T00:00:00.000Z',
    '2026-03-04T08:00:00.000Z',
    '2026-03-04T10:00:00.000Z',
    '2026-03-04T10:00:00.000Z',
    '2026-03-04T10:00:00.000Z',
    7,
    'Invalid Date',
  ]);
});

test('dates are still dates, and every way to ask the time agrees', () => {
  const [instance, made, subclass, now, constructed, called] = evaluate(
    `new Date() instanceof Date`,
    `new Date().constructor === Date`,
    `new (class Day extends Date { name() { return 'day' } })(5).name()`,
    `Date.now()`,
    `new Date().getTime()`,
    `Date().slice(0, 15)`,
  );

  expect([instance, made, subclass, called]).toEqual([true, true, 'day', 'Wed Mar 04 2026']);
  for (const time of [now, constructed] as number[]) {
    expect(time).toBeGreaterThanOrEqual(NOW);
    expect(time).toBeLessThan(NOW + 5_000);
  }
});

test('setting local fields sets UTC fields', () => {
  expect(evaluate(`new Date(new Date(0).setHours(5, 30)).toISOString()`)).toEqual(['1970-01-01T05:30:00.000Z']);
});
