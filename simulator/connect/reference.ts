import type { Json } from './json.ts';

/** Finds the value under a path; `undefined` and `null` are both missing. */
export type Lookup = (path: readonly string[]) => Json | undefined;

const SEGMENT = String.raw`\.?\['[^']+'\]|\.?\["[^"]+"\]|\[\d+\]|\.[\p{L}\p{N}_-]+`;
const REFERENCE = new RegExp(String.raw`\$(?:${SEGMENT})+`, 'u');
/** Back-ticks around a path are part of the reference. */
const IN_TEXT = new RegExp(String.raw`\`${REFERENCE.source}\`|${REFERENCE.source}`, 'gu');
const WHOLE = new RegExp(String.raw`^(?:\`${REFERENCE.source}\`|${REFERENCE.source})$`, 'u');

/** The path of a value that is one reference and nothing else: `$.Attributes['two words']` is `Attributes`, `two words`. */
export function wholeReference(value: string): readonly string[] | undefined {
  return WHOLE.test(value) ? pathOf(value) : undefined;
}

/** The paths of all references in a text, in order. */
export function referencesIn(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(IN_TEXT)].map(([reference]) => pathOf(reference));
}

/** The text with every reference replaced by its value; a missing value becomes the empty string. */
export function replaceReferences(text: string, lookup: Lookup): string {
  return text.replace(IN_TEXT, (reference) => asText(lookup(pathOf(reference))));
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

function pathOf(reference: string): string[] {
  return [...reference.matchAll(new RegExp(SEGMENT, 'gu'))].map(([segment]) =>
    segment.replace(/^\.?(?:\[['"]?)?/, '').replace(/['"]?\]$/, ''),
  );
}
