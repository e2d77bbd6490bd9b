import { FLOW_LANGUAGE_VERSION } from '../../lib/flow-language/document.ts';
import { isRecord } from './json.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './problem.ts';

export interface Condition {
  readonly operator: string;
  readonly operand: string;
  readonly next: string;
}

/** An action with its transitions in a form that is safe to follow. Its parameters are still whatever the JSON holds. */
export interface ReadableAction {
  readonly identifier: string;
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly next: string | undefined;
  readonly errors: readonly { readonly type: string; readonly next: string }[];
  readonly conditions: readonly Condition[];
}

export interface ReadableDocument {
  readonly start: string;
  readonly actions: ReadonlyMap<string, ReadableAction>;
}

const alreadyRead = new WeakMap<object, ReadableDocument>();

/**
 * A document as the interpreter walks it. Only its structure is checked here; whether the service would take it is the
 * validator's question.
 *
 * @param name the flow's or module's name, for the message
 * @throws Refusal where the structure is not that of a flow
 */
export function readDocument(name: string, document: unknown): ReadableDocument {
  if (!isRecord(document)) throw malformed(name, `is ${describe(document)}`, 'a flow is a JSON object');
  const known = alreadyRead.get(document);
  if (known !== undefined) return known;

  const { Version, StartAction, Actions } = document;
  if (Version !== FLOW_LANGUAGE_VERSION) {
    throw malformed(name, `has the Version ${describe(Version)}`, `the only one is "${FLOW_LANGUAGE_VERSION}"`);
  }
  if (!Array.isArray(Actions)) throw malformed(name, `has ${describe(Actions)} as Actions`, 'it has to be a list');
  if (Actions.length > LIMITS.actionsPerDocument) {
    throw malformed(name, `has ${Actions.length} actions`, `at most ${LIMITS.actionsPerDocument} are allowed`);
  }
  const actions = new Map<string, ReadableAction>();
  Actions.forEach((action: unknown, index) => {
    const read = readAction(name, action, index);
    if (actions.has(read.identifier)) {
      throw malformed(name, `has two actions called '${read.identifier}'`, 'identifiers are unique');
    }
    actions.set(read.identifier, read);
  });
  if (typeof StartAction !== 'string' || !actions.has(StartAction)) {
    throw malformed(name, `starts at ${describe(StartAction)}`, 'StartAction names one of its actions');
  }
  const readable: ReadableDocument = { start: StartAction, actions };
  alreadyRead.set(document, readable);
  return readable;
}

function readAction(flow: string, action: unknown, index: number): ReadableAction {
  if (!isRecord(action))
    throw malformed(flow, `has ${describe(action)} at Actions[${index}]`, 'an action is an object');
  const { Identifier, Type, Parameters = {}, Transitions = {} } = action;
  if (typeof Identifier !== 'string' || Identifier === '') {
    throw malformed(flow, `has no Identifier at Actions[${index}]`, 'every action has one');
  }
  const where = `action '${Identifier}'`;
  if (typeof Type !== 'string') throw malformed(flow, `has no Type in ${where}`, 'every action has one');
  if (!isRecord(Parameters))
    throw malformed(flow, `has ${describe(Parameters)} as Parameters of ${where}`, 'an object');
  if (!isRecord(Transitions)) {
    throw malformed(flow, `has ${describe(Transitions)} as Transitions of ${where}`, 'an object');
  }
  const { NextAction, Errors = [], Conditions = [] } = Transitions;
  if (NextAction !== undefined && typeof NextAction !== 'string') {
    throw malformed(flow, `has ${describe(NextAction)} as NextAction of ${where}`, 'the Identifier of an action');
  }
  if (!Array.isArray(Errors) || !Array.isArray(Conditions)) {
    throw malformed(flow, `has Errors or Conditions of ${where} that are no list`, 'both are lists');
  }
  return {
    identifier: Identifier,
    type: Type,
    parameters: Parameters,
    next: NextAction,
    errors: Errors.map((entry: unknown) => {
      if (!isRecord(entry) || typeof entry.ErrorType !== 'string' || typeof entry.NextAction !== 'string') {
        throw malformed(flow, `has an error branch of ${where} without a name or target`, '{ErrorType, NextAction}');
      }
      return { type: entry.ErrorType, next: entry.NextAction };
    }),
    conditions: Conditions.map((entry: unknown) => readCondition(flow, where, entry)),
  };
}

function readCondition(flow: string, where: string, entry: unknown): Condition {
  const condition = isRecord(entry) ? entry.Condition : undefined;
  if (!isRecord(entry) || typeof entry.NextAction !== 'string' || !isRecord(condition)) {
    throw malformed(flow, `has a condition of ${where} without a target`, '{NextAction, Condition}');
  }
  const { Operator, Operands } = condition;
  const operand: unknown = Array.isArray(Operands) && Operands.length === 1 ? Operands[0] : undefined;
  if (typeof Operator !== 'string' || (typeof operand !== 'string' && typeof operand !== 'number')) {
    throw malformed(flow, `has a condition of ${where} without exactly one operand`, '{Operator, Operands: [operand]}');
  }
  return { operator: Operator, operand: String(operand), next: entry.NextAction };
}

function malformed(flow: string, what: string, allowed: string): Refusal {
  return new Refusal(`flow '${flow}' ${what}; ${allowed}`);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value).slice(0, 60);
}
