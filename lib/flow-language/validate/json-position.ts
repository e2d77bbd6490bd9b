/** Where a text stops being JSON. */
export interface JsonPosition {
  /** From 0. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const WORD = /(?:true|false|null)(?![A-Za-z0-9_])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The first place at which a text is not JSON; `undefined` when it is JSON throughout. The engine's own messages name
 * no place for some mistakes, and none that is the same in every version. Linear, and without recursion.
 */
export function firstJsonError(text: string): JsonPosition | undefined {
  const offset = scan(text);
  if (offset === undefined) return undefined;
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** What may come next. `end` is a value's end: a comma, a closing bracket, or the end of the text. */
type Expecting = 'value' | 'value or ]' | 'key' | 'key or }' | 'end';

function scan(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const character = text[at];
    const inside = open.at(-1);
    if (expecting === 'end') {
      if (inside === undefined) return at === text.length ? undefined : at;
      if (character === ',') expecting = inside === '{' ? 'key' : 'value';
      else if (character === (inside === '{' ? '}' : ']')) open.pop();
      else return at;
      at++;
    } else if (expecting === 'key' || expecting === 'key or }') {
      if (character === '}' && expecting === 'key or }') {
        open.pop();
        expecting = 'end';
        at++;
        continue;
      }
      const key = endOfString(text, at);
      if (typeof key !== 'number') return key.broken;
      at = skip(SPACE, text, key);
      if (text[at] !== ':') return at;
      at++;
      expecting = 'value';
    } else if (character === ']' && expecting === 'value or ]') {
      open.pop();
      expecting = 'end';
      at++;
    } else if (character === '{' || character === '[') {
      open.push(character);
      expecting = character === '{' ? 'key or }' : 'value or ]';
      at++;
    } else {
      const end = character === '"' ? endOfString(text, at) : endOfWord(text, at);
      if (typeof end !== 'number') return end.broken;
      at = end;
      expecting = 'end';
    }
  }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function endOfWord(text: string, at: number): number | { readonly broken: number } {
  const end = skip(WORD, text, at);
  return end === at ? { broken: at } : end;
}

function endOfString(text: string, at: number): number | { readonly broken: number } {
  if (text[at] !== '"') return { broken: at };
  let end = at + 1;
  for (;;) {
    const character = text[end];
    if (character === '"') return end + 1;
    // Control characters have to be escaped.
    if (character === undefined || character < ' ') return { broken: end };
    const next = character === '\\' ? skip(ESCAPE, text, end) : end + 1;
    if (next === end) return { broken: end };
    end = next;
  }
}
