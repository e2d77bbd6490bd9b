import { isReference, referencesIn } from '../../paths.ts';
import { error, type Finding, warning } from '../finding.ts';
import type { FlowCheck, InspectedAction, InspectedFlow } from '../inspect.ts';
import { at, isObject, objectOf } from '../json.ts';
import { either, suggestion } from '../words.ts';
import { reachedWithout, wayTo } from './paths-without.ts';

/** Every `$.FlowAttributes.x` is set on every path from the start to where it is used. */
export const checkFlowAttributes: FlowCheck = (flow) => {
  const setters = settersOf(flow);
  if ([...setters.keys()].some((key) => flow.unresolved(key))) return [];
  return [...usesOf(flow)].flatMap(([attribute, users]) => {
    const setting = setters.get(attribute);
    if (setting === undefined) return users.map((user) => neverSet(attribute, user, setters.keys()));
    const reached = reachedWithout(flow, (action, { kind }) => kind === 'next' && setting.has(action));
    return users.flatMap((user): Finding[] => {
      if (!reached.has(user)) return [];
      const names = either([...setting].map(({ name }) => name));
      const text = `uses $.FlowAttributes.${attribute}, which is not set on the path ${wayTo(user, reached)}; lead every path through ${names} first`;
      return [warning(user.place, 'flow-attribute-unset', text)];
    });
  });
};

function neverSet(attribute: string, { place }: InspectedAction, known: Iterable<string>): Finding {
  const hint = suggestion(attribute, known) || '; set it with UpdateFlowAttributes before';
  return error(place, 'flow-attribute-unset', `uses $.FlowAttributes.${attribute}, which the flow never sets${hint}`);
}

function settersOf(flow: InspectedFlow): ReadonlyMap<string, ReadonlySet<InspectedAction>> {
  const setters = new Map<string, Set<InspectedAction>>();
  for (const action of flow.actions) {
    if (action.spec?.type !== 'UpdateFlowAttributes') continue;
    for (const key of Object.keys(objectOf(at(action.parameters, 'FlowAttributes')))) {
      setters.set(key, (setters.get(key) ?? new Set()).add(action));
    }
  }
  return setters;
}

function usesOf(flow: InspectedFlow): ReadonlyMap<string, readonly InspectedAction[]> {
  const uses = new Map<string, InspectedAction[]>();
  for (const action of flow.actions) {
    for (const attribute of attributesUsedBy(action, flow))
      uses.set(attribute, [...(uses.get(attribute) ?? []), action]);
  }
  return uses;
}

function attributesUsedBy(action: InspectedAction, flow: InspectedFlow): ReadonlySet<string> {
  const used = new Set<string>();
  const open: unknown[] = [action.parameters, ...action.conditions.map(({ operands }) => operands)];
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value)) for (const entry of value) open.push(entry);
    else if (isObject(value)) for (const entry of Object.values(value)) open.push(entry);
    else if (typeof value === 'string' && !flow.unresolved(value)) {
      for (const found of referencesIn(value)) {
        const [root, attribute] = isReference(found) ? found.segments : [];
        if (root === 'FlowAttributes' && attribute !== undefined) used.add(attribute);
      }
    }
  }
  return used;
}
