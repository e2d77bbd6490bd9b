import { open, seal } from '../ciphertext.ts';
import { keyOf } from '../ciphertext-key.ts';
import { LIMITS } from '../limits.ts';
import { base64, blob, encryptionContext, keyId, operation, SYMMETRIC, symmetricAlgorithm } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html */
export const reEncrypt = operation(
  {
    CiphertextBlob: blob(LIMITS.ciphertextBytes),
    SourceEncryptionContext: encryptionContext,
    SourceKeyId: keyId.optional(),
    SourceEncryptionAlgorithm: symmetricAlgorithm,
    DestinationKeyId: keyId,
    DestinationEncryptionContext: encryptionContext,
    DestinationEncryptionAlgorithm: symmetricAlgorithm,
  },
  (input, kms) => {
    const source = keyOf(input.CiphertextBlob, input.SourceKeyId, kms);
    const destination = kms.store.find(input.DestinationKeyId, kms.nowMs);
    for (const key of [source, destination]) key.mustServe('ENCRYPT_DECRYPT', SYMMETRIC, 'ReEncrypt');
    const plaintext = open(source, input.CiphertextBlob, input.SourceEncryptionContext);
    return {
      CiphertextBlob: base64(seal(destination, plaintext, input.DestinationEncryptionContext, kms.random)),
      SourceKeyId: source.about.arn,
      KeyId: destination.about.arn,
      SourceEncryptionAlgorithm: SYMMETRIC,
      DestinationEncryptionAlgorithm: SYMMETRIC,
    };
  },
);
