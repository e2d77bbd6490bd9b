import {
  type ActionType,
  type DocumentType,
  type ErrorType,
  FLOW_TYPES,
  type FlowType,
  type Operator,
} from '../document.ts';

/** Whether a reference may stand in a value. */
export type Mode = 'static' | 'onePath' | 'dynamic';

/** What a literal has to look like; a value with a reference in it is judged at run time only. */
export type TextCheck =
  | {
      readonly is: 'one of';
      readonly values: readonly string[];
      /** Accepted spellings that deserve a warning. */
      readonly tolerated?: readonly string[];
    }
  | { readonly is: 'whole number'; readonly min: number; readonly max: number | bigint }
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  | { readonly is: 'matching'; readonly pattern: RegExp; readonly described: string }
  | { readonly is: 'at most'; readonly characters: number }
  /** No literal at all. */
  | { readonly is: 'a reference' };

export type Shape =
  | { readonly kind: 'text'; readonly mode: Mode; readonly check?: TextCheck; readonly literalAdvice?: string }
  | {
      readonly kind: 'map';
      readonly values: Shape;
      readonly keys?: readonly string[];
      readonly forbiddenInKeys?: string;
      readonly keyPrefixReserved?: string;
      readonly min?: number;
      readonly max?: number;
      readonly maxBytes?: number;
    }
  | { readonly kind: 'list'; readonly of: Shape; readonly min?: number; readonly max?: number }
  | { readonly kind: 'object'; readonly members: Members; readonly groups?: readonly Group[] }
  /** Keeps its JSON types; nothing is known of its members. */
  | { readonly kind: 'json' };

/** `advised` things are accepted by the service when they are missing, but ought to be there. */
export type Need = 'required' | 'advised' | 'optional';

export interface Member {
  readonly shape: Shape;
  readonly need: Need;
  /** Required in this case only. */
  readonly requiredWhen?: When;
  /** Refused in any other case. */
  readonly onlyWhen?: When;
}

export type Members = Readonly<Record<string, Member>>;

/** How many of some parameters there may be. */
export interface Group {
  readonly rule: 'exactly one' | 'at most one' | 'at least one';
  readonly of: readonly string[];
  readonly when?: When;
}

/** A fact about an action's parameters, or about the flow it stands in. Paths are dotted, from `Parameters`. */
export type When =
  | { readonly parameter: string; readonly is: string }
  | { readonly parameter: string; readonly isNot: string }
  | { readonly parameter: string; readonly includes: string }
  | { readonly parameter: string; readonly present: boolean }
  | { readonly flowType: DocumentType; readonly isNot?: boolean }
  /** `as` says it in plainer words than its parts would. */
  | { readonly all: readonly When[]; readonly as?: string };

export interface ErrorRule {
  readonly error: ErrorType;
  readonly need: Need;
  readonly when?: When;
}

/** Which results an action branches on. The first rule whose `when` holds counts. */
export interface ConditionRule {
  readonly when?: When;
  readonly operators: readonly Operator[];
  /** What an operand may be. */
  readonly operand: TextCheck | 'any text';
  /** Results that need a branch. */
  readonly required?: readonly string[];
  /** A list parameter whose entries are results too, each with a branch of its own. */
  readonly requiredFrom?: string;
  readonly atLeast?: number;
  /** A whole reference may stand for the operand. */
  readonly references?: boolean;
  /** JSON numbers are accepted beside strings. */
  readonly numbers?: boolean;
  /** Every operand is larger than the one before it, or its branch is never taken. */
  readonly ascending?: boolean;
}

export type Channel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';

/** Where an action may stand. Types in neither list are accepted, or nobody has established that they are not. */
export interface Legality {
  readonly refusedIn: readonly DocumentType[];
  /** The documentation leaves these out, but the service was not seen to refuse them. */
  readonly doubtfulIn: readonly DocumentType[];
}

/** Everything the checks know about one action type. */
export interface ActionSpec {
  readonly type: ActionType;
  readonly family: 'participant' | 'contact' | 'flow-control' | 'interaction';
  readonly flowTypes: Legality;
  /** Where the action does something; elsewhere it takes its error branch or has no effect. */
  readonly channels: readonly Channel[];
  /** `none`: the action is terminal. */
  readonly next: 'required' | 'optional' | 'none';
  readonly parameters: Members | 'undocumented';
  readonly groups?: readonly Group[];
  /** Names people write, with the remedy: "write TimeLimitSeconds instead". */
  readonly refusedNames?: Readonly<Record<string, string>>;
  readonly errors: readonly ErrorRule[] | 'undocumented';
  readonly conditions: readonly ConditionRule[] | 'none' | 'undocumented';
  /** NextAction and NoMatchingCondition are one else branch and lead to the same place. */
  readonly elseBranch?: boolean;
  /** Why nobody should use it any more. */
  readonly withdrawn?: string;
}

// Flow types ------------------------------------------------------------------------------------------------------

export const INBOUND: readonly FlowType[] = ['CONTACT_FLOW'];
export const TRANSFER: readonly FlowType[] = ['AGENT_TRANSFER', 'QUEUE_TRANSFER'];
export const QUEUE: readonly FlowType[] = ['CUSTOMER_QUEUE'];
export const WHISPER: readonly FlowType[] = ['CUSTOMER_WHISPER', 'AGENT_WHISPER', 'OUTBOUND_WHISPER'];
export const HOLD: readonly FlowType[] = ['CUSTOMER_HOLD', 'AGENT_HOLD'];

/** Campaign flows are left out: which actions they take is not documented. Nor is it for modules. */
function except(allowed: readonly (readonly FlowType[])[]): readonly FlowType[] {
  const set = new Set<FlowType>(['CAMPAIGN', ...allowed.flat()]);
  return FLOW_TYPES.filter((type) => !set.has(type));
}

export const everywhere: Legality = { refusedIn: [], doubtfulIn: [] };
/** The service refuses the action in every other flow type. */
export const only = (...allowed: readonly FlowType[][] | readonly (readonly FlowType[])[]): Legality => ({
  refusedIn: except(allowed),
  doubtfulIn: [],
});
/** The documentation lists no other flow type. */
export const rather = (...allowed: readonly (readonly FlowType[])[]): Legality => ({
  refusedIn: [],
  doubtfulIn: except(allowed),
});

// Channels --------------------------------------------------------------------------------------------------------

export const anyChannel: readonly Channel[] = ['VOICE', 'CHAT', 'TASK', 'EMAIL'];
export const voice: readonly Channel[] = ['VOICE'];
export const chat: readonly Channel[] = ['CHAT'];
export const voiceAndChat: readonly Channel[] = ['VOICE', 'CHAT'];

// Values ----------------------------------------------------------------------------------------------------------

export const fixed = (check?: TextCheck): Shape => ({ kind: 'text', mode: 'static', check });
export const onePath = (check?: TextCheck, literalAdvice?: string): Shape => ({
  kind: 'text',
  mode: 'onePath',
  check,
  literalAdvice,
});
export const dynamic = (check?: TextCheck): Shape => ({ kind: 'text', mode: 'dynamic', check });
export const json: Shape = { kind: 'json' };
export const list = (of: Shape, bounds: { readonly min?: number; readonly max?: number } = {}): Shape => ({
  kind: 'list',
  of,
  ...bounds,
});
export const object = (members: Members, ...groups: readonly Group[]): Shape => ({ kind: 'object', members, groups });
export const mapOf = (values: Shape, more: Omit<Extract<Shape, { kind: 'map' }>, 'kind' | 'values'> = {}): Shape => ({
  kind: 'map',
  values,
  ...more,
});

export const oneOf = (...values: readonly string[]): TextCheck => ({ is: 'one of', values });
export const whole = (min: number, max: number | bigint): TextCheck => ({ is: 'whole number', min, max });
export const number = (min: number, max: number): TextCheck => ({ is: 'number', min, max });
export const matching = (pattern: RegExp, described: string): TextCheck => ({ is: 'matching', pattern, described });
export const atMost = (characters: number): TextCheck => ({ is: 'at most', characters });
export const aReference: TextCheck = { is: 'a reference' };

/** Booleans are strings, and every parameter has its own spelling. */
export const trueFalse = fixed(oneOf('True', 'False'));
export const lowerTrueFalse = fixed(oneOf('true', 'false'));
export const enabledDisabled = fixed(oneOf('Enabled', 'Disabled'));

// Parameters, errors, conditions ----------------------------------------------------------------------------------

type Cases = Pick<Member, 'requiredWhen' | 'onlyWhen'>;
export const required = (shape: Shape, cases: Cases = {}): Member => ({ shape, need: 'required', ...cases });
export const advised = (shape: Shape, cases: Cases = {}): Member => ({ shape, need: 'advised', ...cases });
export const optional = (shape: Shape, cases: Cases = {}): Member => ({ shape, need: 'optional', ...cases });

export const exactlyOne = (...of: readonly string[]): Group => ({ rule: 'exactly one', of });
export const atMostOne = (...of: readonly string[]): Group => ({ rule: 'at most one', of });
export const atLeastOne = (...of: readonly string[]): Group => ({ rule: 'at least one', of });

export const must = (error: ErrorType, when?: When): ErrorRule => ({ error, need: 'required', when });
export const ought = (error: ErrorType, when?: When): ErrorRule => ({ error, need: 'advised', when });
export const may = (error: ErrorType, when?: When): ErrorRule => ({ error, need: 'optional', when });

/** Branches on each of these results and on nothing else. */
export const exactly = (...results: readonly string[]): ConditionRule => ({
  operators: ['Equals'],
  operand: oneOf(...results),
  required: results,
});
/** May branch on any of these results. */
export const anyOf = (...results: readonly string[]): ConditionRule => ({
  operators: ['Equals'],
  operand: oneOf(...results),
});
/** May branch on any result, by its exact name. */
export const anyName: ConditionRule = { operators: ['Equals'], operand: 'any text' };
