import { LIMITS } from '../../catalogue/index.ts';
import { error } from '../finding.ts';
import type { FlowCheck } from '../inspect.ts';

/** The flow keeps within the number of actions and characters that the service takes. */
export const checkLimits: FlowCheck = ({ document, actions, place }) => {
  const findings = [];
  if (actions.length > LIMITS.actions) {
    const text = `has ${actions.length} actions; at most ${LIMITS.actions} are allowed, so move some to a module`;
    findings.push(error(place, 'too-many-actions', text));
  }
  const characters = JSON.stringify(document).length;
  if (characters > LIMITS.contentCharacters) findings.push(error(place, 'too-long', tooLong(characters)));
  return findings;
};

export function tooLong(characters: number): string {
  return `is ${characters} characters long; at most ${LIMITS.contentCharacters} are allowed, so move some to a module or drop Metadata`;
}
