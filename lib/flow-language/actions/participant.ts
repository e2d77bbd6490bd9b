import type { Fallible, Names, Reference, Speech, Text } from './common.ts';

/** A key of the phone that a menu can branch on. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

interface MenuInput<Id extends string> {
  /** Seconds until the first key, 1 to 180. */
  readonly timeLimitSeconds: number;
  /** Where each key leads. */
  readonly keys: { readonly [K in Key]?: Id };
  readonly onTimeout: Id;
  readonly onNoMatch: Id;
  readonly onError: Id;
  readonly store?: never;
}

interface StoredInputEnd {
  /** Seconds until the first digit, 1 to 180. */
  readonly timeLimitSeconds: number;
  /** Up to five keys that end the input. */
  readonly endKeys?: readonly Key[];
  /** `false`: `*` clears what was entered. `true`: `*` is a character like any other. */
  readonly disableCancelKey?: boolean;
  /** Seconds between two digits, 1 to 20. @default 5 */
  readonly interdigitTimeLimitSeconds?: number;
  readonly keys?: never;
}

/** Digits end up in `$.StoredCustomerInput`, or the word `Timeout` when none came. */
type StoredInput<Id extends string> = StoredInputEnd &
  Fallible<Id> &
  (
    | {
        readonly store: {
          readonly maximumLength: number | Reference;
          /** The digits are stored as ciphertext only. */
          readonly encryption?: { readonly keyId: Text; readonly publicKeyPem: Text };
        };
        readonly onInvalidPhoneNumber?: never;
      }
    | {
        readonly store:
          | { readonly phoneNumber: 'E164' }
          | { readonly phoneNumber: 'Local'; readonly countryCode: string };
        readonly onInvalidPhoneNumber: Id;
      }
  );

/** The forms of participant actions. */
export interface ParticipantForms<Id extends string, N extends Names> {
  /** Says something. Console: Play prompt. */
  readonly MessageParticipant: Speech & Fallible<Id> & { readonly skipWhenKeysWaiting?: boolean };
  /** Takes keys: a menu, stored digits, or the key buffer. */
  readonly GetParticipantInput:
    | (Speech & MenuInput<Id>)
    | (Speech & StoredInput<Id>)
    | ({ readonly keyBuffer: boolean } & Fallible<Id>);
  /** Hands the caller to a bot until it closes an intent. */
  readonly ConnectParticipantWithLexBot: Speech & {
    readonly bot: N['bot'];
    readonly sessionAttributes?: Readonly<Record<string, Text>>;
    /** Where each intent leads. */
    readonly intents: Readonly<Record<string, Id>>;
    readonly onNoMatch: Id;
    readonly onError: Id;
    /** Chat only: seconds without a reply. */
    readonly chatTimeLimit?: { readonly seconds: number; readonly onTimeout: Id };
  };
  /** Hangs up. Not in whisper and hold flows. */
  readonly DisconnectParticipant: unknown;
  /** Repeats messages until somebody comes. Console: Loop prompts. Queue and hold flows only. */
  readonly MessageParticipantIteratively: {
    readonly messages: readonly [Speech, ...Speech[]];
    /** Leaves the loop at this interval; console advice is more than 20 seconds. */
    readonly interrupt?: { readonly everySeconds: number; readonly next: Id; readonly keepPlaying?: boolean };
    readonly onError: Id;
  };
  /** Connects an outside number. */
  readonly TransferParticipantToThirdParty: {
    readonly phoneNumber: Text;
    readonly timeLimitSeconds: number;
    readonly keysToPress?: Text;
    readonly callerId?: { readonly number?: string; readonly name?: Text };
    readonly onError: Id;
  } & (
    | {
        /** The flow goes on when the third party hangs up. */
        readonly continueFlow: true;
        readonly next: Id;
        readonly onCallFailed: Id;
        readonly onTimeout: Id;
      }
    | { readonly continueFlow: false }
  );
}
