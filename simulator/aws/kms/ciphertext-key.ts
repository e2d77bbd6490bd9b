import { readEnvelope } from './ciphertext.ts';
import { incorrectKey } from './errors.ts';
import type { Key } from './key.ts';
import type { Kms } from './operation.ts';

/**
 * The key that made a ciphertext.
 *
 * @throws AwsError when the ciphertext is not ours, the key is gone, or the request insists on another key
 */
export function keyOf(ciphertext: Buffer, insistedKeyId: string | undefined, { store, nowMs }: Kms): Key {
  const insisted = insistedKeyId === undefined ? undefined : store.find(insistedKeyId, nowMs);
  const key = store.findByKeyId(readEnvelope(ciphertext).keyId, nowMs);
  if (insisted !== undefined && insisted !== key) throw incorrectKey();
  return key;
}
