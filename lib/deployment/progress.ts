import { SettingsError } from './read-deployment.ts';

/** Prints steps to stderr as they are done, each with the seconds since the first. */
export function progress(
  title: string,
  write: (line: string) => void = toStderr,
  now = Date.now,
): (step: string) => void {
  const start = now();
  return (step) => write(`${title}: ${step} (${((now() - start) / 1000).toFixed(1)} s)`);
}

/** Prints what to change and ends with exit code 1; what nobody foresaw keeps its stack. */
export function explainAndExit(error: unknown, write: (line: string) => void = toStderr): void {
  write(error instanceof SettingsError ? error.message : String((error instanceof Error && error.stack) || error));
  process.exitCode = 1;
}

const toStderr = (line: string) => {
  process.stderr.write(`${line}\n`);
};
