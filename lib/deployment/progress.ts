/** Prints steps to stderr as they are done, each with the seconds since the first. */
export function progress(
  title: string,
  write: (line: string) => void = toStderr,
  now = Date.now,
): (step: string) => void {
  const start = now();
  return (step) => write(`${title}: ${step} (${((now() - start) / 1000).toFixed(1)} s)`);
}

/** Kinds of error whose message says all there is to say. */
export type Understood = readonly (new (...parts: never[]) => Error)[];

/** Prints what to change and ends with exit code 1; an error of another kind keeps its stack, for whoever has to find it. */
export function explainAndExit(error: unknown, understood: Understood, write: (line: string) => void = toStderr): void {
  const plain = understood.some((kind) => error instanceof kind);
  write(error instanceof Error ? ((plain ? error.message : error.stack) ?? error.message) : String(error));
  process.exitCode = 1;
}

const toStderr = (line: string) => {
  process.stderr.write(`${line}\n`);
};
