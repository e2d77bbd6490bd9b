import type { When } from '../catalogue/index.ts';
import type { InspectedAction, InspectedFlow } from './inspect.ts';
import { at, listOf } from './json.ts';
import { both } from './words.ts';

/** Whether a fact holds for an action; `undefined` when it rests on a value that cannot be judged. */
export function holds(when: When, action: InspectedAction, flow: InspectedFlow): boolean | undefined {
  if ('all' in when) return allOf(when.all.map((part) => holds(part, action, flow)));
  if ('flowType' in when) return (flow.type === when.flowType) !== (when.isNot === true);
  const value = at(action.parameters, when.parameter);
  if ('present' in when) return (value !== undefined) === when.present;
  if ('includes' in when) {
    const entries = listOf(value);
    return entries.includes(when.includes) ? true : entries.some((entry) => flow.unresolved(entry)) ? undefined : false;
  }
  if (flow.unresolved(value)) return undefined;
  return 'is' in when ? value === when.is : value !== when.isNot;
}

function allOf(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

/** The fact in words: "StoreInput is True". */
export function describe(when: When): string {
  if ('all' in when) return when.as ?? both(when.all.map(describe));
  if ('flowType' in when) return `the flow is ${when.isNot === true ? 'not ' : ''}of type ${when.flowType}`;
  if ('present' in when) return `${when.parameter} is ${when.present ? 'given' : 'absent'}`;
  if ('includes' in when) return `${when.parameter} has ${when.includes}`;
  return 'is' in when ? `${when.parameter} is ${when.is}` : `${when.parameter} is not ${when.isNot}`;
}
