import type { ActionOf, DynamicValue, NumericValue, StaticValue } from './common.ts';

type StringMap = Readonly<Record<string, DynamicValue>>;

/** Sets contact attributes: all of them or none. They end up in the contact record. */
export type UpdateContactAttributes = ActionOf<
  'UpdateContactAttributes',
  { readonly Attributes: StringMap; readonly TargetContact: 'Current' | 'Related' }
>;

/** Sets fields of the contact itself; at least one. Console: parts of Set contact attributes and Set voice. */
export type UpdateContactData = ActionOf<
  'UpdateContactData',
  {
    readonly Name?: DynamicValue;
    readonly Description?: DynamicValue;
    /** `en-GB`; also the locale that Lex is asked in. */
    readonly LanguageCode?: DynamicValue;
    readonly CustomerId?: DynamicValue;
    readonly WisdomSessionArn?: DynamicValue;
    readonly TargetContact?: 'Current' | 'Related';
  }
>;

/** 1 to 6 tags; keys that begin with `aws:` are reserved. */
export type TagContact = ActionOf<'TagContact', { readonly Tags: StringMap }>;

export type UntagContact = ActionOf<'UntagContact', { readonly TagKeys: readonly StaticValue[] }>;

type Switch = 'Enabled' | 'Disabled';

export interface RecordingBehavior {
  /** An empty list switches recording off. */
  readonly RecordedParticipants?: readonly ('Agent' | 'Customer')[];
  readonly ScreenRecordedParticipants?: readonly 'Agent'[];
  readonly IVRRecordingBehavior?: Switch;
}

/** The older recording action: no error branch at all. */
export type UpdateContactRecordingBehavior = ActionOf<
  'UpdateContactRecordingBehavior',
  {
    readonly RecordingBehavior: RecordingBehavior;
    /** Only when agent and customer are both recorded. */
    readonly AnalyticsBehavior?: Readonly<Record<string, unknown>>;
  }
>;

export interface VoiceBehavior {
  readonly VoiceRecordingBehavior?: {
    readonly RecordedParticipants?: readonly ('Agent' | 'Customer')[];
    readonly IVRRecordingBehavior?: Switch;
  };
  readonly VoiceAnalyticsBehavior?: Readonly<Record<string, unknown>>;
}

/** The newer recording action; exactly one of the three. */
export type UpdateContactRecordingAndAnalyticsBehavior = ActionOf<
  'UpdateContactRecordingAndAnalyticsBehavior',
  {
    readonly VoiceBehavior?: VoiceBehavior;
    readonly ChatBehavior?: { readonly ChatAnalyticsBehavior?: Readonly<Record<string, unknown>> };
    readonly ScreenRecordingBehavior?: { readonly ScreenRecordedParticipants: readonly 'Agent'[] };
  }
>;

/** Passes chat messages through a function first. */
export type UpdateContactMediaProcessing = ActionOf<
  'UpdateContactMediaProcessing',
  {
    readonly ChatProcessor: {
      readonly ProcessingEnabled: 'True' | 'False';
      readonly LambdaProcessorARN?: StaticValue;
      readonly ChatProcessorSettings: { readonly DeliverUnprocessedMessages: 'True' | 'False' };
    };
  }
>;

/** Streams the caller's audio to Kinesis. Console: Start or stop media streaming. */
export type UpdateContactMediaStreamingBehavior = ActionOf<
  'UpdateContactMediaStreamingBehavior',
  {
    readonly MediaStreamingState: Switch;
    readonly MediaStreamType: 'Audio';
    readonly Participants?: readonly {
      readonly ParticipantType: 'Customer';
      readonly MediaDirections: readonly ('From' | 'To')[];
    }[];
  }
>;

/** Chooses the Polly voice. Its language is UpdateContactData's business. */
export type UpdateContactTextToSpeechVoice = ActionOf<
  'UpdateContactTextToSpeechVoice',
  {
    readonly TextToSpeechVoice: DynamicValue;
    /** `standard`, `neural`, `long-form` or `generative`. */
    readonly TextToSpeechEngine?: DynamicValue;
    readonly TextToSpeechStyle?: 'None' | 'Conversational' | 'Newscaster' | (string & {});
  }
>;

export type CreateTask = ActionOf<
  'CreateTask',
  {
    readonly Name: DynamicValue;
    readonly ContactFlowId?: StaticValue;
    readonly TaskTemplateId?: StaticValue;
    readonly Description?: DynamicValue;
    readonly Attributes?: StringMap;
    readonly References?: Readonly<Record<string, unknown>>;
    /** 1 to 518,400 seconds; not together with `ScheduledTime`. */
    readonly DelaySeconds?: NumericValue;
    readonly ScheduledTime?: DynamicValue;
  }
>;

export type CreateCase = ActionOf<
  'CreateCase',
  {
    readonly LinkContactToCase: 'true' | 'false';
    readonly CaseTemplateId: DynamicValue;
    readonly CaseRequestFields: StringMap;
    readonly ContactToLink?: 'Current';
  }
>;

export type GetCase = ActionOf<
  'GetCase',
  {
    readonly LinkContactToCase: 'true' | 'false';
    readonly GetLastUpdatedCase?: 'true' | 'false';
    readonly CustomerId?: DynamicValue;
    readonly CaseRequestFields?: StringMap;
    readonly CaseResponseFields?: readonly StaticValue[];
  }
>;

export type UpdateCase = ActionOf<
  'UpdateCase',
  {
    readonly LinkContactToCase: 'true' | 'false';
    readonly CaseId: DynamicValue;
    readonly CaseRequestFields?: StringMap;
  }
>;

/** Opens an AI assistant session; its ARN goes to UpdateContactData afterwards. */
export type CreateWisdomSession = ActionOf<'CreateWisdomSession', { readonly WisdomAssistantArn: DynamicValue }>;

export type StartOutboundChatContact = ActionOf<
  'StartOutboundChatContact',
  {
    readonly SourceEndpoint: { readonly Address: DynamicValue; readonly Type: 'CONNECT_PHONENUMBER_ARN' };
    readonly DestinationEndpoint: { readonly Address: DynamicValue; readonly Type: 'TELEPHONE_NUMBER' };
    readonly ContactFlowArn: DynamicValue;
    readonly ContactSubtype: 'connect:SMS';
    readonly InitialSystemMessage?: { readonly Content: DynamicValue };
    readonly RelatedContact?: 'CURRENT';
  }
>;

export type CreatePersistentContactAssociation = ActionOf<
  'CreatePersistentContactAssociation',
  {
    readonly RehydrationType: 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT';
    readonly SourceContactId: DynamicValue;
  }
>;

export type LoadContactContent = ActionOf<'LoadContactContent', { readonly ContentType: 'EmailMessage' }>;

export type CreateContact = ActionOf<
  'CreateContact',
  { readonly Channel: 'EMAIL'; readonly RelatedContact?: 'CURRENT' }
>;

export type StartOutboundEmailContact = ActionOf<
  'StartOutboundEmailContact',
  {
    readonly FromEmailAddress: { readonly EmailAddress: DynamicValue };
    readonly DestinationEmailAddress: Readonly<Record<string, unknown>>;
    readonly EmailMessage: Readonly<Record<string, unknown>>;
  }
>;

export type RenderMessageTemplate = ActionOf<
  'RenderMessageTemplate',
  { readonly WisdomKnowledgeBaseArn: DynamicValue; readonly WisdomMessageTemplateArn: DynamicValue }
>;

export type ContactDataAction =
  | UpdateContactAttributes
  | UpdateContactData
  | TagContact
  | UntagContact
  | UpdateContactRecordingBehavior
  | UpdateContactRecordingAndAnalyticsBehavior
  | UpdateContactMediaProcessing
  | UpdateContactMediaStreamingBehavior
  | UpdateContactTextToSpeechVoice
  | CreateTask
  | CreateCase
  | GetCase
  | UpdateCase
  | CreateWisdomSession
  | StartOutboundChatContact
  | CreatePersistentContactAssociation
  | LoadContactContent
  | CreateContact
  | StartOutboundEmailContact
  | RenderMessageTemplate;
