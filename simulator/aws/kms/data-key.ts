import { z } from 'zod';
import { type EncryptionContext, seal } from './ciphertext.ts';
import { invalid } from './errors.ts';
import type { Key } from './key.ts';
import { LIMITS } from './limits.ts';
import { encryptionContext, type Kms, keyId, SYMMETRIC } from './operation.ts';

const AES_KEY_BYTES = { AES_128: 16, AES_256: 32 } as const;

/** What both operations that make a data key take. */
export const DATA_KEY_REQUEST = {
  KeyId: keyId,
  EncryptionContext: encryptionContext,
  KeySpec: z.enum(['AES_128', 'AES_256']).optional(),
  NumberOfBytes: z.int().min(1).max(LIMITS.randomBytes).optional(),
};

interface DataKeyRequest {
  readonly KeyId: string;
  readonly EncryptionContext: EncryptionContext;
  readonly KeySpec?: keyof typeof AES_KEY_BYTES | undefined;
  readonly NumberOfBytes?: number | undefined;
}

/** Makes a data key, plain and wrapped. @throws AwsError unless exactly one of `KeySpec` and `NumberOfBytes` is given */
export function makeDataKey(
  { KeyId, EncryptionContext, KeySpec, NumberOfBytes }: DataKeyRequest,
  { store, random, nowMs }: Kms,
  operation: string,
): { key: Key; plaintext: Buffer; wrapped: Buffer } {
  if ((KeySpec === undefined) === (NumberOfBytes === undefined)) {
    throw invalid('give either KeySpec or NumberOfBytes');
  }
  const key = store.find(KeyId, nowMs);
  key.mustServe('ENCRYPT_DECRYPT', SYMMETRIC, operation);
  const plaintext = random(KeySpec === undefined ? (NumberOfBytes ?? 0) : AES_KEY_BYTES[KeySpec]);
  return { key, plaintext, wrapped: seal(key, plaintext, EncryptionContext, random) };
}
