import { keyId, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html */
export const disableKey = operation({ KeyId: keyId }, ({ KeyId }, { store, nowMs }) => {
  store.findByKeyId(KeyId, nowMs).setEnabled(false);
  return {};
});
