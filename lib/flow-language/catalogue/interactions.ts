import { LIMITS } from './limits.ts';
import { anyError, atMostOneQueue, queueOrAgent } from './shared.ts';
import {
  type ActionSpec,
  anyChannel,
  dynamic,
  everywhere,
  fixed,
  INBOUND,
  json,
  list,
  mapOf,
  must,
  object,
  oneOf,
  onePath,
  optional,
  QUEUE,
  rather,
  required,
  TRANSFER,
  voice,
  whole,
} from './spec.ts';

const responseFields = optional(list(fixed()));
const profileId = required(dynamic());

/** What the customer-profile actions have in common. */
const profiles = {
  family: 'interaction',
  flowTypes: everywhere,
  channels: anyChannel,
  next: 'required',
  conditions: 'none',
} as const;

export const interactionSpecs: readonly ActionSpec[] = [
  {
    type: 'InvokeLambdaFunction',
    family: 'interaction',
    flowTypes: everywhere,
    channels: anyChannel,
    next: 'required',
    parameters: {
      LambdaFunctionARN: required(dynamic()),
      InvocationTimeLimitSeconds: required(fixed(whole(1, LIMITS.lambdaSeconds))),
      InvocationType: optional(fixed(oneOf('SYNCHRONOUS', 'ASYNCHRONOUS'))),
      LambdaInvocationAttributes: optional(mapOf(dynamic())),
      ResponseValidation: optional(object({ ResponseType: required(fixed(oneOf('STRING_MAP', 'JSON'))) })),
    },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'CreateCallbackContact',
    family: 'interaction',
    flowTypes: rather(INBOUND, TRANSFER, QUEUE),
    channels: voice,
    next: 'required',
    parameters: {
      InitialCallDelaySeconds: required(fixed(whole(1, LIMITS.callbackSeconds))),
      MaximumConnectionAttempts: required(fixed(whole(1, 2_147_483_647))),
      RetryDelaySeconds: required(fixed(whole(1, LIMITS.callbackSeconds))),
      ...queueOrAgent,
      ContactFlowId: optional(onePath()),
      CallerId: optional(onePath()),
    },
    groups: [atMostOneQueue],
    errors: anyError,
    conditions: 'none',
  },
  {
    ...profiles,
    type: 'GetCustomerProfile',
    parameters: { ProfileRequestData: required(json), ProfileResponseData: responseFields },
    errors: [must('MultipleFoundError'), must('NoneFoundError'), must('NoMatchingError')],
  },
  {
    ...profiles,
    type: 'CreateCustomerProfile',
    parameters: { ProfileRequestData: required(json), ProfileResponseData: responseFields },
    errors: anyError,
  },
  {
    ...profiles,
    type: 'UpdateCustomerProfile',
    parameters: { ProfileRequestData: required(json), ProfileResponseData: responseFields },
    errors: anyError,
  },
  {
    ...profiles,
    type: 'GetCustomerProfileObject',
    parameters: {
      ProfileRequestData: required(
        object({
          ProfileId: profileId,
          ObjectType: required(fixed()),
          UseLatest: optional(fixed()),
          IdentifierName: optional(fixed()),
          IdentifierValue: optional(dynamic()),
        }),
      ),
      ProfileResponseData: responseFields,
    },
    errors: [must('NoneFoundError'), must('NoMatchingError')],
  },
  {
    ...profiles,
    type: 'GetCalculatedAttributesForCustomerProfile',
    parameters: {
      ProfileRequestData: required(object({ ProfileId: profileId })),
      ProfileResponseData: responseFields,
    },
    errors: [must('NoneFoundError'), must('NoMatchingError')],
  },
  {
    ...profiles,
    type: 'AssociateContactToCustomerProfile',
    parameters: { ProfileRequestData: required(object({ ProfileId: profileId, ContactId: required(dynamic()) })) },
    errors: anyError,
  },
  {
    ...profiles,
    type: 'EvaluateDataTableValues',
    parameters: {
      DataTableId: required(dynamic()),
      Queries: required(list(json, { min: 1, max: LIMITS.dataTableQueries })),
    },
    errors: anyError,
  },
  {
    ...profiles,
    type: 'ListDataTableValues',
    parameters: 'undocumented',
    errors: 'undocumented',
    conditions: 'undocumented',
  },
  {
    ...profiles,
    type: 'UpsertDataTableValues',
    parameters: 'undocumented',
    errors: 'undocumented',
    conditions: 'undocumented',
  },
];
