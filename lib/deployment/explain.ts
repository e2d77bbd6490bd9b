import type { z } from 'zod';
import { closest } from './closest.ts';

/** A setting that is not as it must be, ready to be printed after the file's name. */
export type Problem = string;

const dotted = (path: readonly PropertyKey[]) => path.map(String).join('.');

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );

/** Names the field, what it must be, what it is, and what to do. */
export function problemOf(raw: unknown, path: readonly PropertyKey[], mustBe: string, next?: string): Problem {
  const value = valueAt(raw, path);
  const field = dotted(path) || 'the file';
  if (value === undefined) return `${field} is missing; it ${mustBe}`;
  return `${field} ${mustBe}, got ${JSON.stringify(value)}${next ? `; ${next}` : ''}`;
}

type Issue = z.core.$ZodIssue;

function unknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  raw: unknown,
  at: readonly PropertyKey[],
  known: KnownKeys,
): Problem[] {
  const allowed = known(at);
  return issue.keys.map((key) => {
    const meant = closest(key, allowed);
    const value = JSON.stringify(valueAt(raw, [...at, key]));
    return `${dotted([...at, key])} is not a setting, got ${value}; ${meant ? `did you mean "${meant}"? ` : ''}allowed here: ${allowed.join(', ')}`;
  });
}

/** The alternative the author meant is the one whose own key is there: its complaints go deepest. */
function meantAlternative(errors: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const deepest = [...errors].sort((one, other) => depth(other) - depth(one))[0];
  return deepest && depth(deepest) > 1 ? deepest : undefined;
}

/** Lists the keys allowed at a path. */
export type KnownKeys = (path: readonly PropertyKey[]) => readonly string[];

/** Turns what zod found into lines a stranger can act on. */
export function explain(
  issues: readonly Issue[],
  raw: unknown,
  known: KnownKeys,
  base: readonly PropertyKey[] = [],
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, raw, path, known);
    if (issue.code === 'invalid_union') {
      const meant = meantAlternative(issue.errors);
      if (meant) return explain(meant, raw, known, path);
    }
    return [
      problemOf(raw, path, issue.message.startsWith('must') ? issue.message : `must be valid (${issue.message})`),
    ];
  });
}
