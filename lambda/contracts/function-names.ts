/** Every function of the line; the folder under `lambda/functions`, and the word a flow uses for it. */
export const FUNCTION_NAMES = [
  'call-start',
  'verify-caller',
  'dialogue',
  'hand-over',
  'seed-sample-bank',
  'associate-phone-number',
] as const;

/** One function of the line. */
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** Functions that a flow may invoke while a caller waits. */
export const CALL_PATH_FUNCTION_NAMES = [
  'call-start',
  'verify-caller',
  'dialogue',
  'hand-over',
] as const satisfies readonly FunctionName[];

/** One function that a flow may invoke. */
export type CallPathFunctionName = (typeof CALL_PATH_FUNCTION_NAMES)[number];
