import type {
  ActionOf,
  DynamicValue,
  Nothing,
  NumericValue,
  OnePathValue,
  QueueOrAgent,
  StaticValue,
  VoiceConnector,
} from './common.ts';

/** Sets the queue that TransferContactToQueue, hours and metric checks use. Console: Set working queue. */
export type UpdateContactTargetQueue = ActionOf<'UpdateContactTargetQueue', QueueOrAgent>;

/** Puts the contact into its target queue and ends this flow on success. Takes no parameter. */
export type TransferContactToQueue = ActionOf<'TransferContactToQueue', Nothing>;

/** Moves a queued contact to another queue. Customer queue flows only. */
export type DequeueContactAndTransferToQueue = ActionOf<'DequeueContactAndTransferToQueue', QueueOrAgent>;

/** Rings the agent of an agent-transfer flow. Terminal. */
export type TransferContactToAgent = ActionOf<'TransferContactToAgent', Nothing, Nothing>;

/** Changes the place in the queue: priority or age, never both. */
export type UpdateContactRoutingBehavior = ActionOf<
  'UpdateContactRoutingBehavior',
  {
    /** `"1"` is first. */
    readonly QueuePriority?: NumericValue;
    /** Whole seconds, may be negative; larger is served sooner. */
    readonly QueueTimeAdjustmentSeconds?: NumericValue;
    readonly RoutingProficiencies?: unknown;
  }
>;

export interface AttributeCondition {
  readonly Name: DynamicValue;
  readonly Value: DynamicValue;
  /** 1.0 to 5.0. */
  readonly ProficiencyLevel: NumericValue;
  readonly ComparisonOperator: 'NumberGreaterOrEqualTo';
}

export interface RoutingStep {
  readonly Expression:
    | { readonly AttributeCondition: AttributeCondition }
    | { readonly AndExpression: readonly { readonly AttributeCondition: AttributeCondition }[] };
  /** May be left out on the last step. */
  readonly Expiry?: { readonly DurationInSeconds: NumericValue };
}

/** Asks for agents by proficiency, step by step. */
export type UpdateContactRoutingCriteria = ActionOf<
  'UpdateContactRoutingCriteria',
  { readonly RoutingCriteria: { readonly Steps: readonly RoutingStep[] } }
>;

/** Sets the number a callback dials: exactly one reference, a literal is refused. */
export type UpdateContactCallbackNumber = ActionOf<
  'UpdateContactCallbackNumber',
  { readonly CallbackNumber: OnePathValue }
>;

/** The hooks a contact has; an UpdateContactEventHooks action sets one of them. */
export type EventHook =
  | 'AgentHold'
  | 'AgentWhisper'
  | 'CustomerHold'
  | 'CustomerQueue'
  | 'CustomerRemaining'
  | 'CustomerWhisper'
  | 'DefaultAgentUI'
  | 'DisconnectAgentUI'
  | 'PauseContact'
  | 'ResumeContact';

/** Says which flow runs at an event of the contact: one hook per action, its value a flow id or ARN. */
export type UpdateContactEventHooks = ActionOf<
  'UpdateContactEventHooks',
  {
    readonly EventHooks: { readonly [Hook in EventHook]?: OnePathValue };
    readonly EventHooksConfiguration?: {
      readonly [Hook in EventHook]?: { readonly DisableExecution: 'true' | 'false' };
    };
  }
>;

/** Dials in an outbound whisper flow. */
export type CompleteOutboundCall = ActionOf<
  'CompleteOutboundCall',
  {
    readonly CallerId?: { readonly Number: OnePathValue };
    readonly VoiceConnector?: VoiceConnector;
    /** 1 to 600 seconds, with a connector only. */
    readonly ConnectionTimeLimitSeconds?: NumericValue;
  }
>;

/** Puts the other side on hold or takes it off. Console: Hold customer or agent. */
export type UpdatePreviousContactParticipantState = ActionOf<
  'UpdatePreviousContactParticipantState',
  { readonly PreviousContactParticipantState: 'AgentOnHold' | 'CustomerOnHold' | 'OffHold' }
>;

/** Takes a paused task up again. */
export type ResumeContact = ActionOf<'ResumeContact', Nothing>;

/** Runs a module and branches on its result. */
export type InvokeFlowModule = ActionOf<
  'InvokeFlowModule',
  {
    /** Id or ARN, possibly with `:$LATEST`, a version or an alias. */
    readonly FlowModuleId: DynamicValue;
    /** Matches the module's `input.schema`; keeps its JSON types. */
    readonly Input?: Readonly<Record<string, unknown>>;
  }
>;

/** Returns from a module. Terminal; modules only. */
export type EndFlowModuleExecution = ActionOf<
  'EndFlowModuleExecution',
  {
    /** One of the results that the module declares. */
    readonly Result?: StaticValue;
    /** Matches the module's `resultData.schema`; keeps its JSON types. */
    readonly ResultData?: Readonly<Record<string, unknown>>;
  },
  Nothing
>;

export type RoutingAction =
  | UpdateContactTargetQueue
  | TransferContactToQueue
  | DequeueContactAndTransferToQueue
  | TransferContactToAgent
  | UpdateContactRoutingBehavior
  | UpdateContactRoutingCriteria
  | UpdateContactCallbackNumber
  | UpdateContactEventHooks
  | CompleteOutboundCall
  | UpdatePreviousContactParticipantState
  | ResumeContact
  | InvokeFlowModule
  | EndFlowModuleExecution;
