import { type Finding, warning } from '../finding.ts';
import { type FlowCheck, type InspectedAction, type InspectedFlow, targetsOf } from '../inspect.ts';
import { member } from '../json.ts';

/** Every action can be reached from the start. */
export const checkReachability: FlowCheck = (flow) => {
  const anyUnresolved = flow.actions.some(({ branches }) => branches.some(({ target }) => flow.unresolved(target)));
  const start = startOf(flow);
  if (start === undefined || anyUnresolved) return [];
  const reached = reachableFrom(start, flow);
  return flow.actions.flatMap((action): Finding[] => {
    if (reached.has(action) || flow.byIdentifier.get(action.identifier ?? '') !== action) return [];
    const text = `cannot be reached from the start '${start.name}'; lead a branch to it or remove it`;
    return [warning(action.place, 'unreachable-action', text)];
  });
};

/** The first action, when there is one. */
export function startOf(flow: InspectedFlow): InspectedAction | undefined {
  const start = member(flow.document, 'StartAction');
  return typeof start === 'string' ? flow.byIdentifier.get(start) : undefined;
}

function reachableFrom(start: InspectedAction, flow: InspectedFlow): ReadonlySet<InspectedAction> {
  const reached = new Set([start]);
  for (const action of reached) for (const target of targetsOf(action, flow)) reached.add(target);
  return reached;
}
