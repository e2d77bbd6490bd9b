import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Key } from './key.ts';
import { LIMITS } from './limits.ts';
import { blob, keyId } from './operation.ts';

const HASHES = {
  HMAC_SHA_224: 'sha224',
  HMAC_SHA_256: 'sha256',
  HMAC_SHA_384: 'sha384',
  HMAC_SHA_512: 'sha512',
} as const;

/** What both MAC operations take. */
export const MAC_REQUEST = {
  KeyId: keyId,
  Message: blob(LIMITS.plaintextBytes),
  MacAlgorithm: z.enum(['HMAC_SHA_224', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']),
};

/** The keyed hash of a message. @throws AwsError when the key cannot make it */
export function macOf(key: Key, message: Buffer, algorithm: keyof typeof HASHES, operation: string): Buffer {
  key.mustServe('GENERATE_VERIFY_MAC', algorithm, operation);
  return createHmac(HASHES[algorithm], key.material(key.version)).update(message).digest();
}
