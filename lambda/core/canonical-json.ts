/** What canonical JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/**
 * The same text for the same value, always: members sorted by UTF-16 code unit, no spaces.
 *
 * Follows RFC 8785 for the values the line uses. Throws on numbers JSON cannot hold.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`canonical JSON holds finite numbers only, got ${value}`);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;

  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] as JsonValue)}`);
  return `{${members.join(',')}}`;
}

// Array.isArray alone does not narrow a readonly array out of a union.
const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
