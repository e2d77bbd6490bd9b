import { keyId, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html */
export const getKeyRotationStatus = operation({ KeyId: keyId }, ({ KeyId }, { store, nowMs }) => {
  const { about } = store.findByKeyId(KeyId, nowMs);
  return { KeyId: about.arn, KeyRotationEnabled: about.rotates };
});
