import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossChecks } from './cross-checks.ts';
import { explain, problemOf } from './explain.ts';
import { knownKeys } from './known-keys.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** Generated next to the environments; not one itself. */
export const SCHEMA_FILE = 'settings.schema.json';

/** Settings that cannot be used. The message has one line per problem, each naming file, field, value and what is allowed. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Names of the environments that have a file in `directory`, sorted. */
export function environmentsIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json') && file !== SCHEMA_FILE)
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new SettingsError([`${file}: must be JSON, ${reason}`]);
  }
}

/**
 * Reads and checks one environment.
 *
 * @param environment name of the environment, for example `dev`
 * @param directory where the environments' files are; used in messages as given
 * @throws SettingsError with every problem, one line each
 */
export function readDeployment(environment: string, directory: string): Settings {
  const environments = environmentsIn(directory);
  if (!environments.includes(environment)) {
    throw new SettingsError([
      `${directory}: has no environment "${environment}"; there is ${environments.join(', ') || 'none'}; choose with -c env=<name>`,
    ]);
  }

  const file = join(directory, `${environment}.json`);
  const raw = parse(readFileSync(file, 'utf8'), file);
  const parsed = settingsSchema.safeParse(raw);
  const problems = [
    ...(parsed.success ? [] : explain(parsed.error.issues, raw, knownKeys)),
    ...crossChecks
      .flatMap((check) => check(raw, { environment }))
      .map(({ path, mustBe, next }) => problemOf(raw, path, mustBe, next)),
  ];
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new SettingsError(problems.map((problem) => `${file}: ${problem}`));
}
