/** Anything a template, an event or a service document may hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** A short word for the kind of a value, for messages that must not repeat the value itself. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * Reads a value as text. CloudFormation writes numbers and booleans as text wherever text is wanted, so do we.
 *
 * @throws Error that names `where` when the value is an object, a list or missing
 */
export function textOf(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where} must be text, got ${kindOf(value)}`);
}

/** Reads a value as an object; a missing one is empty. */
export function objectOf(value: unknown, where: string): JsonObject {
  if (value === undefined) return {};
  if (isObject(value)) return value;
  throw new Error(`${where} must be an object, got ${kindOf(value)}`);
}

/** Reads a value as a list; a missing one is empty. */
export function listOf(value: unknown, where: string): readonly Json[] {
  if (value === undefined) return [];
  if (isList(value)) return value;
  throw new Error(`${where} must be a list, got ${kindOf(value)}`);
}
