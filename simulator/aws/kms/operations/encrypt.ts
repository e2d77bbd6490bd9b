import { seal } from '../ciphertext.ts';
import { LIMITS } from '../limits.ts';
import { base64, blob, encryptionContext, keyId, operation, SYMMETRIC, symmetricAlgorithm } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html */
export const encrypt = operation(
  {
    KeyId: keyId,
    Plaintext: blob(LIMITS.plaintextBytes),
    EncryptionContext: encryptionContext,
    EncryptionAlgorithm: symmetricAlgorithm,
  },
  (input, { store, random, nowMs }) => {
    const key = store.find(input.KeyId, nowMs);
    key.mustServe('ENCRYPT_DECRYPT', SYMMETRIC, 'Encrypt');
    return {
      CiphertextBlob: base64(seal(key, input.Plaintext, input.EncryptionContext, random)),
      KeyId: key.about.arn,
      EncryptionAlgorithm: SYMMETRIC,
    };
  },
);
