import type { ActionOf, DynamicValue, NumericValue, OnePathValue, QueueOrAgent, StaticValue } from './common.ts';

/** Invokes a function; its flat answer becomes `$.External`. */
export type InvokeLambdaFunction = ActionOf<
  'InvokeLambdaFunction',
  {
    readonly LambdaFunctionARN: DynamicValue;
    /** `"1"` to `"8"` seconds, retries included. */
    readonly InvocationTimeLimitSeconds: NumericValue;
    readonly InvocationType?: 'SYNCHRONOUS' | 'ASYNCHRONOUS';
    /** Arrives as `Details.Parameters`. */
    readonly LambdaInvocationAttributes?: Readonly<Record<string, DynamicValue>>;
    readonly ResponseValidation?: { readonly ResponseType: 'STRING_MAP' | 'JSON' };
  }
>;

/** Queues a callback to the contact's callback number. Does not end the contact itself. */
export type CreateCallbackContact = ActionOf<
  'CreateCallbackContact',
  QueueOrAgent & {
    /** 1 to 259,200 seconds. */
    readonly InitialCallDelaySeconds: NumericValue;
    readonly MaximumConnectionAttempts: NumericValue;
    /** 1 to 259,200 seconds. */
    readonly RetryDelaySeconds: NumericValue;
    readonly ContactFlowId?: OnePathValue;
    readonly CallerId?: OnePathValue;
  }
>;

type ProfileRequest = Readonly<Record<string, unknown>>;
type ProfileResponse = readonly StaticValue[];

/** Fills `$.Customer`. */
export type GetCustomerProfile = ActionOf<
  'GetCustomerProfile',
  { readonly ProfileRequestData: ProfileRequest; readonly ProfileResponseData?: ProfileResponse }
>;

export type CreateCustomerProfile = ActionOf<
  'CreateCustomerProfile',
  { readonly ProfileRequestData: ProfileRequest; readonly ProfileResponseData?: ProfileResponse }
>;

export type UpdateCustomerProfile = ActionOf<
  'UpdateCustomerProfile',
  { readonly ProfileRequestData: ProfileRequest; readonly ProfileResponseData?: ProfileResponse }
>;

export type GetCustomerProfileObject = ActionOf<
  'GetCustomerProfileObject',
  {
    readonly ProfileRequestData: {
      readonly ProfileId: DynamicValue;
      readonly ObjectType: StaticValue;
      readonly UseLatest?: StaticValue;
      readonly IdentifierName?: StaticValue;
      readonly IdentifierValue?: DynamicValue;
    };
    readonly ProfileResponseData?: ProfileResponse;
  }
>;

export type GetCalculatedAttributesForCustomerProfile = ActionOf<
  'GetCalculatedAttributesForCustomerProfile',
  { readonly ProfileRequestData: { readonly ProfileId: DynamicValue }; readonly ProfileResponseData?: ProfileResponse }
>;

export type AssociateContactToCustomerProfile = ActionOf<
  'AssociateContactToCustomerProfile',
  { readonly ProfileRequestData: { readonly ProfileId: DynamicValue; readonly ContactId: DynamicValue } }
>;

export type EvaluateDataTableValues = ActionOf<
  'EvaluateDataTableValues',
  { readonly DataTableId: DynamicValue; readonly Queries: readonly unknown[] }
>;

/** Parameters are not documented. */
export type ListDataTableValues = ActionOf<'ListDataTableValues', Readonly<Record<string, unknown>>>;

/** Parameters are not documented. */
export type UpsertDataTableValues = ActionOf<'UpsertDataTableValues', Readonly<Record<string, unknown>>>;

export type InteractionAction =
  | InvokeLambdaFunction
  | CreateCallbackContact
  | GetCustomerProfile
  | CreateCustomerProfile
  | UpdateCustomerProfile
  | GetCustomerProfileObject
  | GetCalculatedAttributesForCustomerProfile
  | AssociateContactToCustomerProfile
  | EvaluateDataTableValues
  | ListDataTableValues
  | UpsertDataTableValues;
