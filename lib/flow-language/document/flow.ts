import type { FLOW_LANGUAGE_VERSION } from './common.ts';
import type { ContactDataAction } from './contact.ts';
import type { FlowControlAction } from './flow-control.ts';
import type { InteractionAction } from './interactions.ts';
import type { ParticipantAction } from './participant.ts';
import type { RoutingAction } from './routing.ts';

/** Any action of the language, told apart by `Type`. */
export type DocumentAction =
  | ParticipantAction
  | RoutingAction
  | ContactDataAction
  | FlowControlAction
  | InteractionAction;

export type ActionType = DocumentAction['Type'];

/** The action of one type: `ActionOfType<'Compare'>`. */
export type ActionOfType<Type extends ActionType> = Extract<DocumentAction, { readonly Type: Type }>;

/** The parameters of one type: `ParametersOf<'Compare'>`. */
export type ParametersOf<Type extends ActionType> = ActionOfType<Type>['Parameters'];

/** A place on the designer's canvas. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What the designer knows about one action. Lower camel case: the capitalised spelling is ignored. */
export interface ActionMetadata {
  readonly position: Position;
  /** The identifier is a name for people. */
  readonly isFriendlyName?: boolean;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly dynamicParams?: readonly string[];
  readonly conditionMetadata?: readonly unknown[];
  readonly conditions?: readonly unknown[];
  readonly [hint: string]: unknown;
}

/** Read by the Connect console only. Without positions every block lies on the origin. */
export interface FlowMetadata {
  readonly entryPointPosition?: Position;
  readonly ActionMetadata?: Readonly<Record<string, ActionMetadata>>;
  readonly Annotations?: readonly unknown[];
  readonly [key: string]: unknown;
}

/** The content of a flow. Its name and type are properties of the resource, not of the document. */
export interface FlowDocument {
  readonly Version: typeof FLOW_LANGUAGE_VERSION;
  /** Identifier of the first action. */
  readonly StartAction: string;
  readonly Metadata?: FlowMetadata;
  /** At most 250. */
  readonly Actions: readonly DocumentAction[];
}

/** Boilerplate that a module's content must carry; the contract is the resource's `Settings` string. */
export interface ModuleContentSettings {
  readonly InputParameters: readonly [];
  readonly OutputParameters: readonly [];
  readonly Transitions: readonly {
    readonly DisplayName: string;
    readonly ReferenceName: 'Success' | 'Error';
    readonly Description: string;
  }[];
}

/** The content of a flow module. */
export interface ModuleDocument extends FlowDocument {
  readonly Settings: ModuleContentSettings;
}

/** A JSON Schema, draft 4, as far as a module contract uses it. */
export interface ContractSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: ContractSchema;
  readonly [keyword: string]: unknown;
}

/** What a module takes and gives: the `Settings` string of `AWS::Connect::ContactFlowModule`, parsed. */
export interface ModuleContract {
  readonly input?: { readonly schema?: ContractSchema };
  readonly resultData?: { readonly schema?: ContractSchema };
  /** At most 8 results. */
  readonly transitions?: { readonly results?: readonly { readonly name: string; readonly description?: string }[] };
}

/** An action as it may come out of any JSON: nothing about it is certain yet. */
export interface RawAction {
  readonly Identifier?: unknown;
  readonly Type?: unknown;
  readonly Parameters?: unknown;
  readonly Transitions?: unknown;
  readonly [key: string]: unknown;
}
