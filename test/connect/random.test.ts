import fc from 'fast-check';
import { nextInteger, nextRandom, nextUuid, seeded } from '../../simulator/connect/random.ts';

test('the same seed gives the same numbers', () => {
  expect(nextRandom(seeded(7))).toEqual(nextRandom(seeded(7)));
  expect(nextRandom(seeded(7))[0]).not.toBe(nextRandom(seeded(8))[0]);
});

test('integers stay within their bounds, and a state leads to another one', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: -50, max: 0 }),
      fc.integer({ min: 1, max: 50 }),
      (seed, least, most) => {
        const [value, next] = nextInteger(seeded(seed), least, most);

        expect(Number.isInteger(value) && value >= least && value <= most).toBe(true);
        expect(next).not.toBe(seeded(seed));
      },
    ),
  );
});

test('both bounds are reached', () => {
  let state = seeded(1);
  const drawn = new Set<number>();
  for (let draw = 0; draw < 200; draw++) {
    const [value, next] = nextInteger(state, 1, 6);
    drawn.add(value);
    state = next;
  }

  expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('identifiers have the shape of a version 4 UUID', () => {
  expect(nextUuid(seeded(1))[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});
