import type { Day } from '../line-design.ts';
import { DAYS } from '../line-design.ts';

/** How a group of days is best said. */
export type DayGroup =
  | { readonly kind: 'every-day' }
  | { readonly kind: 'range'; readonly first: Day; readonly last: Day }
  | { readonly kind: 'list'; readonly days: readonly Day[] };

/** Groups days, given in the order of the week: all seven, three or more in a row, or just these. */
export function dayGroup(days: readonly Day[]): DayGroup {
  const [first, ...rest] = days;
  const last = rest.at(-1);
  if (days.length === DAYS.length) return { kind: 'every-day' };
  if (first !== undefined && last !== undefined && days.length >= 3) {
    if (DAYS.indexOf(last) - DAYS.indexOf(first) === days.length - 1) return { kind: 'range', first, last };
  }
  return { kind: 'list', days };
}

/** Joins words as speech does: `a, b and c`. */
export function spokenList(words: readonly string[], and: string): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
