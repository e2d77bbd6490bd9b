import type { Action, Flow, Module } from '../../lib/flow-language/index.ts';
import { targetsOf } from '../../lib/flow-language/index.ts';

type Source = Flow | Module;

export const actionsOf = (source: Source) => Object.entries(source.actions) as [string, Action][];

/** Everything that can follow `from`, itself included; `through` says where the walk may go on. */
export function reachable(source: Source, from: string, through: (id: string) => boolean = () => true): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (through(id)) open.push(...targetsOf(source.actions[id]!));
  }
  return seen;
}

/** A circle that avoids every action `bounds` names, or undefined. */
export function circleWithout(source: Source, bounds: (action: Action) => boolean): string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id) || bounds(source.actions[id]!)) return undefined;
    for (const target of targetsOf(source.actions[id]!)) {
      const circle = visit(target, [...path, id]);
      if (circle !== undefined) return circle;
    }
    done.add(id);
    return undefined;
  };
  return visit(source.start, []);
}

/** Whether flow logging can be on, or off, at each action, when the flow begins with it on. */
export function loggingAt(source: Source): Map<string, Set<'Enabled' | 'Disabled'>> {
  const at = new Map<string, Set<'Enabled' | 'Disabled'>>();
  const open: [string, 'Enabled' | 'Disabled'][] = [[source.start, 'Enabled']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [id, logging] = next;
    const known = at.get(id) ?? new Set();
    if (known.has(logging)) continue;
    at.set(id, known.add(logging));
    const action = source.actions[id]!;
    const after = action.type === 'UpdateFlowLoggingBehavior' ? action.logging : logging;
    open.push(...targetsOf(action).map((target): [string, 'Enabled' | 'Disabled'] => [target, after]));
  }
  return at;
}
