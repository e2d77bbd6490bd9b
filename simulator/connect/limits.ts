import { LIMITS as LANGUAGE } from '../../lib/flow-language/catalogue/limits.ts';

/**
 * Limits of the service that a call can meet. Those the validator knows, too, are its own.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/feature-limits.html
 */
export const LIMITS = {
  actionsPerDocument: LANGUAGE.actions,
  /** User attributes of a contact, keys and values, UTF-8 bytes. */
  contactAttributesBytes: LANGUAGE.attributeBytes,
  /** Flow attributes of one flow, UTF-8 bytes. */
  flowAttributesBytes: LANGUAGE.attributeBytes,
  /** A function's answer, UTF-8 bytes. */
  functionAnswerBytes: LANGUAGE.lambdaResponseBytes,
  functionTimeLimitSeconds: { least: 1, most: LANGUAGE.lambdaSeconds },
  /** Text of one prompt, characters. */
  promptCharacters: LANGUAGE.textCharacters,
  /** Modules inside modules. */
  moduleNesting: 5,
  /** Touch-tone buffer, keys. */
  bufferedKeys: 30,
  loopCount: { least: 0, most: LANGUAGE.loopCount },
  /** Moves of one contact from queue to queue. */
  queueMoves: 11,
  tagsPerAction: LANGUAGE.tags,
  waitSeconds: { least: 1, most: LANGUAGE.waitSeconds },
  callbackAttempts: { least: 1, most: 1_000_000 },
  /** The service goes up to 2^63 - 1; nobody can tell the difference here. */
  queuePriority: { least: 1, most: Number.MAX_SAFE_INTEGER },
  callbackSeconds: { least: 1, most: LANGUAGE.callbackSeconds },
  thirdPartySeconds: { least: 0, most: LANGUAGE.thirdPartySeconds },
  storedDigits: { least: 1, most: 1_000 },
  inputSeconds: { least: 1, most: LANGUAGE.inputSeconds },
  interdigitSeconds: { least: 1, most: LANGUAGE.interdigitSeconds },
  terminationKeys: LANGUAGE.terminationKeys,
  /** Longest speech a bot accepts, `x-amz-lex:audio:max-length-ms`. */
  botAudioMs: 15_000,
  /** Longest keypad input a bot accepts, and longest text of one turn, characters. */
  botCharacters: 1_024,
} as const;

/** How long things take on the virtual clock, milliseconds. Estimates: nothing here is measured. */
export const TIMING = {
  /** One spoken word, by the line or by the caller. */
  wordMs: 400,
  /** A recorded prompt, whose length is not in the template. */
  recordingMs: 5_000,
  /** A function that answers or fails at once. */
  functionMs: 250,
  /** A bot's turn, its code hook included. */
  botTurnMs: 600,
  /** Between two keys of one hand. */
  keyMs: 200,
  /** How long a caller waits in a queue before the interpreter asks again whether they are still there. */
  queueLookMs: 60_000,
  /** Ringing of an outside number before somebody answers. */
  ringMs: 4_000,
} as const;

/** Where the interpreter gives up on a call. The service documents no such limits. */
export const BUDGET = {
  /** Actions since the caller's last act. More is a loop that never listens. */
  actionsBetweenActs: 1_000,
  /** Virtual time in queues. Longer is a queue flow that never listens to a caller who has something to say. */
  queueMs: 4 * 3_600_000,
} as const;

/** What holds before a flow says otherwise. */
export const DEFAULTS = {
  languageCode: 'en-US',
  voice: 'Joanna',
  interdigitSeconds: 5,
  terminator: '#',
  cancelKey: '*',
  queuePriority: 5,
  /** `x-amz-lex:audio:start-timeout-ms`, `audio:end-timeout-ms`, `dtmf:end-timeout-ms`. */
  botStartMs: 3_000,
  botEndMs: 600,
  botKeysEndMs: 5_000,
  /** What a function sees for a caller who withholds the number. */
  withheldNumber: 'anonymous',
} as const;
