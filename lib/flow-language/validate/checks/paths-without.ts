import type { Branch, InspectedAction, InspectedFlow } from '../inspect.ts';
import { startOf } from './reachability.ts';

/** Longer paths are cut in the middle. */
const SHOWN_STEPS = 12;

/**
 * The actions that can be reached from the start without taking a branch that `settles` the question, each with the
 * action it was reached from.
 */
export function reachedWithout(
  flow: InspectedFlow,
  settles: (action: InspectedAction, branch: Branch) => boolean,
): ReadonlyMap<InspectedAction, InspectedAction | undefined> {
  const reached = new Map<InspectedAction, InspectedAction | undefined>();
  const start = startOf(flow);
  if (start !== undefined) reached.set(start, undefined);
  for (const action of reached.keys()) {
    for (const branch of action.branches) {
      const target = typeof branch.target === 'string' ? flow.byIdentifier.get(branch.target) : undefined;
      if (target !== undefined && !reached.has(target) && !settles(action, branch)) reached.set(target, action);
    }
  }
  return reached;
}

/** One shortest way to an action, in words: "Greet, Look up caller". */
export function wayTo(
  action: InspectedAction,
  reached: ReadonlyMap<InspectedAction, InspectedAction | undefined>,
): string {
  const names: string[] = [];
  for (let here: InspectedAction | undefined = action; here !== undefined; here = reached.get(here))
    names.push(here.name);
  const way = names.reverse();
  if (way.length <= SHOWN_STEPS) return way.join(', ');
  return [...way.slice(0, SHOWN_STEPS / 2), '…', ...way.slice(-SHOWN_STEPS / 2)].join(', ');
}
