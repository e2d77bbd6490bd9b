/** Values longer than this are cut in messages. */
export const SHOWN_CHARACTERS = 60;
/** Lists longer than this are cut in messages. */
const SHOWN_ENTRIES = 12;

/** A value as it is shown in a message: one line, not too long, its JSON type visible. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    const cut = value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
    return JSON.stringify(cut);
  }
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value} ${String(value)}`;
}

/** `a, b, c`, cut when it is long; `nothing` when it is empty. */
export function enumerate(entries: readonly string[]): string {
  if (entries.length === 0) return 'nothing';
  const shown = entries
    .slice(0, SHOWN_ENTRIES)
    .map((entry) => (entry.length > SHOWN_CHARACTERS ? `${entry.slice(0, SHOWN_CHARACTERS)}…` : entry));
  const more = entries.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}

/** `a, b or c`. */
export function either(entries: readonly string[]): string {
  if (entries.length < 2) return enumerate(entries);
  if (entries.length > SHOWN_ENTRIES) return `one of ${enumerate(entries)}`;
  return `${entries.slice(0, -1).join(', ')} or ${entries.at(-1)}`;
}

/** `a, b and c`. */
export function both(entries: readonly string[]): string {
  return entries.length < 2 ? (entries[0] ?? 'nothing') : `${entries.slice(0, -1).join(', ')} and ${entries.at(-1)}`;
}

/** The known name nearest to a mistaken one, when it is near enough to be what was meant. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  if (wrong.length < 3 || wrong.length > SHOWN_CHARACTERS) return undefined;
  const lower = wrong.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wrong.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - wrong.length) >= bestDistance) continue;
    const distance = editDistance(lower, name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best ?? (wrong.length < 4 ? undefined : onlyOneWith(lower, known));
}

/** `Contains` was meant to be `TextContains`. */
function onlyOneWith(part: string, known: Iterable<string>): string | undefined {
  const matches = [...known].filter((name) => name.toLowerCase().includes(part));
  return matches.length === 1 ? matches[0] : undefined;
}

/** `; did you mean 'Balance'?`, or nothing. */
export function suggestion(wrong: string, known: Iterable<string>): string {
  const name = nearest(wrong, known);
  return name === undefined ? '' : `; did you mean '${name}'?`;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** `an InvokeLambdaFunction`, `a Compare`. */
export function a(noun: string | undefined): string {
  return `${/^[AEIOU]/.test(noun ?? '') ? 'an' : 'a'} ${noun}`;
}

/** Names come out of documents; in a message they must not break the line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '·');
}
