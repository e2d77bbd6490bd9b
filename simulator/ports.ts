/**
 * What the parts of the simulator exchange. The interpreter of flows knows functions and the bot through these two
 * ports only, so that each part is tested alone and a fault can be injected at every boundary.
 */

/** What became of one function invocation, as the service that invoked it sees it. */
export type FunctionOutcome =
  /** The handler returned; `payload` is its JSON answer and `bytes` that answer's size in UTF-8. */
  | { readonly kind: 'answered'; readonly payload: unknown; readonly bytes: number }
  /** The handler threw or could not be loaded; `error` is its class name, never its text (it might name a caller). */
  | { readonly kind: 'threw'; readonly error: string }
  /** No answer within the function's own limit or the invoker's, whichever is shorter. */
  | { readonly kind: 'timed-out'; readonly limitMs: number }
  /** The answer is larger than Lambda allows for the invoking service. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limitBytes: number }
  /** No such function in this assembly. */
  | { readonly kind: 'unknown' };

/** Runs the bundled handlers of an assembly. */
export interface FunctionPort {
  /**
   * @param functionArn unqualified or qualified ARN
   * @param limitMs how long the invoking service waits, in milliseconds
   * @param nowMs the call's virtual time, epoch milliseconds; the handler's clock starts here
   */
  invoke(functionArn: string, event: unknown, limitMs: number, nowMs: number): Promise<FunctionOutcome>;
  /** The function's name for people: its `trustline:function` tag, otherwise its logical id. */
  nameOf(functionArn: string): string;
}

/** One caller turn sent to a bot. */
export interface LexTurn {
  /** `arn:aws:lex:<region>:<account>:bot-alias/<botId>/<aliasId>` */
  readonly aliasArn: string;
  /** Lex spelling: `en_GB`. */
  readonly localeId: string;
  readonly sessionId: string;
  /** `undefined` is silence: nothing was said before the bot's start time-out. */
  readonly text: string | undefined;
  readonly inputMode: 'Speech' | 'DTMF';
  /** Replaces the stored session attributes where given. */
  readonly sessionAttributes?: Readonly<Record<string, string>>;
  readonly requestAttributes?: Readonly<Record<string, string>>;
  /** The call's virtual time, epoch milliseconds. */
  readonly nowMs: number;
}

export interface LexMessage {
  readonly contentType: 'PlainText' | 'SSML' | 'CustomPayload' | 'ImageResponseCard';
  readonly content: string;
}

/** What a bot answered, or why it could not. */
export type LexTurned =
  | {
      readonly kind: 'answered';
      readonly dialogAction: 'Close' | 'ConfirmIntent' | 'Delegate' | 'ElicitIntent' | 'ElicitSlot' | 'None';
      readonly intentName: string;
      readonly intentState: string;
      /** 0 to 1; absent on the fallback intent. */
      readonly confidence?: number;
      readonly slots: Readonly<Record<string, string>>;
      readonly sessionAttributes: Readonly<Record<string, string>>;
      readonly messages: readonly LexMessage[];
      /** The code hook's invocation, where there was one, for the call's transcript. */
      readonly hook?: { readonly functionArn: string; readonly outcome: FunctionOutcome['kind'] };
    }
  | {
      readonly kind: 'failed';
      /** The service's error name, for example `DependencyFailedException`. */
      readonly error: string;
      readonly message: string;
      readonly hook?: { readonly functionArn: string; readonly outcome: FunctionOutcome['kind'] };
    };

/** The Lex V2 runtime of an assembly. */
export interface LexPort {
  turn(turn: LexTurn): Promise<LexTurned>;
}
