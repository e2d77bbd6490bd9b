import { createHash, createHmac } from 'node:crypto';

/** Bytes that look random and are the same for the same seed and the same order of questions. */
export type RandomBytes = (count: number) => Buffer;

/** A generator in counter mode. For a simulator: whoever knows the seed knows every key. */
export function seededRandom(seed: string): RandomBytes {
  const key = createHash('sha256').update(`random ${seed}`).digest();
  let counter = 0;
  return (count) => {
    const blocks: Buffer[] = [];
    for (let made = 0; made < count; made += 32) {
      counter += 1;
      blocks.push(createHmac('sha256', key).update(String(counter)).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
}
