import type { ActionType, ParametersOf } from '../document.ts';
import type { Comparison } from './common.ts';

/**
 * Errors the service requires of the actions that have no form of their own. An empty union means none is allowed.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html
 */
export interface OtherErrors {
  readonly ShowView: 'NoMatchingCondition' | 'NoMatchingError' | 'TimeLimitExceeded';
  readonly AuthenticateParticipant: 'TimeLimitExceeded' | 'NoMatchingError';
  readonly ConnectParticipantWithAgenticCX: 'NoMatchingError';
  readonly CompleteOutboundCall: never;
  readonly CreateCase: 'NoMatchingError';
  readonly GetCase: 'NoMatchingError' | 'MultipleFound' | 'NoneFound';
  readonly UpdateCase: 'NoMatchingError';
  readonly CreateTask: 'NoMatchingError';
  readonly CreateWisdomSession: 'NoMatchingError';
  readonly UpdateContactMediaProcessing: 'NoMatchingError' | 'ChannelMismatch';
  readonly UpdateContactMediaStreamingBehavior: 'NoMatchingError';
  readonly UpdateContactRoutingCriteria: 'NoMatchingError';
  readonly UpdatePreviousContactParticipantState: 'NoMatchingError';
  readonly TagContact: 'NoMatchingError';
  readonly UntagContact: 'NoMatchingError';
  readonly ResumeContact: 'NoMatchingError';
  readonly StartOutboundChatContact: 'NoMatchingError';
  readonly CreatePersistentContactAssociation: 'NoMatchingError';
  readonly LoadContactContent: 'NoMatchingError';
  readonly CreateContact: 'NoMatchingError';
  readonly StartOutboundEmailContact: 'NoMatchingError';
  readonly RenderMessageTemplate: 'NoMatchingError' | 'TemplateRenderingError';
  readonly CheckOutboundCallStatus: 'NoMatchingError';
  readonly CheckVoiceId: 'NoMatchingError';
  readonly StartVoiceIdStream: 'NoMatchingError';
  readonly CheckSegmentMembership: 'NoMatchingError';
  readonly GetCustomerProfile: 'MultipleFoundError' | 'NoneFoundError' | 'NoMatchingError';
  readonly CreateCustomerProfile: 'NoMatchingError';
  readonly UpdateCustomerProfile: 'NoMatchingError';
  readonly GetCustomerProfileObject: 'NoneFoundError' | 'NoMatchingError';
  readonly GetCalculatedAttributesForCustomerProfile: 'NoneFoundError' | 'NoMatchingError';
  readonly AssociateContactToCustomerProfile: 'NoMatchingError';
  readonly EvaluateDataTableValues: 'NoMatchingError';
  readonly ListDataTableValues: 'NoMatchingError';
  readonly UpsertDataTableValues: 'NoMatchingError';
}

/** Errors that are required on some parameters only. */
interface SometimesErrors {
  readonly CreateCase: 'ContactNotLinked';
  readonly GetCase: 'ContactNotLinked';
  readonly UpdateCase: 'ContactNotLinked';
}

type OtherType = keyof OtherErrors & ActionType;

type Sometimes<T extends OtherType> = T extends keyof SometimesErrors ? SometimesErrors[T] : never;

/**
 * The forms of every other action: parameters as they travel on the wire, branches checked by the compiler.
 *
 * The line is a voice line, so these are the chat, case, profile and campaign actions; they still type-check whole.
 */
export type OtherForms<Id extends string> = {
  readonly [T in OtherType]: {
    readonly parameters: ParametersOf<T>;
    readonly next: Id;
    readonly when?: readonly Comparison<Id>[];
    readonly errors: Readonly<Record<OtherErrors[T], Id>> & { readonly [E in Sometimes<T>]?: Id };
  };
};
