import fc from 'fast-check';
import {
  CALM_SECONDS_PER_RUNG,
  decideVerification,
  FIRST_LOCK_SECONDS,
  LONGEST_LOCK_SECONDS,
  lockSeconds,
  NO_REFUSALS,
  REFUSALS_PER_LOCK,
  type Refusals,
  readPin,
  recentRefusals,
} from '../../../lambda/core/verification.ts';

const NOW = 1_800_000_000;
const wrong = (refusals: Refusals, nowSeconds = NOW) =>
  decideVerification({ input: 'pin', matches: false, refusals, nowSeconds });

test('a right PIN verifies and clears what was counted', () => {
  const decision = decideVerification({
    input: 'pin',
    matches: true,
    refusals: { count: 2, lockedUntil: 0, lastRefusedAt: NOW - 60 },
    nowSeconds: NOW,
  });

  expect(decision).toEqual({ result: 'verified', remember: { kind: 'clear' } });
});

test('a wrong PIN is refused and counted', () => {
  expect(wrong(NO_REFUSALS)).toEqual({
    result: 'refused',
    remember: { kind: 'count', refusals: { count: 1, lockedUntil: 0, lastRefusedAt: NOW } },
  });
});

test('the third refused PIN locks for 15 minutes', () => {
  expect(wrong({ count: 2, lockedUntil: 0, lastRefusedAt: NOW - 60 })).toEqual({
    result: 'locked',
    remember: { kind: 'count', refusals: { count: 3, lockedUntil: NOW + 15 * 60, lastRefusedAt: NOW } },
  });
});

test('while a lock lasts even the right PIN is turned away and nothing is counted', () => {
  const refusals = { count: 3, lockedUntil: NOW + 1, lastRefusedAt: NOW - 899 };

  const decision = decideVerification({ input: 'pin', matches: true, refusals, nowSeconds: NOW });

  expect(decision).toEqual({ result: 'locked', remember: { kind: 'keep' } });
});

test('the lock ends at the second it names', () => {
  const decision = decideVerification({
    input: 'pin',
    matches: true,
    refusals: { count: 3, lockedUntil: NOW, lastRefusedAt: NOW - 900 },
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
        const lockedUntil = Math.max(0, NOW + lockOffset);
        const refusals = { count, lockedUntil, lastRefusedAt: lockedUntil - FIRST_LOCK_SECONDS };
        const { result, remember } = decideVerification({ input, matches, refusals, nowSeconds: NOW });

        expect(['verified', 'refused', 'locked']).toContain(result);
        expect(result === 'verified').toBe(input === 'pin' && matches && refusals.lockedUntil <= NOW);
        if (remember.kind === 'count') {
          expect(remember.refusals.count % REFUSALS_PER_LOCK).toBe((count + 1) % REFUSALS_PER_LOCK);
          expect(remember.refusals.count).toBeLessThanOrEqual(count + 1);
        }
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

/** The lock that the next refused PIN brings, in seconds, for somebody two tries into a rung. */
function nextLock(refusals: Refusals, nowSeconds: number): number {
  const { remember } = wrong(refusals, nowSeconds);
  return remember.kind === 'count' ? remember.refusals.lockedUntil - nowSeconds : 0;
}

test('each calm day makes the next lock one rung shorter, down to the first', () => {
  const refusals = { count: 11, lockedUntil: NOW, lastRefusedAt: NOW };
  const after = [0, 1, 2, 3, 4, 29].map((days) => nextLock(refusals, NOW + days * CALM_SECONDS_PER_RUNG));

  expect(after).toEqual([7200, 3600, 1800, 900, 900, 900]);
});

test('a lock is no calm: its days take nothing off the ladder', () => {
  const lastRefusedAt = NOW - LONGEST_LOCK_SECONDS;

  expect(nextLock({ count: 23, lockedUntil: NOW, lastRefusedAt }, NOW)).toBe(LONGEST_LOCK_SECONDS);
});

test('a try towards the next lock is not forgotten with a calm day', () => {
  const refusals = { count: 2, lockedUntil: 0, lastRefusedAt: NOW };

  expect(wrong(refusals, NOW + 20 * CALM_SECONDS_PER_RUNG).result).toBe('locked');
});

test('the ladder does not grow beyond its top, so that a calm week takes anybody down', () => {
  let refusals = NO_REFUSALS;
  let now = NOW;
  for (let tries = 0; tries < 100; tries += 1) {
    const { remember } = wrong(refusals, now);
    if (remember.kind === 'count') refusals = remember.refusals;
    expect(refusals.count).toBeLessThanOrEqual(8 * REFUSALS_PER_LOCK);
    now = Math.max(now, refusals.lockedUntil);
  }

  const twoTriesOn = { ...refusals, count: 8 * REFUSALS_PER_LOCK - 1 };
  expect(nextLock(twoTriesOn, now)).toBe(LONGEST_LOCK_SECONDS);
  expect(nextLock(twoTriesOn, now + 7 * CALM_SECONDS_PER_RUNG)).toBe(FIRST_LOCK_SECONDS);
});

test('however tries are spread over a month, there are three a day and the first ladder, no more', () => {
  const pause = fc.oneof(fc.nat(60), fc.nat(FIRST_LOCK_SECONDS * 4), fc.nat(2 * CALM_SECONDS_PER_RUNG));
  fc.assert(
    fc.property(fc.array(pause, { minLength: 30, maxLength: 200 }), (pauses) => {
      let refusals = NO_REFUSALS;
      let now = NOW;
      let checked = 0;
      for (const wait of pauses) {
        now = Math.max(now + wait, wait % 2 === 0 ? refusals.lockedUntil : 0);
        const { remember } = wrong(refusals, now);
        if (remember.kind !== 'count') continue;
        checked += 1;
        expect(remember.refusals.count).not.toBe(refusals.count);
        refusals = remember.refusals;
        const days = (now - NOW) / CALM_SECONDS_PER_RUNG;
        expect(checked).toBeLessThanOrEqual(REFUSALS_PER_LOCK * (days + 9));
      }
    }),
  );
});

test('refused PINs make a call riskier for a day', () => {
  const refusals = { count: 2, lockedUntil: 0, lastRefusedAt: NOW };

  expect(recentRefusals(refusals, NOW)).toBe(2);
  expect(recentRefusals(refusals, NOW + 24 * 60 * 60 - 1)).toBe(2);
  expect(recentRefusals(refusals, NOW + 24 * 60 * 60)).toBe(0);
  expect(recentRefusals(NO_REFUSALS, NOW)).toBe(0);
});
