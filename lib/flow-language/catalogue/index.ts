import type { ActionType } from '../document.ts';
import { contactSpecs } from './contact.ts';
import { flowControlSpecs } from './flow-control.ts';
import { interactionSpecs } from './interactions.ts';
import { messagingSpecs } from './messaging.ts';
import { participantSpecs } from './participant.ts';
import { routingSpecs } from './routing.ts';
import type { ActionSpec } from './spec.ts';

export { LIMITS } from './limits.ts';
export { EVENT_HOOKS } from './routing.ts';
export type {
  ActionSpec,
  Channel,
  ConditionRule,
  ErrorRule,
  Group,
  Legality,
  Member,
  Members,
  Shape,
  When,
} from './spec.ts';
export { WRONG_NAMES } from './wrong-names.ts';

const SPECS: ReadonlyMap<string, ActionSpec> = new Map(
  [
    ...participantSpecs,
    ...routingSpecs,
    ...contactSpecs,
    ...messagingSpecs,
    ...flowControlSpecs,
    ...interactionSpecs,
  ].map((spec) => [spec.type, spec]),
);

/** Every action type of the language, in the order of the alphabet. */
export const ACTION_TYPES: readonly ActionType[] = [...SPECS.values()].map((spec) => spec.type).sort();

/** What is known about an action type; `undefined` when there is no such type. */
export function specOf(type: string): ActionSpec | undefined {
  return SPECS.get(type);
}
