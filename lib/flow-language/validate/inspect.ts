import { type ActionSpec, specOf } from '../catalogue/index.ts';
import type { DocumentType, ModuleContract } from '../document.ts';
import type { Finding, Place } from './finding.ts';
import { type JsonObject, listOf, member, objectOf } from './json.ts';
import { oneLine, SHOWN_CHARACTERS, show, suggestion } from './words.ts';

export interface ValidateOptions {
  /** The flow's name, for messages. */
  readonly name: string;
  /** A document does not carry its own type. */
  readonly type: DocumentType;
  /**
   * The contract of a module this flow invokes, by the `FlowModuleId` of the action.
   *
   * @default - invocations are checked for their form only
   */
  readonly modules?: (flowModuleId: string) => ModuleContract | undefined;
  /**
   * The contract of this module, when it is one.
   *
   * @default - results are not checked
   */
  readonly contract?: ModuleContract;
  /**
   * Says which strings cannot be judged yet, for example CDK tokens at synth. They are never findings.
   *
   * @default - every string is final
   */
  readonly unresolved?: (value: string) => boolean;
}

/** One way out of an action. */
export interface Branch {
  readonly label: string;
  readonly kind: 'next' | 'error' | 'condition';
  /** The error type, where it is a string. */
  readonly error?: string;
  readonly target: unknown;
}

export interface InspectedCondition {
  readonly label: string;
  readonly operator: unknown;
  readonly operands: unknown;
}

/** One action, read as far as it can be. */
export interface InspectedAction {
  readonly index: number;
  readonly raw: unknown;
  /** What messages call it. */
  readonly name: string;
  readonly identifier: string | undefined;
  readonly spec: ActionSpec | undefined;
  readonly parameters: JsonObject;
  readonly transitions: JsonObject;
  readonly branches: readonly Branch[];
  readonly conditions: readonly InspectedCondition[];
  readonly place: Place;
}

/** A document, read as far as it can be, so that every check sees as much as there is. */
export interface InspectedFlow {
  readonly place: Place;
  readonly type: DocumentType;
  readonly document: JsonObject;
  readonly actions: readonly InspectedAction[];
  /** The first action of every identifier. */
  readonly byIdentifier: ReadonlyMap<string, InspectedAction>;
  readonly options: ValidateOptions;
  unresolved(value: unknown): boolean;
  /** The identifier that a mistaken one was meant to be, as far as that can be guessed. */
  suggest(target: string): string;
}

/** A rule over the whole flow. */
export type FlowCheck = (flow: InspectedFlow) => readonly Finding[];
/** A rule over one action. */
export type ActionCheck = (action: InspectedAction, flow: InspectedFlow) => readonly Finding[];

/** Reads any JSON object as a flow. */
export function inspect(document: JsonObject, options: ValidateOptions): InspectedFlow {
  const place: Place = { flow: options.name };
  const actions = listOf(member(document, 'Actions')).map((raw, index) => inspectAction(raw, index, place));
  const byIdentifier = new Map<string, InspectedAction>();
  for (const action of actions) {
    if (action.identifier !== undefined && !byIdentifier.has(action.identifier)) {
      byIdentifier.set(action.identifier, action);
    }
  }
  const unresolved = options.unresolved ?? (() => false);
  return {
    place,
    type: options.type,
    document,
    actions,
    byIdentifier,
    options,
    unresolved: (value) => typeof value === 'string' && unresolved(value),
    suggest: suggester([...byIdentifier.keys()]),
  };
}

/** Guessing costs time, and nobody reads more than a few guesses. */
const MOST_SUGGESTIONS = 50;

function suggester(identifiers: readonly string[]): (target: string) => string {
  const known = new Map<string, string>();
  return (target) => {
    const before = known.get(target);
    if (before !== undefined || known.size >= MOST_SUGGESTIONS) return before ?? '';
    const hint = suggestion(target, identifiers);
    known.set(target, hint);
    return hint;
  };
}

function inspectAction(raw: unknown, index: number, flow: Place): InspectedAction {
  const object = objectOf(raw);
  const id = member(object, 'Identifier');
  const identifier = typeof id === 'string' && id !== '' ? id : undefined;
  const name = identifier === undefined ? `Actions[${index}]` : shorten(identifier);
  const type = member(object, 'Type');
  const transitions = objectOf(member(object, 'Transitions'));
  const conditions = listOf(member(transitions, 'Conditions')).map(inspectCondition);
  return {
    index,
    raw,
    name,
    identifier,
    spec: typeof type === 'string' ? specOf(type) : undefined,
    parameters: objectOf(member(object, 'Parameters')),
    transitions,
    branches: [...branchesOf(transitions, conditions)],
    conditions,
    place: { ...flow, action: name },
  };
}

function* branchesOf(transitions: JsonObject, conditions: readonly InspectedCondition[]): Iterable<Branch> {
  if (Object.hasOwn(transitions, 'NextAction')) {
    yield { label: 'NextAction', kind: 'next', target: transitions.NextAction };
  }
  for (const [index, entry] of listOf(member(transitions, 'Errors')).entries()) {
    const type = member(objectOf(entry), 'ErrorType');
    const error = typeof type === 'string' ? type : undefined;
    const label = error === undefined ? `Errors[${index}]` : shorten(error);
    yield { label, kind: 'error', error, target: member(objectOf(entry), 'NextAction') };
  }
  for (const [index, entry] of listOf(member(transitions, 'Conditions')).entries()) {
    const label = conditions[index]?.label ?? `Conditions[${index}]`;
    yield { label, kind: 'condition', target: member(objectOf(entry), 'NextAction') };
  }
}

function inspectCondition(entry: unknown, index: number): InspectedCondition {
  const condition = objectOf(member(objectOf(entry), 'Condition'));
  const operator = member(condition, 'Operator');
  const operands = member(condition, 'Operands');
  const first = listOf(operands)[0];
  const readable = typeof operator === 'string' && (typeof first === 'string' || typeof first === 'number');
  return {
    label: readable ? `${shorten(operator)} ${show(String(first))}` : `Conditions[${index}]`,
    operator,
    operands,
  };
}

function shorten(text: string): string {
  const line = oneLine(text);
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}

/** The actions that a branch of this action leads to. */
export function targetsOf(action: InspectedAction, flow: InspectedFlow): readonly InspectedAction[] {
  return action.branches.flatMap(({ target }) => {
    const found = typeof target === 'string' ? flow.byIdentifier.get(target) : undefined;
    return found === undefined ? [] : [found];
  });
}
