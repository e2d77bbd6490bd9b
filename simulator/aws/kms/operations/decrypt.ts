import { open } from '../ciphertext.ts';
import { keyOf } from '../ciphertext-key.ts';
import { LIMITS } from '../limits.ts';
import { base64, blob, encryptionContext, keyId, operation, SYMMETRIC, symmetricAlgorithm } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html */
export const decrypt = operation(
  {
    CiphertextBlob: blob(LIMITS.ciphertextBytes),
    EncryptionContext: encryptionContext,
    KeyId: keyId.optional(),
    EncryptionAlgorithm: symmetricAlgorithm,
  },
  (input, kms) => {
    const key = keyOf(input.CiphertextBlob, input.KeyId, kms);
    key.mustServe('ENCRYPT_DECRYPT', SYMMETRIC, 'Decrypt');
    return {
      KeyId: key.about.arn,
      Plaintext: base64(open(key, input.CiphertextBlob, input.EncryptionContext)),
      EncryptionAlgorithm: SYMMETRIC,
    };
  },
);
