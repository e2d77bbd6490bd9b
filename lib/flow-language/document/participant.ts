import type {
  ActionOf,
  DynamicValue,
  MessageSource,
  Nothing,
  NumericValue,
  OnePathValue,
  StaticValue,
  VoiceConnector,
} from './common.ts';

/** Says or sends something. Console: Play prompt. */
export type MessageParticipant = ActionOf<
  'MessageParticipant',
  MessageSource & { readonly SkipWhenDTMFBufferEnabled?: 'true' | 'false' }
>;

/** Up to five of `0-9 # *` end the input; `*` only with `DisableCancelKey` `"True"`. */
export interface DtmfConfiguration {
  readonly InputTerminationSequence?: StaticValue;
  readonly DisableCancelKey?: 'True' | 'False';
  /** 1 to 20 seconds. @default "5" */
  readonly InterdigitTimeLimitSeconds?: NumericValue;
}

/** What the digits have to be; exactly one of the two. */
export interface InputValidation {
  readonly PhoneNumberValidation?: {
    readonly NumberFormat: 'Local' | 'E164';
    /** Two letters; required with `Local`. */
    readonly CountryCode?: StaticValue;
  };
  readonly CustomValidation?: { readonly MaximumLength: NumericValue };
}

/** Branches on one key. Console: Get customer input, DTMF. */
export type MenuInputParameters = MessageSource & {
  readonly StoreInput?: 'False';
  /** 1 to 180 seconds until the first digit. */
  readonly InputTimeLimitSeconds: NumericValue;
};

/** Keeps the digits in `$.StoredCustomerInput` (`Timeout` when nothing came). Console: Store customer input. */
export type StoredInputParameters = MessageSource & {
  readonly StoreInput: 'True';
  readonly InputTimeLimitSeconds: NumericValue;
  readonly InputValidation: InputValidation;
  /** Only with `CustomValidation`; the stored value is then ciphertext. */
  readonly InputEncryption?: { readonly EncryptionKeyId: DynamicValue; readonly Key: DynamicValue };
  readonly DTMFConfiguration?: DtmfConfiguration;
};

export type GetParticipantInput = ActionOf<
  'GetParticipantInput',
  MenuInputParameters | StoredInputParameters | { readonly EnableDTMFBuffer: 'True' | 'False' }
>;

/** Hands the participant to a Lex bot until it closes an intent; the result is the intent's name. */
export type ConnectParticipantWithLexBot = ActionOf<
  'ConnectParticipantWithLexBot',
  MessageSource & {
    /** `arn:aws:lex:<region>:<account>:bot-alias/<botId>/<aliasId>`. */
    readonly LexV2Bot?: { readonly AliasArn: DynamicValue };
    /** Lex V1; exactly one of the two bots. */
    readonly LexBot?: { readonly Name: StaticValue; readonly Region: StaticValue; readonly Alias: StaticValue };
    readonly LexSessionAttributes?: Readonly<Record<string, DynamicValue>>;
    /** Chat only, instead of a message. */
    readonly LexInitializationData?: { readonly InitialMessage: DynamicValue };
    /** Chat only: seconds without a reply. */
    readonly LexTimeoutSeconds?: { readonly Text: NumericValue };
  }
>;

/** Hangs up on the participant and ends the flow. Terminal. */
export type DisconnectParticipant = ActionOf<'DisconnectParticipant', Nothing, Nothing>;

/** Repeats messages until the participant leaves. Console: Loop prompts. Queue and hold flows only. */
export type MessageParticipantIteratively = ActionOf<
  'MessageParticipantIteratively',
  {
    readonly Messages: readonly MessageSource[];
    /** With it the result `MessagesInterrupted` comes at this interval, in seconds. */
    readonly InterruptFrequencySeconds?: NumericValue;
    readonly ContinueMessagingDuringInterrupt?: 'true' | 'false';
  }
>;

/** Shows a step-by-step guide. Chat only; the result is the action the user chose. */
export type ShowView = ActionOf<
  'ShowView',
  {
    readonly ViewResource: { readonly Id: StaticValue; readonly Version?: StaticValue };
    readonly InvocationTimeLimitSeconds: NumericValue;
    /** Keeps its JSON types. */
    readonly ViewData?: Readonly<Record<string, unknown>>;
    readonly SensitiveDataConfiguration?: { readonly HideResponseOn: readonly ['TRANSCRIPT'] };
  }
>;

/** Connects an outside number. Console: Transfer to phone number. */
export type TransferParticipantToThirdParty = ActionOf<
  'TransferParticipantToThirdParty',
  {
    /** E.164; a literal must be one the instance may dial. */
    readonly ThirdPartyPhoneNumber: DynamicValue;
    /** 0 to 600 seconds. */
    readonly ThirdPartyConnectionTimeLimitSeconds: NumericValue;
    /** `"True"`: the flow goes on when the third party hangs up. */
    readonly ContinueFlowExecution: 'True' | 'False';
    /** Up to 50 of `0-9 , * #`; a comma waits 750 ms. */
    readonly ThirdPartyDTMFDigits?: DynamicValue;
    readonly CallerId?: { readonly Number?: OnePathValue; readonly Name?: DynamicValue };
    readonly VoiceConnector?: VoiceConnector;
  }
>;

/** Signs a chat customer in. Known from console exports only. */
export type AuthenticateParticipant = ActionOf<
  'AuthenticateParticipant',
  {
    readonly CognitoConfiguration: { readonly UserPoolArn: StaticValue; readonly AppClientId: StaticValue };
    readonly CustomerProfilesConfiguration?: { readonly ObjectTypeName: StaticValue };
    /** 3 to 15 minutes. */
    readonly TimeLimitMinutes: NumericValue;
  }
>;

/** Hands the participant to an AI agent. Known from console exports only; its behaviour is not documented. */
export type ConnectParticipantWithAgenticCX = ActionOf<
  'ConnectParticipantWithAgenticCX',
  {
    readonly AgentConfiguration: Readonly<Record<string, unknown>>;
    readonly SpeechRecognitionConfiguration?: Readonly<Record<string, unknown>>;
    readonly AudioFillerConfiguration?: Readonly<Record<string, unknown>>;
  }
>;

export type ParticipantAction =
  | MessageParticipant
  | GetParticipantInput
  | ConnectParticipantWithLexBot
  | DisconnectParticipant
  | MessageParticipantIteratively
  | ShowView
  | TransferParticipantToThirdParty
  | AuthenticateParticipant
  | ConnectParticipantWithAgenticCX;
