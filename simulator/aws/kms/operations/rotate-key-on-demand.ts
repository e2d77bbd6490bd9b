import { keyId, operation, SYMMETRIC } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html; here the new material is there at once. */
export const rotateKeyOnDemand = operation({ KeyId: keyId }, ({ KeyId }, { store, nowMs }) => {
  const key = store.findByKeyId(KeyId, nowMs);
  key.mustServe('ENCRYPT_DECRYPT', SYMMETRIC, 'RotateKeyOnDemand');
  key.version += 1;
  return { KeyId: key.about.id };
});
