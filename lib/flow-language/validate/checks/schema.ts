import { LIMITS } from '../../catalogue/index.ts';
import type { ContractSchema } from '../../document.ts';
import { wholeReference } from '../../paths.ts';
import { isObject, type JsonObject, listOf, member, objectOf } from '../json.ts';
import { either, enumerate, show, suggestion } from '../words.ts';

/**
 * What is wrong with a value under a module's JSON Schema, as far as contracts use it: types, members, required, enum.
 * A reference stands for a string, so it is refused wherever the schema wants another type.
 */
export function schemaProblems(
  value: unknown,
  schema: ContractSchema,
  path: string,
  unresolved: (value: unknown) => boolean,
  depth = 0,
): string[] {
  if (unresolved(value) || depth > LIMITS.depth) return [];
  const types = [schema.type].flat().filter((type) => typeof type === 'string');
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    const reference = typeof value === 'string' && wholeReference(value) !== undefined;
    const why = reference ? '; a reference stands for a string only' : '';
    return [`gives ${show(value)} as ${path}; the module wants ${either(types)}${why}`];
  }
  const isRef = typeof value === 'string' && wholeReference(value) !== undefined;
  if (Array.isArray(schema.enum) && !isRef && !schema.enum.includes(value)) {
    return [`gives ${show(value)} as ${path}; the module wants ${either(schema.enum.map(show))}`];
  }
  if (isObject(value)) return memberProblems(value, schema, path, unresolved, depth);
  const { items } = schema;
  if (!Array.isArray(value) || !isObject(items)) return [];
  return value.flatMap((entry, index) => schemaProblems(entry, items, `${path}[${index}]`, unresolved, depth + 1));
}

function memberProblems(
  value: JsonObject,
  schema: ContractSchema,
  path: string,
  unresolved: (value: unknown) => boolean,
  depth: number,
): string[] {
  const properties = objectOf(schema.properties);
  const known = Object.keys(properties);
  const required = listOf(schema.required).filter((name) => typeof name === 'string');
  const missing = required.filter((name) => member(value, name) === undefined);
  const problems = missing.map((name) => `gives no ${path}.${name}, which the module requires; add it`);
  for (const [name, entry] of Object.entries(value)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (isObject(property)) problems.push(...schemaProblems(entry, property, `${path}.${name}`, unresolved, depth + 1));
    else if (property === undefined && schema.additionalProperties !== true) {
      const hint = suggestion(name, known);
      problems.push(
        `gives ${path}.${name.slice(0, 60)}, which the module does not know; it knows ${enumerate(known)}${hint}`,
      );
    }
  }
  return problems;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
