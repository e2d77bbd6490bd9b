import { LIMITS } from '../../catalogue/index.ts';
import { error, type Finding } from '../finding.ts';
import type { FlowCheck } from '../inspect.ts';
import { show } from '../words.ts';

const FORBIDDEN_CHARACTERS = new Set<string>(LIMITS.identifierForbiddenCharacters);
const FORBIDDEN_NAMES = new Set<string>(LIMITS.identifierForbiddenNames);

/** Identifiers are legal and unique. */
export const checkIdentifiers: FlowCheck = ({ actions, place, unresolved }) => {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const { identifier, index, place: where } of actions) {
    if (identifier === undefined || unresolved(identifier)) continue;
    const first = seen.get(identifier);
    if (first !== undefined) {
      const text = `is the identifier of Actions[${first}] and of Actions[${index}]; rename one of them`;
      findings.push(error(where, 'duplicate-identifier', text));
    } else {
      seen.set(identifier, index);
      const problem = problemOf(identifier);
      if (problem !== undefined) findings.push(error({ ...place, action: where.action }, 'bad-identifier', problem));
    }
  }
  return findings;
};

function problemOf(identifier: string): string | undefined {
  const length = [...identifier].length;
  if (length > LIMITS.identifierCharacters) {
    return `has an identifier of ${length} characters; at most ${LIMITS.identifierCharacters} are allowed, so shorten it`;
  }
  const forbidden = [...identifier].filter((character) => FORBIDDEN_CHARACTERS.has(character));
  if (forbidden.length > 0) {
    const allForbidden = [...LIMITS.identifierForbiddenCharacters].join(' ');
    return `has ${[...new Set(forbidden)].map(show).join(' and ')} in its identifier; write it without any of ${allForbidden}`;
  }
  if (FORBIDDEN_NAMES.has(identifier)) return `has an identifier that the service reserves; choose another name`;
  return undefined;
}
