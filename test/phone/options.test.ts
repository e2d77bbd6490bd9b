import { DEFAULT_START, readOptions, UsageError } from '../../simulator/phone/options.ts';

/** The message with which these arguments are refused. */
function refusal(...argv: string[]): string {
  try {
    readOptions(argv);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('a caller number is all that has to be given', () => {
  expect(readOptions(['--from', '+441632960101'])).toEqual({
    from: '+441632960101',
    to: undefined,
    environment: 'dev',
    seed: 1,
    input: undefined,
    json: false,
    startMs: Date.parse(DEFAULT_START),
    assembly: 'cdk.out',
    verbose: false,
  });
});

test('every option is read', () => {
  const options = readOptions(
    '--from withheld --to +12025550199 --env prod-us --seed 7 --at 2026-03-08T03:00:00Z --input acts.txt --json --verbose --assembly out'.split(
      ' ',
    ),
  );

  expect(options).toEqual({
    from: 'withheld',
    to: '+12025550199',
    environment: 'prod-us',
    seed: 7,
    input: 'acts.txt',
    json: true,
    startMs: Date.UTC(2026, 2, 8, 3),
    assembly: 'out',
    verbose: true,
  });
});

test('a missing caller number is refused with an example', () => {
  expect(refusal()).toMatch(/^--from is missing; give the caller's number, for example --from \+441632960101/);
});

test.each(['01632960101', '+0441632960101', '+44', '+44163296010112345', '+44 1632 960101', 'anonymous', ''])(
  'the malformed number "%s" is refused with what is allowed',
  (number) => {
    expect(refusal('--from', number)).toBe(
      `--from must be a telephone number in E.164, a plus sign and 7 to 15 digits such as +441632960101, or "withheld", got "${number}"`,
    );
  },
);

test('a malformed dialled number is refused', () => {
  expect(refusal('--from', '+441632960101', '--to', 'bank')).toBe(
    '--to must be a telephone number in E.164, a plus sign and 7 to 15 digits such as +441632960101, got "bank"',
  );
});

test.each(['-1', '1.5', 'x', '4294967296', ''])('the seed "%s" is refused', (seed) => {
  expect(refusal('--from', '+441632960101', `--seed=${seed}`)).toBe(
    `--seed must be a whole number from 0 to 4294967295, got "${seed}"`,
  );
});

test.each(['noon', '2026-11-10', '2026-11-10T15:00:00', '2026-02-30T10:00:00Z', '2026-11-10T25:00:00Z', ''])(
  'the time "%s" is refused with what is allowed',
  (time) => {
    expect(refusal('--from', '+441632960101', `--at=${time}`)).toBe(
      `--at must be a time in ISO 8601 with its offset, such as 2026-11-10T15:00:00Z or 2026-11-10T16:00+01:00, got "${time}"`,
    );
  },
);

test('a time with an offset is the same instant everywhere', () => {
  expect(readOptions(['--from', '+441632960101', '--at', '2026-11-10T16:00+01:00']).startMs).toBe(
    Date.parse(DEFAULT_START),
  );
});

test('an option without its value is refused in one line', () => {
  expect(refusal('--from', '+441632960101', '--seed', '-1')).not.toContain('\n');
});

test('an option that does not exist is refused with the usage', () => {
  expect(refusal('--from', '+441632960101', '--loud')).toMatch(/'--loud'.*\(usage: npm run --silent call -- /);
});
