import { parseArgs } from 'node:util';

/** What the terminal phone was asked to do. */
export interface PhoneOptions {
  /** The caller's number in E.164, or `withheld`. */
  readonly from: string;
  /** The dialled number in E.164; absent: the line's own. */
  readonly to: string | undefined;
  readonly environment: string;
  /** Everything random in the call derives from it. */
  readonly seed: number;
  /** A file of caller acts; absent: standard input. */
  readonly input: string | undefined;
  /** One JSON object per event instead of a transcript for people. */
  readonly json: boolean;
  /** When the call is answered, epoch milliseconds; absent: {@link DEFAULT_START}. */
  readonly startMs: number;
  /** The cloud assembly's folder. */
  readonly assembly: string;
  /** Shows invocations and branches in the transcript for people, too. */
  readonly verbose: boolean;
}

/** Thrown for a call that cannot be placed as asked; the phone prints its message and exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A Tuesday on which every sample environment is open, so that a call sounds the same on any day. */
export const DEFAULT_START = '2026-11-10T15:00:00Z';

/** ITU-T E.164: a plus sign and up to fifteen digits, the first of them not zero. */
const E164 = /^\+[1-9]\d{6,14}$/;
export const WITHHELD = 'withheld';
const MAX_SEED = 2 ** 32 - 1;

export const USAGE =
  'usage: npm run --silent call -- --from +441632960101 [--to NUMBER] [--env dev] [--seed N] [--at TIME] [--input FILE] [--assembly DIRECTORY] [--json] [--verbose]';

/** @throws UsageError naming the option, its value and what is allowed */
export function readOptions(argv: readonly string[]): PhoneOptions {
  const values = parse(argv);
  if (values.from === undefined) {
    throw new UsageError(`--from is missing; give the caller's number, for example --from +441632960101 (${USAGE})`);
  }
  return {
    from: values.from === WITHHELD ? WITHHELD : telephoneNumber('--from', values.from, `, or "${WITHHELD}"`),
    to: values.to === undefined ? undefined : telephoneNumber('--to', values.to, ''),
    environment: values.env ?? 'dev',
    seed: seedOf(values.seed ?? '1'),
    input: values.input,
    json: values.json ?? false,
    startMs: timeOf(values.at ?? DEFAULT_START),
    assembly: values.assembly ?? 'cdk.out',
    verbose: values.verbose ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        env: { type: 'string' },
        seed: { type: 'string' },
        at: { type: 'string' },
        input: { type: 'string' },
        assembly: { type: 'string' },
        json: { type: 'boolean' },
        verbose: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    const [reason] = String(cause instanceof Error ? cause.message : cause).split(/\. |\n/);
    throw new UsageError(`${reason} (${USAGE})`, { cause });
  }
}

function telephoneNumber(option: string, value: string, also: string): string {
  if (E164.test(value)) return value;
  throw new UsageError(
    `${option} must be a telephone number in E.164, a plus sign and 7 to 15 digits such as +441632960101${also}, got "${value}"`,
  );
}

function seedOf(value: string): number {
  const seed = Number(value);
  if (/^\d+$/.test(value) && seed <= MAX_SEED) return seed;
  throw new UsageError(`--seed must be a whole number from 0 to ${MAX_SEED}, got "${value}"`);
}

/** ISO 8601 with seconds optional and the offset required, so that it means the same everywhere. */
const TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function timeOf(value: string): number {
  const date = TIME.exec(value)?.[1];
  const time = Date.parse(value);
  // 30 February parses as 2 March
  const realDate = date !== undefined && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
  if (realDate && Number.isFinite(time)) return time;
  throw new UsageError(
    `--at must be a time in ISO 8601 with its offset, such as ${DEFAULT_START} or 2026-11-10T16:00+01:00, got "${value}"`,
  );
}
