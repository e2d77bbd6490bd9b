import { keyId, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html */
export const enableKey = operation({ KeyId: keyId }, ({ KeyId }, { store, nowMs }) => {
  store.findByKeyId(KeyId, nowMs).setEnabled(true);
  return {};
});
