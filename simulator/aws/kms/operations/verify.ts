import { createPublicKey, verify as verifyWith } from 'node:crypto';
import { AwsError } from '../../aws-error.ts';
import { LIMITS } from '../limits.ts';
import { blob, operation } from '../operation.ts';
import { SIGNING_REQUEST, signingOptions } from '../signing.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html */
export const verify = operation(
  { ...SIGNING_REQUEST, Signature: blob(LIMITS.ciphertextBytes) },
  ({ KeyId, Message, SigningAlgorithm, Signature }, { store, nowMs }) => {
    const key = store.find(KeyId, nowMs);
    key.mustServe('SIGN_VERIFY', SigningAlgorithm, 'Verify');
    const { hash, options } = signingOptions(key, SigningAlgorithm);
    const valid = verifyWith(hash, Message, { ...options, key: createPublicKey(key.signingKey()) }, Signature);
    if (!valid)
      throw new AwsError('KMSInvalidSignatureException', 'the signature does not belong to this message and key');
    return { KeyId: key.about.arn, SignatureValid: true, SigningAlgorithm };
  },
);
