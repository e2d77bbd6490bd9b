import { LINE_MODES, type LineMode } from '../contracts/line-mode.ts';

/** The line's mode is set to a word the line does not know. */
export class UnknownLineModeError extends Error {
  override readonly name = 'UnknownLineModeError';

  constructor() {
    super(`control 'line-mode' holds an unknown mode; set it to one of: ${LINE_MODES.join(', ')}`);
  }
}

/**
 * The mode in force. No row means nobody ever switched the line: automated. A row nobody understands is an error, since
 * guessing could mean answering automatically what an operator has just stopped.
 */
export function lineModeInForce(row: { readonly mode?: unknown } | undefined): LineMode {
  if (row === undefined) return 'automated';
  const mode = LINE_MODES.find((known) => known === row.mode);
  if (mode === undefined) throw new UnknownLineModeError();
  return mode;
}
