import fc from 'fast-check';
import {
  decideVerification,
  FIRST_LOCK_SECONDS,
  LONGEST_LOCK_SECONDS,
  lockSeconds,
  NO_REFUSALS,
  REFUSALS_PER_LOCK,
  type Refusals,
  readPin,
} from '../../../lambda/core/verification.ts';

const NOW = 1_800_000_000;
const wrong = (refusals: Refusals, nowSeconds = NOW) =>
  decideVerification({ input: 'pin', matches: false, refusals, nowSeconds });

test('a right PIN verifies and clears what was counted', () => {
  const decision = decideVerification({
    input: 'pin',
    matches: true,
    refusals: { count: 2, lockedUntil: 0 },
    nowSeconds: NOW,
  });

  expect(decision).toEqual({ result: 'verified', remember: { kind: 'clear' } });
});

test('a wrong PIN is refused and counted', () => {
  expect(wrong(NO_REFUSALS)).toEqual({
    result: 'refused',
    remember: { kind: 'count', refusals: { count: 1, lockedUntil: 0 } },
  });
});

test('the third refused PIN locks for 15 minutes', () => {
  expect(wrong({ count: 2, lockedUntil: 0 })).toEqual({
    result: 'locked',
    remember: { kind: 'count', refusals: { count: 3, lockedUntil: NOW + 15 * 60 } },
  });
});

test('while a lock lasts even the right PIN is turned away and nothing is counted', () => {
  const refusals = { count: 3, lockedUntil: NOW + 1 };

  const decision = decideVerification({ input: 'pin', matches: true, refusals, nowSeconds: NOW });

  expect(decision).toEqual({ result: 'locked', remember: { kind: 'keep' } });
});

test('the lock ends at the second it names', () => {
  const decision = decideVerification({
    input: 'pin',
    matches: true,
    refusals: { count: 3, lockedUntil: NOW },
    nowSeconds: NOW,
  });

  expect(decision.result).toBe('verified');
});

test('locks double up to a day', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(lockSeconds)).toEqual([
    900, 1800, 3600, 7200, 14400, 28800, 57600, 86400, 86400,
  ]);
  expect(lockSeconds(1)).toBe(FIRST_LOCK_SECONDS);
});

test('a PIN without the form of one counts as a wrong one, even if a MAC matched', () => {
  const decision = decideVerification({ input: 'malformed', matches: true, refusals: NO_REFUSALS, nowSeconds: NOW });

  expect(decision.result).toBe('refused');
  expect(decision.remember.kind).toBe('count');
});

test('typing nothing is refused without being counted', () => {
  const decision = decideVerification({ input: 'nothing', matches: true, refusals: NO_REFUSALS, nowSeconds: NOW });

  expect(decision).toEqual({ result: 'refused', remember: { kind: 'keep' } });
});

test.each([
  ['1234', { kind: 'pin', pin: '1234' }],
  ['123', { kind: 'malformed' }],
  ['12345', { kind: 'malformed' }],
  ['12a4', { kind: 'malformed' }],
  ['1234\n', { kind: 'malformed' }],
  ['١٢٣٤', { kind: 'malformed' }],
  ['Timeout', { kind: 'nothing' }],
  ['', { kind: 'nothing' }],
  [null, { kind: 'nothing' }],
  [undefined, { kind: 'nothing' }],
])('typed %j reads as %j', (typed, expected) => {
  expect(readPin(typed)).toEqual(expected);
});

test('whatever the try, the answer has one of three values and nobody is verified without a matching PIN', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('pin' as const, 'malformed' as const, 'nothing' as const),
      fc.boolean(),
      fc.nat(1000),
      fc.integer({ min: -LONGEST_LOCK_SECONDS, max: LONGEST_LOCK_SECONDS }),
      (input, matches, count, lockOffset) => {
        const refusals = { count, lockedUntil: Math.max(0, NOW + lockOffset) };
        const { result, remember } = decideVerification({ input, matches, refusals, nowSeconds: NOW });

        expect(['verified', 'refused', 'locked']).toContain(result);
        expect(result === 'verified').toBe(input === 'pin' && matches && refusals.lockedUntil <= NOW);
        if (remember.kind === 'count') expect(remember.refusals.count).toBe(count + 1);
      },
    ),
  );
});

test('whatever somebody guesses, at most three tries are checked between two locks', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(LONGEST_LOCK_SECONDS), { minLength: 1, maxLength: 60 }), (pauses) => {
      let refusals = NO_REFUSALS;
      let now = NOW;
      let checkedSinceLock = 0;
      for (const pause of pauses) {
        now += pause;
        if (refusals.lockedUntil > now) {
          expect(wrong(refusals, now).result).toBe('locked');
          continue;
        }
        const { result, remember } = wrong(refusals, now);
        checkedSinceLock += 1;
        expect(checkedSinceLock).toBeLessThanOrEqual(REFUSALS_PER_LOCK);
        if (remember.kind === 'count') refusals = remember.refusals;
        if (result === 'locked') checkedSinceLock = 0;
      }
    }),
  );
});
