/** E.164: a plus, then 7 to 15 digits, the first not zero. */
const E164 = /^\+[1-9]\d{6,14}$/;

/** What people and carriers put between digits. */
const SEPARATORS = /[\s().-]/g;

/**
 * The caller's number in one spelling (E.164), or undefined if the caller withholds it.
 *
 * A withheld number arrives as no endpoint, or as a word (`anonymous`, `unknown`, `restricted`); anything that is not a
 * full international number is treated the same, because half a number would make a pseudonym that many people share.
 */
export function canonicalNumber(address: string | null | undefined): string | undefined {
  const number = address?.replace(SEPARATORS, '');
  return number !== undefined && E164.test(number) ? number : undefined;
}
