import fc from 'fast-check';
import { canonicalJson, type JsonValue } from '../../../lambda/core/canonical-json.ts';
import {
  type Decision,
  type DecisionEntry,
  FIRST_PREVIOUS_HASH,
  firstBreak,
  nextEntry,
} from '../../../lambda/core/decision-record.ts';

const AT = new Date('2026-11-10T09:00:00Z');
const refused: Decision = { kind: 'verification', result: 'refused', counted: true, policyVersion: 'verification-1' };

function chain(length: number): DecisionEntry[] {
  const entries: DecisionEntry[] = [];
  for (let index = 0; index < length; index += 1) entries.push(nextEntry(entries.at(-1), 'call-1', AT, refused));
  return entries;
}

test('a chain starts at one, points back to nothing, and holds', () => {
  const entries = chain(3);

  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(entries[0]!.previousHash).toBe(FIRST_PREVIOUS_HASH);
  expect(entries[2]!.previousHash).toBe(entries[1]!.hash);
  expect(firstBreak(entries)).toBeUndefined();
});

test('a changed, missing, doubled or moved entry breaks the chain where it stands', () => {
  const [a, b, c] = chain(3) as [DecisionEntry, DecisionEntry, DecisionEntry];
  const changed = { ...b, decision: { ...refused, result: 'verified' as const } as Decision };

  expect(firstBreak([a, changed, c])).toBe(1);
  expect(firstBreak([a, c])).toBe(1);
  expect(firstBreak([a, a, b])).toBe(1);
  expect(firstBreak([b, c])).toBe(0);
  expect(firstBreak([a, { ...b, at: '2026-11-10T09:00:01.000Z' }, c])).toBe(1);
});

test('an entry of another call does not fit in, even with a right hash', () => {
  const [a] = chain(1) as [DecisionEntry];
  const foreign = nextEntry(a, 'call-2', AT, refused);

  expect(firstBreak([a, foreign])).toBe(1);
});

test('canonical JSON does not depend on the order members were written in', () => {
  expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'ü"' })).toBe(
    canonicalJson({ a: 'ü"', b: [1, { c: true, d: null }] }),
  );
});

test('canonical JSON is JSON with the same content', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(JSON.parse(canonicalJson(value as JsonValue))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('canonical JSON refuses numbers JSON cannot hold', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow('finite numbers only, got NaN');
});

test('a chain that was rewritten from the change on holds: it needs a seal to show that', () => {
  const [a] = chain(3) as [DecisionEntry];
  const rewritten = nextEntry(a, 'call-1', AT, { ...refused, result: 'verified' });

  expect(firstBreak([a, rewritten, nextEntry(rewritten, 'call-1', AT, refused)])).toBeUndefined();
  expect(firstBreak([a])).toBeUndefined();
});
