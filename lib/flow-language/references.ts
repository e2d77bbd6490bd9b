import type { Flow, Module } from './define-flow.ts';
import { namesOf } from './names.ts';

/** What a flow names, each name once, in alphabetical order. */
export interface References {
  readonly functions: readonly string[];
  readonly flows: readonly string[];
  readonly modules: readonly string[];
  readonly queues: readonly string[];
  readonly hours: readonly string[];
  readonly bots: readonly string[];
}

/** What has to exist before this flow can be created. */
export function referencesOf(source: Flow | Module): References {
  const named = Object.values(source.actions).flatMap(namesOf);
  const of = (kind: (typeof named)[number]['kind']) =>
    [...new Set(named.filter((one) => one.kind === kind).map(({ name }) => name))].sort();
  return {
    functions: of('function'),
    flows: of('flow'),
    modules: of('module'),
    queues: of('queue'),
    hours: of('hours'),
    bots: of('bot'),
  };
}

/**
 * Flows and modules in an order in which they can be created: whoever is named comes before whoever names.
 *
 * @throws Error if one names a flow or module that is not in the list, or if the names form a cycle, which the service
 * cannot create in one go
 */
export function orderByReference<Source extends Flow | Module>(sources: readonly Source[]): Source[] {
  const keyOf = (kind: string, name: string) => `${kind} '${name}'`;
  const byKey = new Map(sources.map((source) => [keyOf(source.kind, source.name), source]));
  const ordered = new Set<Source>();

  const visit = (source: Source, path: readonly string[]) => {
    if (ordered.has(source)) return;
    const key = keyOf(source.kind, source.name);
    const entered = path.indexOf(key);
    if (entered >= 0) {
      throw new Error(
        `flows name each other in a circle and cannot be created one after another: ${[...path.slice(entered), key].join(' → ')}`,
      );
    }
    const { flows, modules } = referencesOf(source);
    for (const needed of [
      ...modules.map((name) => keyOf('module', name)),
      ...flows.map((name) => keyOf('flow', name)),
    ]) {
      const found = byKey.get(needed);
      if (found === undefined) {
        throw new Error(`${key} names ${needed}, which is not among: ${[...byKey.keys()].join(', ')}`);
      }
      visit(found, [...path, key]);
    }
    ordered.add(source);
  };

  for (const source of sources) visit(source, []);
  return [...ordered];
}
