import type { Readable } from 'node:stream';

/** Older lines are forgotten first. */
const MAX_LINES = 2_000;
/** A longer line is cut. */
const MAX_LINE_CHARACTERS = 4_000;

/** The last lines a function wrote to its standard output and error. */
export interface Log {
  readonly lines: readonly string[];
  /** Adds what a stream brings, line by line. */
  collect(stream: Readable): void;
}

export function openLog(): Log {
  const lines: string[] = [];
  const add = (line: string) => {
    lines.push(line.slice(0, MAX_LINE_CHARACTERS));
    if (lines.length > MAX_LINES) lines.shift();
  };
  return {
    lines,
    collect(stream) {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        const parts = (rest + text).split('\n');
        rest = parts.pop() ?? '';
        for (const line of parts) add(line);
      });
      stream.on('end', () => {
        if (rest !== '') add(rest);
      });
    },
  };
}
