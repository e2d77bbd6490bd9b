import { error, type Finding } from '../finding.ts';
import type { ActionCheck, FlowCheck, InspectedFlow } from '../inspect.ts';
import { member } from '../json.ts';
import { enumerate, show } from '../words.ts';

/** The flow starts at one of its actions. */
export const checkStart: FlowCheck = (flow) => {
  const start = member(flow.document, 'StartAction');
  if (typeof start !== 'string' || start === '' || flow.unresolved(start) || flow.byIdentifier.has(start)) return [];
  return [error(flow.place, 'unknown-target', `starts at ${unknownAction(start, flow)}`)];
};

/** Every branch leads to an action of the flow. */
export const checkTargets: ActionCheck = (action, flow) => {
  const findings: Finding[] = [];
  for (const { label, target } of action.branches) {
    if (flow.unresolved(target)) continue;
    const place = { ...action.place, branch: label };
    if (typeof target !== 'string' || target === '') {
      const text = `leads to ${show(target)}; give it the identifier of an action`;
      findings.push(error(place, 'unknown-target', text));
    } else if (!flow.byIdentifier.has(target)) {
      findings.push(error(place, 'unknown-target', `leads to ${unknownAction(target, flow)}`));
    }
  }
  return findings;
};

function unknownAction(target: string, flow: InspectedFlow): string {
  const known = enumerate([...flow.byIdentifier.keys()]);
  return `${show(target)}, which is not one of its actions: ${known}${flow.suggest(target)}`;
}
