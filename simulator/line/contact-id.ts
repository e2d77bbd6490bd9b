import { createHash } from 'node:crypto';

/** UUID-shaped, and the same in every run with this seed. */
export function contactIdFor(seed: number, call: number): string {
  const hash = createHash('sha256').update(`contact|${seed}|${call}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
