import type { ActionType, DocumentType } from '../../../lib/flow-language/document.ts';

/** The smallest sound action of a type. */
export interface Sample {
  readonly parameters?: Record<string, unknown>;
  readonly errors?: readonly string[];
  /** Operator and operand. */
  readonly conditions?: readonly (readonly [string, string])[];
  /** A flow type that takes it. */
  readonly type?: DocumentType;
  readonly terminal?: boolean;
}

const any = ['NoMatchingError'];
const voiceId = any;
const callerId = { IdentifierName: '_phone', IdentifierValue: '$.CustomerEndpoint.Address' };

/** One for every action type of the language. */
export const SAMPLES: Readonly<Record<ActionType, Sample>> = {
  MessageParticipant: { parameters: { Text: 'Welcome.' } },
  GetParticipantInput: {
    parameters: { Text: 'Press 1.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'],
    conditions: [['Equals', '1']],
  },
  ConnectParticipantWithLexBot: {
    parameters: {
      Text: 'How can I help?',
      LexV2Bot: { AliasArn: 'arn:aws:lex:eu-west-2:111122223333:bot-alias/ABCDEFGHIJ/KLMNOPQRST' },
    },
    errors: ['NoMatchingError', 'NoMatchingCondition'],
    conditions: [['Equals', 'Balance']],
  },
  DisconnectParticipant: { terminal: true },
  MessageParticipantIteratively: { parameters: { Messages: [{ Text: 'Please hold.' }] }, type: 'CUSTOMER_HOLD' },
  ShowView: {
    parameters: { ViewResource: { Id: 'view-1' }, InvocationTimeLimitSeconds: '60', ViewData: {} },
    errors: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'],
    conditions: [['Equals', 'Next']],
  },
  TransferParticipantToThirdParty: {
    parameters: {
      ThirdPartyPhoneNumber: '+442079460000',
      ThirdPartyConnectionTimeLimitSeconds: '30',
      ContinueFlowExecution: 'True',
    },
    errors: ['CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'],
  },
  AuthenticateParticipant: {
    parameters: { CognitoConfiguration: { UserPoolArn: 'arn-of-pool', AppClientId: 'client' }, TimeLimitMinutes: '5' },
    errors: ['TimeLimitExceeded', 'NoMatchingError'],
    conditions: [['Equals', 'OptedOut']],
  },
  ConnectParticipantWithAgenticCX: { parameters: { AgentConfiguration: { WorkspaceId: 'workspace' } } },

  UpdateContactTargetQueue: { parameters: { QueueId: 'queue-1' }, errors: any },
  TransferContactToQueue: { errors: ['QueueAtCapacity', 'NoMatchingError'], type: 'QUEUE_TRANSFER' },
  DequeueContactAndTransferToQueue: {
    parameters: { QueueId: 'queue-2' },
    errors: ['QueueAtCapacity', 'NoMatchingError'],
    type: 'CUSTOMER_QUEUE',
  },
  TransferContactToAgent: { terminal: true, type: 'AGENT_TRANSFER' },
  UpdateContactRoutingBehavior: { parameters: { QueuePriority: '1' } },
  UpdateContactRoutingCriteria: {
    parameters: {
      RoutingCriteria: {
        Steps: [
          {
            Expression: {
              AttributeCondition: {
                Name: 'language',
                Value: 'spanish',
                ProficiencyLevel: '3.0',
                ComparisonOperator: 'NumberGreaterOrEqualTo',
              },
            },
            Expiry: { DurationInSeconds: '30' },
          },
        ],
      },
    },
    errors: any,
  },
  UpdateContactCallbackNumber: {
    parameters: { CallbackNumber: '$.CustomerEndpoint.Address' },
    errors: ['InvalidCallbackNumber', 'CallbackNumberNotDialable'],
  },
  UpdateContactEventHooks: { parameters: { EventHooks: { CustomerQueue: 'flow-1' } }, errors: any },
  CompleteOutboundCall: { type: 'OUTBOUND_WHISPER' },
  UpdatePreviousContactParticipantState: {
    parameters: { PreviousContactParticipantState: 'CustomerOnHold' },
    errors: any,
  },
  ResumeContact: { errors: any },
  InvokeFlowModule: {
    parameters: { FlowModuleId: 'module-1' },
    errors: ['NoMatchingError', 'NoMatchingCondition'],
    conditions: [['Equals', 'verified']],
  },
  EndFlowModuleExecution: { parameters: { Result: 'verified' }, terminal: true, type: 'MODULE' },

  UpdateContactAttributes: {
    parameters: { Attributes: { language: 'en-GB' }, TargetContact: 'Current' },
    errors: any,
  },
  UpdateContactData: { parameters: { LanguageCode: 'en-GB' }, errors: any },
  TagContact: { parameters: { Tags: { team: 'cards' } }, errors: any },
  UntagContact: { parameters: { TagKeys: ['team'] }, errors: any },
  UpdateContactRecordingBehavior: { parameters: { RecordingBehavior: { RecordedParticipants: [] } } },
  UpdateContactRecordingAndAnalyticsBehavior: {
    parameters: { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } } },
    errors: ['NoMatchingError', 'ChannelMismatch'],
  },
  UpdateContactMediaProcessing: {
    parameters: {
      ChatProcessor: { ProcessingEnabled: 'False', ChatProcessorSettings: { DeliverUnprocessedMessages: 'False' } },
    },
    errors: ['NoMatchingError', 'ChannelMismatch'],
  },
  UpdateContactMediaStreamingBehavior: {
    parameters: {
      MediaStreamingState: 'Enabled',
      MediaStreamType: 'Audio',
      Participants: [{ ParticipantType: 'Customer', MediaDirections: ['From', 'To'] }],
    },
    errors: any,
  },
  UpdateContactTextToSpeechVoice: { parameters: { TextToSpeechVoice: 'Amy', TextToSpeechEngine: 'neural' } },
  CreateTask: { parameters: { Name: 'Call back', ContactFlowId: 'flow-1' }, errors: any },
  CreateCase: {
    parameters: { LinkContactToCase: 'true', CaseTemplateId: 'template', CaseRequestFields: { title: 'Lost card' } },
    errors: ['NoMatchingError', 'ContactNotLinked'],
  },
  GetCase: {
    parameters: { LinkContactToCase: 'false', CustomerId: '$.Customer.ProfileARN' },
    errors: ['NoMatchingError', 'MultipleFound', 'NoneFound'],
  },
  UpdateCase: { parameters: { LinkContactToCase: 'false', CaseId: '$.Case.case_id' }, errors: any },
  CreateWisdomSession: { parameters: { WisdomAssistantArn: 'arn-of-assistant' }, errors: any },
  StartOutboundChatContact: {
    parameters: {
      SourceEndpoint: { Address: 'arn-of-number', Type: 'CONNECT_PHONENUMBER_ARN' },
      DestinationEndpoint: { Address: '$.CustomerEndpoint.Address', Type: 'TELEPHONE_NUMBER' },
      ContactFlowArn: 'arn-of-flow',
      ContactSubtype: 'connect:SMS',
    },
    errors: any,
  },
  CreatePersistentContactAssociation: {
    parameters: { RehydrationType: 'FROM_SEGMENT', SourceContactId: '$.Attributes.sourceContactId' },
    errors: any,
  },
  LoadContactContent: { parameters: { ContentType: 'EmailMessage' }, errors: any },
  CreateContact: { parameters: { Channel: 'EMAIL' }, errors: any },
  StartOutboundEmailContact: {
    parameters: {
      FromEmailAddress: { EmailAddress: 'help@bank.example' },
      DestinationEmailAddress: { EmailAddress: '$.CustomerEndpoint.Address' },
      EmailMessage: { MessageSourceType: 'RAW' },
    },
    errors: any,
  },
  RenderMessageTemplate: {
    parameters: { WisdomKnowledgeBaseArn: 'arn-of-base', WisdomMessageTemplateArn: 'arn-of-template' },
    errors: ['NoMatchingError', 'TemplateRenderingError'],
  },

  CheckHoursOfOperation: {
    parameters: { HoursOfOperationId: 'hours-1' },
    errors: any,
    conditions: [
      ['Equals', 'True'],
      ['Equals', 'False'],
    ],
  },
  CheckMetricData: {
    parameters: { MetricType: 'NumberOfAgentsAvailable', QueueId: 'queue-1' },
    errors: ['NoMatchingError', 'NoMatchingCondition'],
    conditions: [['NumberGreaterThan', '0']],
  },
  CheckOutboundCallStatus: { errors: any, conditions: [['Equals', 'CallAnswered']] },
  CheckVoiceId: {
    parameters: { CheckVoiceIdOption: 'fraudDetection' },
    errors: voiceId,
    conditions: [['Equals', 'HighRisk']],
  },
  StartVoiceIdStream: { errors: voiceId },
  Compare: {
    parameters: { ComparisonValue: '$.Attributes.language' },
    errors: ['NoMatchingCondition'],
    conditions: [['Equals', 'es-US']],
  },
  DistributeByPercentage: { errors: ['NoMatchingCondition'], conditions: [['NumberLessThan', '51']] },
  EndFlowExecution: { terminal: true, type: 'AGENT_WHISPER' },
  GetMetricData: { parameters: { QueueId: 'queue-1', QueueChannel: 'Voice' }, errors: any },
  Loop: {
    parameters: { LoopCount: '3' },
    conditions: [
      ['Equals', 'ContinueLooping'],
      ['Equals', 'DoneLooping'],
    ],
  },
  TransferToFlow: { parameters: { ContactFlowId: 'flow-2' }, errors: any },
  UpdateFlowAttributes: {
    parameters: { FlowAttributes: { greeting: { Type: 'String', Value: 'Welcome.' } } },
    errors: any,
  },
  UpdateFlowLoggingBehavior: { parameters: { FlowLoggingBehavior: 'Enabled' } },
  Wait: {
    parameters: { TimeLimitSeconds: '60' },
    errors: any,
    conditions: [['Equals', 'WaitCompleted']],
  },
  CheckSegmentMembership: { parameters: { SegmentName: 'segment' } },

  InvokeLambdaFunction: {
    parameters: {
      LambdaFunctionARN: 'arn-of-function',
      InvocationTimeLimitSeconds: '4',
      InvocationType: 'SYNCHRONOUS',
    },
    errors: any,
  },
  CreateCallbackContact: {
    parameters: { InitialCallDelaySeconds: '60', MaximumConnectionAttempts: '2', RetryDelaySeconds: '600' },
    errors: any,
  },
  GetCustomerProfile: {
    parameters: { ProfileRequestData: callerId, ProfileResponseData: ['FirstName'] },
    errors: ['MultipleFoundError', 'NoneFoundError', 'NoMatchingError'],
  },
  CreateCustomerProfile: {
    parameters: { ProfileRequestData: { PhoneNumber: '$.CustomerEndpoint.Address' } },
    errors: any,
  },
  UpdateCustomerProfile: {
    parameters: { ProfileRequestData: { PhoneNumber: '$.CustomerEndpoint.Address' } },
    errors: any,
  },
  GetCustomerProfileObject: {
    parameters: { ProfileRequestData: { ProfileId: '$.Customer.ProfileId', ObjectType: 'Order' } },
    errors: ['NoneFoundError', 'NoMatchingError'],
  },
  GetCalculatedAttributesForCustomerProfile: {
    parameters: { ProfileRequestData: { ProfileId: '$.Customer.ProfileId' } },
    errors: ['NoneFoundError', 'NoMatchingError'],
  },
  AssociateContactToCustomerProfile: {
    parameters: { ProfileRequestData: { ProfileId: '$.Customer.ProfileId', ContactId: '$.ContactId' } },
    errors: any,
  },
  EvaluateDataTableValues: { parameters: { DataTableId: 'table', Queries: [{ Name: 'branch' }] }, errors: any },
  ListDataTableValues: { errors: any },
  UpsertDataTableValues: { errors: any },
};
