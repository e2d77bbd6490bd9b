import type { Action } from './actions.ts';
import { namesOf } from './names.ts';
import { targetsOf } from './transitions.ts';

/** Most actions a flow or a module may have. */
export const ACTIONS_MAX = 250;

/** Most characters of an identifier. */
export const IDENTIFIER_MAX_CHARACTERS = 50;

/** Characters the service refuses in identifiers. */
export const IDENTIFIER_FORBIDDEN_CHARACTERS = '% : ( \\ / ) = $ , ; [ ] { }';

/** Longest a synchronous invocation may take, in seconds, retries included. */
export const INVOCATION_MAX_SECONDS = 8;

/** Most rounds of a Loop. */
export const LOOP_MAX = 100;

const forbiddenCharacters = new Set(IDENTIFIER_FORBIDDEN_CHARACTERS.split(' '));

/** Whole words the service refuses as identifiers. */
const forbiddenWords = new Set([
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
]);

interface Defined {
  readonly name: string;
  readonly start: string;
  readonly actions: Readonly<Record<string, Action>>;
}

/** Refuses what the compiler cannot see: identifiers, targets in composed flows, ARNs for names, and limits. */
export function requireSoundActions(kind: 'flow' | 'module', { name, start, actions }: Defined): void {
  const where = `${kind} '${name}'`;
  const identifiers = Object.keys(actions);
  if (identifiers.length > ACTIONS_MAX) {
    throw new Error(`${where} has ${identifiers.length} actions; at most ${ACTIONS_MAX} fit, move some into a module`);
  }
  if (!Object.hasOwn(actions, start)) {
    throw new Error(`${where} starts at '${start}', which is not one of its actions: ${identifiers.join(', ')}`);
  }
  for (const [identifier, action] of Object.entries(actions)) {
    requireLegalIdentifier(where, identifier);
    for (const target of targetsOf(action)) {
      if (!Object.hasOwn(actions, target)) {
        throw new Error(`${where}, action '${identifier}' leads to '${target}', which is not one of its actions`);
      }
    }
    requireName(where, identifier, action);
    requireLimits(where, identifier, action);
  }
}

function requireLegalIdentifier(where: string, identifier: string): void {
  const { length } = identifier;
  if (length < 1 || length > IDENTIFIER_MAX_CHARACTERS) {
    throw new Error(
      `${where}, action '${identifier}': an identifier has 1 to ${IDENTIFIER_MAX_CHARACTERS} characters, this one has ${length}`,
    );
  }
  const bad = [...identifier].find((character) => forbiddenCharacters.has(character));
  if (bad !== undefined) {
    throw new Error(
      `${where}, action '${identifier}': an identifier may not contain '${bad}' (nor any of ${IDENTIFIER_FORBIDDEN_CHARACTERS})`,
    );
  }
  if (forbiddenWords.has(identifier)) {
    throw new Error(`${where}, action '${identifier}': this word is refused as an identifier, choose another`);
  }
}

function requireName(where: string, identifier: string, action: Action): void {
  for (const named of namesOf(action)) {
    if (!/[$:/\s]/.test(named.name)) continue;
    throw new Error(
      `${where}, action '${identifier}' names ${named.kind} '${named.name}'; a flow says a plain name, its bindings know the ARN`,
    );
  }
}

function requireLimits(where: string, identifier: string, action: Action): void {
  if (action.type === 'InvokeLambdaFunction') {
    const seconds = action.timeLimitSeconds;
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > INVOCATION_MAX_SECONDS) {
      throw new Error(
        `${where}, action '${identifier}': timeLimitSeconds must be a whole number from 1 to ${INVOCATION_MAX_SECONDS}, got ${seconds}`,
      );
    }
  }
  if (action.type === 'Loop' && typeof action.count === 'number') {
    if (!Number.isInteger(action.count) || action.count < 0 || action.count > LOOP_MAX) {
      throw new Error(
        `${where}, action '${identifier}': count must be a whole number from 0 to ${LOOP_MAX}, got ${action.count}`,
      );
    }
  }
  if (action.type === 'DistributeByPercentage') {
    const total = action.shares.reduce((sum, { percent }) => sum + percent, 0);
    if (total > 100) {
      throw new Error(`${where}, action '${identifier}': shares add up to ${total} percent, at most 100 is possible`);
    }
  }
}
