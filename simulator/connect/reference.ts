import * as paths from '../../lib/flow-language/paths.ts';
import type { Json } from './json.ts';

/** Finds the value under a path; `undefined` and `null` are both missing. */
export type Lookup = (path: readonly string[]) => Json | undefined;

/** The path of a value that is one reference and nothing else: `$.Attributes['two words']` is `Attributes`, `two words`. */
export function wholeReference(value: string): readonly string[] | undefined {
  return paths.wholeReference(value)?.segments;
}

/** The paths of all references in a text, in order. */
export function referencesIn(text: string): readonly (readonly string[])[] {
  return soundReferences(text).map(({ segments }) => segments);
}

/**
 * The text with every reference replaced by its value; a missing value becomes the empty string. Back-ticks round a
 * reference belong to it.
 */
export function replaceReferences(text: string, lookup: Lookup): string {
  let replaced = '';
  let from = 0;
  for (const { start, end, segments } of soundReferences(text)) {
    const quoted = text[start - 1] === '`' && text[end] === '`';
    replaced += text.slice(from, quoted ? start - 1 : start) + asText(lookup(segments));
    from = quoted ? end + 1 : end;
  }
  return replaced + text.slice(from);
}

function soundReferences(text: string): readonly paths.Reference[] {
  return paths.referencesIn(text).filter(paths.isReference);
}

/** What a reference to this value puts into a text. */
export function asText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Walks down from a root; object keys and array positions. */
export function descend(root: Json | undefined, path: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, Json>>)[key];
  }
  return value === null ? undefined : value;
}
