/**
 * Value classes of the Flow language. All of them travel as JSON strings, numbers and booleans included; the names say
 * whether a reference such as `$.Attributes.language` may stand in the value.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html
 */

/** No reference anywhere in the value. */
export type StaticValue = string;
/** A literal, or exactly one reference that is the whole value. */
export type OnePathValue = string;
/** A literal in which references may be embedded. */
export type DynamicValue = string;
/** Digits as text: `"8"`. */
export type NumericValue = string;

/** The only version of the language there is. */
export const FLOW_LANGUAGE_VERSION = '2019-10-30';

/** What runs a flow: the value of `Type` in CreateContactFlow and `AWS::Connect::ContactFlow`. */
export const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'AGENT_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
] as const;

export type FlowType = (typeof FLOW_TYPES)[number];

/** A flow type, or a flow module, which is a resource of its own. */
export type DocumentType = FlowType | 'MODULE';

/** Errors an action may branch on. Which of them an action takes is in the catalogue. */
export const ERROR_TYPES = [
  'CallFailed',
  'CallbackNumberNotDialable',
  'ChannelMismatch',
  'ConnectionTimeLimitExceeded',
  'ContactNotLinked',
  'InFlightRedactionConfigurationFailed',
  'InputTimeLimitExceeded',
  'InvalidCallbackNumber',
  'InvalidPhoneNumber',
  'MultipleFound',
  'MultipleFoundError',
  'NoMatchingCondition',
  'NoMatchingError',
  'NoneFound',
  'NoneFoundError',
  'ParticipantNotFound',
  'QueueAtCapacity',
  'TemplateRenderingError',
  'TimeLimitExceeded',
] as const;

export type ErrorType = (typeof ERROR_TYPES)[number];

/** Comparisons a condition may make. There is no not-equal, no And, Or, Not or Contains. */
export const OPERATORS = [
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
  'KeyExists',
] as const;

export type Operator = (typeof OPERATORS)[number];

/** Where the contact goes when `ErrorType` occurred. */
export interface ErrorBranch {
  readonly ErrorType: ErrorType;
  readonly NextAction: string;
}

/** Where the contact goes when the action's result satisfies `Condition`; the first true entry wins. */
export interface ConditionBranch {
  readonly NextAction: string;
  readonly Condition: {
    readonly Operator: Operator;
    /** Exactly one operand. */
    readonly Operands: readonly [string];
  };
}

/** Every way out of an action. `{}` on terminal actions. */
export interface Transitions {
  readonly NextAction?: string;
  readonly Errors?: readonly ErrorBranch[];
  readonly Conditions?: readonly ConditionBranch[];
}

/** Terminal actions carry both `Parameters: {}` and `Transitions: {}`. */
export type Nothing = Readonly<Record<string, never>>;

/** One action of a flow. */
export interface ActionOf<Type extends string, Parameters, Branches = Transitions> {
  /** Unique in the document, 1 to 50 characters. */
  readonly Identifier: string;
  readonly Type: Type;
  readonly Parameters: Parameters;
  readonly Transitions: Branches;
}

/** A sound file in S3. Voice only. */
export interface Media {
  readonly Uri: DynamicValue;
  readonly SourceType: 'S3';
  readonly MediaType: 'Audio';
}

/** What a participant hears or reads: exactly one of the four. */
export interface MessageSource {
  /** Up to 6,000 characters, spoken by Polly on voice. */
  readonly Text?: DynamicValue;
  /** Voice only. */
  readonly SSML?: DynamicValue;
  /** Id or ARN of a prompt of the same instance. Voice only. */
  readonly PromptId?: OnePathValue;
  readonly Media?: Media;
}

/** Queue or agent; at most one of them. */
export interface QueueOrAgent {
  /** Id or ARN of a queue. */
  readonly QueueId?: OnePathValue;
  /** Id or ARN of an agent, for the agent's own queue. */
  readonly AgentId?: OnePathValue;
}

/** Calls leaving through an Amazon Chime SDK Voice Connector. */
export interface VoiceConnector {
  readonly VoiceConnectorType: 'ChimeConnector';
  readonly VoiceConnectorArn: StaticValue;
  readonly FromUser?: DynamicValue;
  readonly ToUser?: DynamicValue;
  readonly UserToUserInformation?: DynamicValue;
}
