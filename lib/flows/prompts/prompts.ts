/**
 * Everything the flows say, in one language. A locale that lacks a prompt does not compile.
 *
 * Written for the ear: plain words, one idea a sentence, the key after what it does. What the bot's answers say is
 * the dialogue function's business.
 */
export interface Prompts {
  /** First words of every call; they say that a machine is speaking, and how to get a person. */
  readonly welcome: string;
  /** Offers this language to callers whose language is not known; heard in this language only. */
  readonly offerThisLanguage: string;
  readonly humanOnly: string;
  readonly howCanIHelp: string;
  /** After the first answer; says how the call ends. */
  readonly anythingElse: string;
  /** After every other answer. */
  readonly whatElse: string;
  /** After a question of the line itself, which has just said what to say and press; a prompt may not be empty. */
  readonly sayYesOrNo: string;
  /** The bot does not answer: the conversation goes on by keys. */
  readonly cannotHear: string;
  readonly keypadMenu: string;
  /** After a question of the line itself, by keys. */
  readonly yesOrNoByKeys: string;
  /** The question of the lost card, complete in itself, by keys. */
  readonly blockCardByKeys: string;
  readonly tryAgain: string;
  readonly notUnderstood: string;
  readonly longCall: string;
  readonly trouble: string;
  /** Said word for word in the default language when even the words of a flow cannot be loaded. */
  readonly lastResort: string;
  readonly cannotConnect: string;
  readonly goodbye: string;

  readonly askPin: string;
  readonly pinAccepted: string;
  readonly pinNotRight: string;
  readonly verificationRefused: string;
  readonly verificationLocked: string;

  readonly oneMoment: string;
  readonly connecting: string;
  readonly queueFull: string;

  readonly closed: string;
  readonly openingHours: string;
  readonly offerCallback: string;
  readonly callbackBooked: string;
  readonly noCallback: string;
  readonly callAgain: string;

  readonly waiting: string;
  readonly stillWaiting: string;
  /** Followed by the number. */
  readonly yourPlace: string;
  readonly callbackOrWait: string;
  readonly keepWaiting: string;
  readonly noCallbackStay: string;
}

/** A prompt by its name, as flows refer to it: `$.FlowAttributes.<name>`. */
export type PromptName = keyof Prompts;

/** What the prompts of one deployment say about itself. */
export interface PromptFacts {
  /** Name of the bank, as it is spoken. */
  readonly bank: string;
  /** The opening hours as spoken sentences. */
  readonly openingHours: string;
}
