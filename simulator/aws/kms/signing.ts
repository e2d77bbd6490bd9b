import { constants, type SignKeyObjectInput } from 'node:crypto';
import { z } from 'zod';
import type { Key } from './key.ts';
import { KEY_SPECS } from './key-specs.ts';
import { LIMITS } from './limits.ts';
import { blob, keyId } from './operation.ts';

const ALGORITHMS: readonly string[] = [
  ...new Set(
    Object.values(KEY_SPECS).flatMap(({ usages, algorithms }) => (usages[0] === 'SIGN_VERIFY' ? algorithms : [])),
  ),
];

/** What Sign and Verify take. A message that is already a digest (`MessageType: DIGEST`) is not simulated. */
export const SIGNING_REQUEST = {
  KeyId: keyId,
  Message: blob(LIMITS.plaintextBytes),
  MessageType: z.literal('RAW', 'only RAW is simulated').default('RAW'),
  SigningAlgorithm: z.enum(ALGORITHMS),
};

/** Hash and padding of a signing algorithm, as node:crypto wants them. */
export function signingOptions(key: Key, algorithm: string): { hash: string; options: SignKeyObjectInput } {
  const hash = algorithm.replace(/^.*_SHA_/, 'sha');
  const padding = algorithm.startsWith('RSASSA_PSS')
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : {};
  return { hash, options: { key: key.signingKey(), dsaEncoding: 'der', ...padding } };
}
