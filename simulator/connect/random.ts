/** A generator's state: an unsigned 32-bit integer. */
export type RandomState = number;

export function seeded(seed: number): RandomState {
  return seed >>> 0;
}

/** A number from 0 (included) to 1 (excluded), and the state that follows (mulberry32). */
export function nextRandom(state: RandomState): readonly [value: number, state: RandomState] {
  const next = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(next ^ (next >>> 15), next | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return [((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32, next];
}

/** A whole number from `least` to `most`, both included. */
export function nextInteger(state: RandomState, least: number, most: number): readonly [number, RandomState] {
  const [value, next] = nextRandom(state);
  return [least + Math.floor(value * (most - least + 1)), next];
}

/** An identifier in the shape of a version 4 UUID. */
export function nextUuid(state: RandomState): readonly [string, RandomState] {
  let current = state;
  let hex = '';
  while (hex.length < 32) {
    const [value, next] = nextInteger(current, 0, 0xffff);
    hex += value.toString(16).padStart(4, '0');
    current = next;
  }
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return [uuid, current];
}
