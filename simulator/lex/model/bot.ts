import type { MessageGroup, Prompt } from './messages.ts';

/** A bot as the runtime knows it, read from `AWS::Lex::Bot`. */
export interface LexBot {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly idleSessionTtlSeconds: number;
  /** Keyed by locale id as Lex spells it: `en_GB`. */
  readonly locales: ReadonlyMap<string, LexLocale>;
}

/** One language of a bot. */
export interface LexLocale {
  readonly localeId: string;
  /** 0 to 1: an intent that scores less is not understood. */
  readonly nluConfidenceThreshold: number;
  readonly intents: readonly LexIntent[];
  readonly slotTypes: ReadonlyMap<string, CustomSlotType>;
}

/** One intent of one language. */
export interface LexIntent {
  readonly name: string;
  /** Whether its parent is `AMAZON.FallbackIntent`. */
  readonly fallback: boolean;
  readonly utterances: readonly string[];
  /** In the order of elicitation: slot priorities first, then as declared. */
  readonly slots: readonly LexSlot[];
  readonly dialogCodeHook: boolean;
  readonly fulfillment: Fulfillment;
  readonly confirmation: Confirmation | undefined;
  readonly initialResponse: readonly MessageGroup[];
  readonly closingResponse: readonly MessageGroup[];
  readonly inputContexts: readonly string[];
  readonly outputContexts: readonly OutputContext[];
}

/** What happens once an intent has all it needs. */
export interface Fulfillment {
  /**
   * `hook`: the code hook is called. `client`: the intent is handed back as ready. `nothing`: a setting is present but
   * not enabled, which counts as fulfilled without a call.
   */
  readonly by: 'hook' | 'client' | 'nothing';
  readonly successResponse: readonly MessageGroup[];
  readonly failureResponse: readonly MessageGroup[];
}

/** The yes-or-no question before fulfilment. */
export interface Confirmation {
  readonly prompt: Prompt;
  readonly declinationResponse: readonly MessageGroup[];
}

/** A context an intent sets when it is fulfilled. */
export interface OutputContext {
  readonly name: string;
  readonly timeToLiveSeconds: number;
  readonly turnsToLive: number;
}

/** One slot of an intent. */
export interface LexSlot {
  readonly name: string;
  readonly typeName: string;
  readonly required: boolean;
  readonly prompt: Prompt | undefined;
  readonly utterances: readonly string[];
  readonly defaults: readonly string[];
}

/** A slot type the bot declares itself. */
export interface CustomSlotType {
  readonly name: string;
  readonly resolution: 'ORIGINAL_VALUE' | 'TOP_RESOLUTION';
  readonly values: readonly { readonly value: string; readonly synonyms: readonly string[] }[];
  /** Set where the type extends `AMAZON.AlphaNumeric` with a pattern. */
  readonly pattern: RegExp | undefined;
}

/** One alias: which locales answer, and which function each calls. */
export interface LexAlias {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly botId: string;
  /** `DRAFT` or a number as text. */
  readonly version: string;
  readonly locales: ReadonlyMap<string, AliasLocale>;
}

/** One language of an alias. */
export interface AliasLocale {
  readonly enabled: boolean;
  /** The code hook's function, where one is set. */
  readonly functionArn: string | undefined;
}
