import type {
  ActionOf,
  DynamicValue,
  Nothing,
  NumericValue,
  OnePathValue,
  QueueOrAgent,
  StaticValue,
} from './common.ts';

/** Branches on `True` and `False`; without a parameter it asks the target queue's hours. */
export type CheckHoursOfOperation = ActionOf<'CheckHoursOfOperation', { readonly HoursOfOperationId?: OnePathValue }>;

export type MetricType =
  | 'NumberOfAgentsAvailable'
  | 'NumberOfAgentsStaffed'
  | 'NumberOfAgentsOnline'
  | 'OldestContactInQueueAgeSeconds'
  | 'NumberOfContactsInQueue';

/** Branches on a queue's metric. Console: Check staffing, Check queue status. */
export type CheckMetricData = ActionOf<'CheckMetricData', QueueOrAgent & { readonly MetricType: MetricType }>;

/** Branches on who or what answered an outbound call. */
export type CheckOutboundCallStatus = ActionOf<'CheckOutboundCallStatus', Nothing>;

/** Voice ID ended in May 2026; instances without it refuse this. */
export type CheckVoiceId = ActionOf<
  'CheckVoiceId',
  { readonly CheckVoiceIdOption: 'enrollmentStatus' | 'voiceAuthentication' | 'fraudDetection' }
>;

/** Voice ID ended in May 2026; instances without it refuse this. */
export type StartVoiceIdStream = ActionOf<'StartVoiceIdStream', Nothing>;

/** Branches on any reference with a leaf. Console: Check contact attributes. */
export type Compare = ActionOf<'Compare', { readonly ComparisonValue: OnePathValue }>;

/** Branches on a random whole number from 1 to 100, with a chain of `NumberLessThan`. */
export type DistributeByPercentage = ActionOf<'DistributeByPercentage', Nothing>;

/** Ends the flow, not the contact. Terminal. */
export type EndFlowExecution = ActionOf<'EndFlowExecution', Nothing, Nothing>;

/** Fills `$.Metrics`. */
export type GetMetricData = ActionOf<
  'GetMetricData',
  { readonly QueueId?: DynamicValue; readonly AgentId?: DynamicValue; readonly QueueChannel?: DynamicValue }
>;

/** `ContinueLooping` as often as `LoopCount` says, then `DoneLooping` once. */
export type Loop = ActionOf<
  'Loop',
  {
    /** `"0"` to `"100"`, or one reference. */
    readonly LoopCount: OnePathValue;
  }
>;

/** Goes to another flow for good. */
export type TransferToFlow = ActionOf<'TransferToFlow', { readonly ContactFlowId: OnePathValue }>;

/** Sets `$.FlowAttributes`, which live in this flow only. */
export type UpdateFlowAttributes = ActionOf<
  'UpdateFlowAttributes',
  { readonly FlowAttributes: Readonly<Record<string, { readonly Type: 'String'; readonly Value: DynamicValue }>> }
>;

export type UpdateFlowLoggingBehavior = ActionOf<
  'UpdateFlowLoggingBehavior',
  { readonly FlowLoggingBehavior: 'Enabled' | 'Disabled' }
>;

/** Waits for an event, or lets the flow run on while time passes. */
export type Wait = ActionOf<
  'Wait',
  {
    /** 1 to 604,800 seconds. */
    readonly TimeLimitSeconds?: OnePathValue;
    readonly Events?: readonly ('CustomerReturned' | 'BotParticipantDisconnected')[];
    readonly ContinueExecution?: 'True' | 'False';
    readonly MinimumWaitTimeSeconds?: NumericValue;
  }
>;

/** Branches on membership of a customer segment. Known from the console only. */
export type CheckSegmentMembership = ActionOf<'CheckSegmentMembership', Readonly<Record<string, StaticValue>>>;

export type FlowControlAction =
  | CheckHoursOfOperation
  | CheckMetricData
  | CheckOutboundCallStatus
  | CheckVoiceId
  | StartVoiceIdStream
  | Compare
  | DistributeByPercentage
  | EndFlowExecution
  | GetMetricData
  | Loop
  | TransferToFlow
  | UpdateFlowAttributes
  | UpdateFlowLoggingBehavior
  | Wait
  | CheckSegmentMembership;
