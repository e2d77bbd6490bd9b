/** A JSON object, read safely: only its own members, `__proto__` included. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The list, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An own member; never one inherited from `Object.prototype`. */
export function member(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The value at a dotted path. */
export function at(object: JsonObject, path: string): unknown {
  let here: unknown = object;
  for (const name of path.split('.')) here = isObject(here) ? member(here, name) : undefined;
  return here;
}

/** Whether a value is nested deeper than `limit`. Never recurses, so that no document can exhaust the stack. */
export function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    const next: unknown[] = [];
    for (const each of level) {
      if (Array.isArray(each)) for (const entry of each) next.push(entry);
      else if (isObject(each)) for (const entry of Object.values(each)) next.push(entry);
    }
    level = next;
  }
  return false;
}
