import type { Action } from './actions.ts';
import { LIMITS } from './catalogue/limits.ts';
import { namesOf } from './names.ts';
import { targetsOf } from './transitions.ts';

/** As messages show them. */
const FORBIDDEN_CHARACTERS = [...LIMITS.identifierForbiddenCharacters].join(' ');

const forbiddenCharacters = new Set<string>(LIMITS.identifierForbiddenCharacters);
const forbiddenWords = new Set<string>(LIMITS.identifierForbiddenNames);

interface Defined {
  readonly name: string;
  readonly start: string;
  readonly actions: Readonly<Record<string, Action>>;
}

/** Refuses what the compiler cannot see: identifiers, targets in composed flows, ARNs for names, and limits. */
export function requireSoundActions(kind: 'flow' | 'module', { name, start, actions }: Defined): void {
  const where = `${kind} '${name}'`;
  const identifiers = Object.keys(actions);
  if (identifiers.length > LIMITS.actions) {
    throw new Error(
      `${where} has ${identifiers.length} actions; at most ${LIMITS.actions} fit, move some into a module`,
    );
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
  if (length < 1 || length > LIMITS.identifierCharacters) {
    throw new Error(
      `${where}, action '${identifier}': an identifier has 1 to ${LIMITS.identifierCharacters} characters, this one has ${length}`,
    );
  }
  const bad = [...identifier].find((character) => forbiddenCharacters.has(character));
  if (bad !== undefined) {
    throw new Error(
      `${where}, action '${identifier}': an identifier may not contain '${bad}' (nor any of ${FORBIDDEN_CHARACTERS})`,
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
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > LIMITS.lambdaSeconds) {
      throw new Error(
        `${where}, action '${identifier}': timeLimitSeconds must be a whole number from 1 to ${LIMITS.lambdaSeconds}, got ${seconds}`,
      );
    }
  }
  if (action.type === 'Loop' && typeof action.count === 'number') {
    if (!Number.isInteger(action.count) || action.count < 0 || action.count > LIMITS.loopCount) {
      throw new Error(
        `${where}, action '${identifier}': count must be a whole number from 0 to ${LIMITS.loopCount}, got ${action.count}`,
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
