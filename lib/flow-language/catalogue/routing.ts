import { FLOW_TYPES } from '../document.ts';
import { LIMITS } from './limits.ts';
import { anyError, atMostOneQueue, queueOrAgent, voiceConnector } from './shared.ts';
import {
  type ActionSpec,
  anyChannel,
  anyName,
  aReference,
  atMost,
  atMostOne,
  dynamic,
  everywhere,
  exactlyOne,
  fixed,
  INBOUND,
  json,
  list,
  lowerTrueFalse,
  mapOf,
  must,
  number,
  object,
  oneOf,
  onePath,
  only,
  optional,
  ought,
  QUEUE,
  rather,
  required,
  TRANSFER,
  voice,
  whole,
} from './spec.ts';

/** The events that a flow can be hooked to. */
export const EVENT_HOOKS = [
  'AgentHold',
  'AgentWhisper',
  'CustomerHold',
  'CustomerQueue',
  'CustomerRemaining',
  'CustomerWhisper',
  'DefaultAgentUI',
  'DisconnectAgentUI',
  'PauseContact',
  'ResumeContact',
] as const;

const attributeCondition = object({
  Name: required(dynamic(atMost(64))),
  Value: required(dynamic(atMost(64))),
  ProficiencyLevel: required(fixed(number(1, 5))),
  ComparisonOperator: required(fixed(oneOf('NumberGreaterOrEqualTo'))),
});

export const routingSpecs: readonly ActionSpec[] = [
  {
    type: 'UpdateContactTargetQueue',
    family: 'contact',
    flowTypes: rather(INBOUND, TRANSFER),
    channels: anyChannel,
    next: 'required',
    parameters: queueOrAgent,
    groups: [exactlyOne('QueueId', 'AgentId')],
    refusedNames: { Queue: 'write QueueId instead', Agent: 'write AgentId instead' },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'TransferContactToQueue',
    family: 'contact',
    flowTypes: only(INBOUND, TRANSFER),
    channels: anyChannel,
    next: 'required',
    parameters: {},
    refusedNames: { QueueId: 'set the queue by an UpdateContactTargetQueue action before this one' },
    errors: [must('QueueAtCapacity'), must('NoMatchingError')],
    conditions: 'none',
  },
  {
    type: 'DequeueContactAndTransferToQueue',
    family: 'contact',
    flowTypes: only(QUEUE),
    channels: anyChannel,
    next: 'required',
    parameters: queueOrAgent,
    groups: [atMostOneQueue],
    errors: [must('QueueAtCapacity'), must('NoMatchingError')],
    conditions: 'none',
  },
  {
    type: 'TransferContactToAgent',
    family: 'contact',
    flowTypes: rather(TRANSFER),
    channels: voice,
    next: 'none',
    parameters: {},
    errors: [],
    conditions: 'none',
  },
  {
    type: 'UpdateContactRoutingBehavior',
    family: 'contact',
    flowTypes: rather(INBOUND, QUEUE, TRANSFER, ['OUTBOUND_WHISPER']),
    channels: ['VOICE', 'TASK'],
    next: 'required',
    parameters: {
      QueuePriority: optional(fixed(whole(1, LIMITS.queuePriority))),
      QueueTimeAdjustmentSeconds: optional(fixed(whole(-2_147_483_648, 2_147_483_647))),
      RoutingProficiencies: optional(json),
    },
    groups: [
      { rule: 'at least one', of: ['QueuePriority', 'QueueTimeAdjustmentSeconds', 'RoutingProficiencies'] },
      atMostOne('QueuePriority', 'QueueTimeAdjustmentSeconds'),
    ],
    errors: [must('NoMatchingError', { parameter: 'RoutingProficiencies', present: true })],
    conditions: 'none',
  },
  {
    type: 'UpdateContactRoutingCriteria',
    family: 'contact',
    flowTypes: rather(INBOUND, QUEUE, TRANSFER),
    channels: anyChannel,
    next: 'required',
    parameters: {
      RoutingCriteria: required(
        object({
          Steps: required(
            list(
              object({
                Expression: required(
                  object(
                    {
                      AttributeCondition: optional(attributeCondition),
                      AndExpression: optional(
                        list(object({ AttributeCondition: required(attributeCondition) }), { min: 1 }),
                      ),
                    },
                    exactlyOne('AttributeCondition', 'AndExpression'),
                  ),
                ),
                Expiry: optional(object({ DurationInSeconds: required(fixed(whole(1, LIMITS.waitSeconds))) })),
              }),
              { min: 1 },
            ),
          ),
        }),
      ),
    },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'UpdateContactCallbackNumber',
    family: 'contact',
    flowTypes: rather(INBOUND, TRANSFER, QUEUE),
    channels: voice,
    next: 'required',
    parameters: { CallbackNumber: required(onePath(aReference)) },
    errors: [must('InvalidCallbackNumber'), must('CallbackNumberNotDialable')],
    conditions: 'none',
  },
  {
    type: 'UpdateContactEventHooks',
    family: 'contact',
    flowTypes: everywhere,
    channels: anyChannel,
    next: 'required',
    parameters: {
      EventHooks: required(mapOf(onePath(), { keys: EVENT_HOOKS, min: 1, max: 1 })),
      EventHooksConfiguration: optional(
        mapOf(object({ DisableExecution: required(lowerTrueFalse) }), { keys: EVENT_HOOKS, max: 1 }),
      ),
    },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'CompleteOutboundCall',
    family: 'contact',
    flowTypes: only(['OUTBOUND_WHISPER']),
    channels: voice,
    next: 'required',
    parameters: {
      CallerId: optional(object({ Number: required(onePath()) })),
      VoiceConnector: optional(voiceConnector),
      ConnectionTimeLimitSeconds: optional(fixed(whole(1, LIMITS.thirdPartySeconds)), {
        onlyWhen: { parameter: 'VoiceConnector', present: true },
      }),
    },
    errors: [],
    conditions: 'none',
  },
  {
    type: 'UpdatePreviousContactParticipantState',
    family: 'contact',
    flowTypes: rather(INBOUND, TRANSFER, ['OUTBOUND_WHISPER']),
    channels: voice,
    next: 'required',
    parameters: {
      PreviousContactParticipantState: required(fixed(oneOf('AgentOnHold', 'CustomerOnHold', 'OffHold'))),
    },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'ResumeContact',
    family: 'contact',
    flowTypes: everywhere,
    channels: ['TASK'],
    next: 'required',
    parameters: {},
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'InvokeFlowModule',
    family: 'contact',
    flowTypes: everywhere,
    channels: anyChannel,
    next: 'required',
    parameters: { FlowModuleId: required(dynamic()), Input: optional(json) },
    // The service publishes older documents without NoMatchingCondition; a module that ends with no result then
    // leaves through NextAction.
    errors: [must('NoMatchingError'), ought('NoMatchingCondition')],
    conditions: [anyName],
  },
  {
    type: 'EndFlowModuleExecution',
    family: 'contact',
    flowTypes: { refusedIn: FLOW_TYPES, doubtfulIn: [] },
    channels: anyChannel,
    next: 'none',
    parameters: { Result: optional(fixed()), ResultData: optional(json) },
    errors: [],
    conditions: 'none',
  },
];
