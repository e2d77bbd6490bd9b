import type { LexTurn } from '../../ports.ts';
import type { CallerAct } from '../caller-source.ts';
import { DEFAULTS, LIMITS } from '../limits.ts';
import { speakingMs } from '../speech.ts';
import { pressingMs, type Stage } from '../stage.ts';
import { interrupt } from './listening.ts';

/** How a block's attribute configures the bot for all intents and slots: `x-amz-lex:<name>:*:*`. */
export function botSetting(attributes: Readonly<Record<string, string>>, name: string, fallback: number): number {
  const value = attributes[`x-amz-lex:${name}:*:*`];
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : fallback;
}

function botKey(attributes: Readonly<Record<string, string>>, name: string, fallback: string): string {
  return attributes[`x-amz-lex:${name}:*:*`] ?? fallback;
}

/**
 * The caller's act as one turn for the bot. Reports the act and lets the time pass until the bot knows it is over.
 *
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/session-attribs-speech.html
 */
export function turnOf(
  stage: Stage,
  act: CallerAct,
  block: {
    readonly aliasArn: string;
    readonly localeId: string;
    /** The block's attributes go in with its first turn; afterwards the session keeps them. */
    readonly first: boolean;
    readonly attributes: Readonly<Record<string, string>>;
  },
): LexTurn {
  const { contactId, startMs } = stage.state.dialled;
  const { text, inputMode } = inputOf(stage, act, block.attributes);
  const transcript: Record<string, string> =
    inputMode === 'DTMF' && text !== undefined ? { 'x-amz-lex:dtmf-transcript': text } : {};
  const sessionAttributes = { ...block.attributes, 'x-amz-lex:connect-originating-request-id': contactId };
  return {
    aliasArn: block.aliasArn,
    localeId: block.localeId,
    sessionId: contactId,
    text,
    inputMode,
    ...(block.first ? { sessionAttributes } : {}),
    requestAttributes: {
      'x-amz-lex:channels:platform': 'Connect',
      'x-amz-lex:accept-content-types': 'PlainText,SSML',
      ...transcript,
    },
    nowMs: startMs + stage.state.nowMs,
  };
}

function inputOf(
  stage: Stage,
  act: CallerAct,
  attributes: Readonly<Record<string, string>>,
): Pick<LexTurn, 'text' | 'inputMode'> {
  if (act.kind === 'keys') return keysOf(stage, act, attributes);
  const words = act.kind === 'speech' ? act.text.trim().slice(0, LIMITS.botCharacters) : '';
  if (act.kind === 'speech' && words !== '') {
    stage.report({ type: 'heard', text: act.text });
    stage.advance(speakingMs(words) + botSetting(attributes, 'audio:end-timeout-ms', DEFAULTS.botEndMs));
    return { text: words, inputMode: 'Speech' };
  }
  stage.report({ type: 'silence' });
  stage.advance(botSetting(attributes, 'audio:start-timeout-ms', DEFAULTS.botStartMs));
  return { text: undefined, inputMode: 'Speech' };
}

function keysOf(
  stage: Stage,
  act: Extract<CallerAct, { kind: 'keys' }>,
  attributes: Readonly<Record<string, string>>,
): Pick<LexTurn, 'text' | 'inputMode'> {
  const endKey = botKey(attributes, 'dtmf:end-character', DEFAULTS.terminator);
  const deletionKey = botKey(attributes, 'dtmf:deletion-character', DEFAULTS.cancelKey);
  const maximum = Math.max(1, botSetting(attributes, 'dtmf:max-length', LIMITS.botCharacters));

  let digits = '';
  let taken = 0;
  let complete = false;
  for (const key of act.keys) {
    taken += 1;
    if (key === deletionKey) digits = '';
    else if (key !== endKey) digits += key;
    complete = key === endKey || key === deletionKey || digits.length >= maximum;
    if (complete) break;
  }
  interrupt(stage, act);
  // One key is an answer; several may be a number that nobody else should read.
  const pressed = act.keys.slice(0, taken);
  const digitKeys = [...pressed].filter((key) => key !== endKey && key !== deletionKey).length;
  stage.report({ type: 'pressed', keys: digitKeys > 1 ? '*'.repeat(digitKeys) : pressed });
  stage.advance(pressingMs(pressed));
  if (!complete) stage.advance(botSetting(attributes, 'dtmf:end-timeout-ms', DEFAULTS.botKeysEndMs));
  if (taken < act.keys.length) stage.warn(`${act.keys.length - taken} key(s) after the end of the input were lost`);
  return { text: digits === '' ? undefined : digits, inputMode: 'DTMF' };
}
