import type { FunctionOutcome } from '../../ports.ts';
import type { LexAlias, LexBot, LexLocale } from '../model/bot.ts';
import type { Recognizer } from '../understanding/recognizer.ts';

/** Calls a code hook's function. The same shape as `FunctionPort.invoke`. */
export type InvokeHook = (
  functionArn: string,
  event: unknown,
  limitMs: number,
  nowMs: number,
) => Promise<FunctionOutcome>;

/** How the caller's input reached the bot. */
export type InputMode = 'Text' | 'Speech' | 'DTMF';

/** Everything a turn needs that is not the conversation itself. */
export interface TurnContext {
  readonly bot: LexBot;
  readonly alias: LexAlias;
  readonly locale: LexLocale;
  readonly recognizer: Recognizer;
  /** The alias' code hook in this locale. */
  readonly functionArn: string | undefined;
  readonly invokeHook: InvokeHook;
  readonly sessionId: string;
  readonly inputMode: InputMode;
  /** `undefined` is silence. */
  readonly text: string | undefined;
  readonly requestAttributes: Readonly<Record<string, string>>;
  readonly nowMs: number;
}
