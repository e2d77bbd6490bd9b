import type { Group, Members, Shape } from '../../catalogue/index.ts';
import { error, type Finding, warning } from '../finding.ts';
import type { ActionCheck, InspectedAction, InspectedFlow } from '../inspect.ts';
import { isObject, type JsonObject } from '../json.ts';
import { describe, holds } from '../when.ts';
import { a, both, enumerate, show, suggestion } from '../words.ts';
import { mapFindings } from './maps.ts';
import { jsonFindings, textFindings } from './values.ts';

/** Parameters exist, are complete, exclude each other where they must, and have values the service takes. */
export const checkParameters: ActionCheck = (action, flow) => {
  const { spec, parameters } = action;
  if (spec === undefined) return [];
  if (spec.parameters === 'undocumented') return jsonFindings(parameters, 'Parameters', action, flow);
  const walk: Walk = { action, flow };
  return objectFindings(parameters, spec.parameters, spec.groups ?? [], '', walk);
};

export interface Walk {
  readonly action: InspectedAction;
  readonly flow: InspectedFlow;
}

function objectFindings(
  object: JsonObject,
  members: Members,
  groups: readonly Group[],
  prefix: string,
  walk: Walk,
): Finding[] {
  const findings: Finding[] = [];
  for (const [name, value] of Object.entries(object)) {
    const known = Object.hasOwn(members, name) ? members[name] : undefined;
    const path = `${prefix}${name.slice(0, 60)}`;
    if (known === undefined) findings.push(unknownParameter(name, path, members, prefix === '', walk));
    else if (known.onlyWhen !== undefined && holds(known.onlyWhen, walk.action, walk.flow) === false) {
      const text = `has ${path}, which is refused unless ${describe(known.onlyWhen)}; remove it`;
      findings.push(error(walk.action.place, 'refused-parameter', text));
    } else findings.push(...shapeFindings(value, known.shape, path, walk));
  }
  for (const [name, { need, requiredWhen }] of Object.entries(members)) {
    if (Object.hasOwn(object, name)) continue;
    const type = walk.action.spec?.type;
    if (need === 'required') {
      const text = `is ${a(type)} without ${prefix}${name}, which is required; add it`;
      findings.push(error(walk.action.place, 'missing-parameter', text));
    } else if (need === 'advised') {
      const text = `is ${a(type)} without ${prefix}${name}; newer checks of the service want it, so add it`;
      findings.push(warning(walk.action.place, 'missing-parameter', text));
    } else if (requiredWhen !== undefined && holds(requiredWhen, walk.action, walk.flow) === true) {
      const text = `is ${a(type)} without ${prefix}${name}, which is required when ${describe(requiredWhen)}; add it`;
      findings.push(error(walk.action.place, 'missing-parameter', text));
    }
  }
  for (const group of groups) findings.push(...groupFindings(object, group, prefix, walk));
  return findings;
}

function unknownParameter(name: string, path: string, members: Members, top: boolean, { action }: Walk): Finding {
  const type = action.spec?.type;
  const refused = action.spec?.refusedNames ?? {};
  const instead = top && Object.hasOwn(refused, name) ? refused[name] : undefined;
  if (instead !== undefined) {
    const text = `has ${path}, which ${a(type)} does not take; ${instead}`;
    return error(action.place, 'unknown-parameter', text);
  }
  const known = Object.keys(members);
  const allowed = known.length === 0 ? 'it takes none' : `allowed are ${enumerate(known)}`;
  const text = `has ${path}, which ${a(type)} does not take; ${allowed}${suggestion(name, known)}`;
  return error(action.place, 'unknown-parameter', text);
}

function groupFindings(object: JsonObject, group: Group, prefix: string, { action, flow }: Walk): Finding[] {
  if (group.when !== undefined && holds(group.when, action, flow) !== true) return [];
  const given = group.of.filter((name) => Object.hasOwn(object, name));
  const where = prefix === '' ? '' : ` in ${prefix.slice(0, -1)}`;
  const type = action.spec?.type;
  if (given.length > 1 && group.rule !== 'at least one') {
    const text = `has ${both(given)}${where}; ${a(type)} takes ${group.rule} of ${enumerate(group.of)}`;
    return [error(action.place, 'parameter-group', text)];
  }
  if (given.length === 0 && group.rule !== 'at most one') {
    const text = `has none of ${enumerate(group.of)}${where}; ${a(type)} needs ${group.rule} of them`;
    return [error(action.place, 'parameter-group', text)];
  }
  return [];
}

/** What is wrong with a value of a known shape. Recurses along the catalogue, never along the document. */
export function shapeFindings(value: unknown, shape: Shape, path: string, walk: Walk): Finding[] {
  const { action, flow } = walk;
  if (shape.kind === 'text') return textFindings(value, shape, path, action, flow);
  if (shape.kind === 'json') return jsonFindings(value, path, action, flow);
  if (flow.unresolved(value)) return [];
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return [wrongKind(value, 'a list', path, action)];
    const entries = value.flatMap((entry, index) => shapeFindings(entry, shape.of, `${path}[${index}]`, walk));
    return [...sizeFindings(value.length, shape, path, action), ...entries];
  }
  if (!isObject(value)) return [wrongKind(value, 'an object', path, action)];
  if (shape.kind === 'object') return objectFindings(value, shape.members, shape.groups ?? [], `${path}.`, walk);
  const size = Object.keys(value).length;
  const entries = Object.entries(value).flatMap(([key, entry]) =>
    shapeFindings(entry, shape.values, `${path}.${key.slice(0, 60)}`, walk),
  );
  return [...sizeFindings(size, shape, path, action), ...mapFindings(value, shape, path, action, flow), ...entries];
}

function wrongKind(value: unknown, wanted: string, path: string, { place }: InspectedAction): Finding {
  return error(place, 'wrong-kind', `has ${show(value)} as ${path}; it has to be ${wanted}`);
}

function sizeFindings(
  size: number,
  { min, max }: { readonly min?: number; readonly max?: number },
  path: string,
  { place }: InspectedAction,
): Finding[] {
  if (size >= (min ?? 0) && size <= (max ?? Number.POSITIVE_INFINITY)) return [];
  const bounds =
    min === max ? `exactly ${min}` : [min && `at least ${min}`, max && `at most ${max}`].filter(Boolean).join(' and ');
  return [error(place, 'refused-value', `has ${size} entries in ${path}; the service takes ${bounds}`)];
}
