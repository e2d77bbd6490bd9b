import { keyId, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html */
export const cancelKeyDeletion = operation({ KeyId: keyId }, ({ KeyId }, { store, nowMs }) => {
  const key = store.findByKeyId(KeyId, nowMs);
  key.cancelDeletion();
  return { KeyId: key.about.arn };
});
