import { explainAndExit, progress } from '../../lib/deployment/progress.ts';
import { SettingsError } from '../../lib/deployment/read-deployment.ts';

afterEach(() => {
  process.exitCode = undefined;
});

test('each step is one line with the seconds since the first', () => {
  const lines: string[] = [];
  const clock = [0, 400, 2500];
  const step = progress(
    'trustline dev',
    (line) => lines.push(line),
    () => clock.shift() ?? 0,
  );

  step('bundled 6 functions');
  step('done');

  expect(lines).toEqual(['trustline dev: bundled 6 functions (0.4 s)', 'trustline dev: done (2.5 s)']);
});

test('an error that says all there is to say is printed without its stack, and fails', () => {
  const lines: string[] = [];

  explainAndExit(new SettingsError(['config/dev.json: account is missing']), [SettingsError], (line) =>
    lines.push(line),
  );

  expect(lines).toEqual(['config/dev.json: account is missing']);
  expect(process.exitCode).toBe(1);
});

test('an error nobody foresaw keeps its stack', () => {
  const lines: string[] = [];

  explainAndExit(new TypeError('x is not a function'), [SettingsError], (line) => lines.push(line));

  expect(lines[0]).toMatch(/^TypeError: x is not a function\n\s+at /);
});
