import type { CallerAct } from '../connect/caller-source.ts';
import { UsageError } from './options.ts';

/**
 * The longest text Lex takes in one turn, in characters.
 * @see https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_RecognizeText.html
 */
const MAX_SPEECH_CHARACTERS = 1024;

/**
 * One line of a call script as a caller's act: keys, a dot for silence, `hangup`, otherwise words.
 * A blank line is no act at all.
 *
 * @throws UsageError where the words are longer than a bot takes
 */
export function actOf(line: string): CallerAct | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  if (text === '.') return { kind: 'silence' };
  if (text === 'hangup') return { kind: 'hangup' };
  if (/^[0-9*#]+$/.test(text)) return { kind: 'keys', keys: text };
  if (text.length > MAX_SPEECH_CHARACTERS) {
    throw new UsageError(
      `a caller speaks at most ${MAX_SPEECH_CHARACTERS} characters at a time, got ${text.length}; split the line in two`,
    );
  }
  return { kind: 'speech', text };
}
