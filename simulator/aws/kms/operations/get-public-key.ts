import { createPublicKey } from 'node:crypto';
import { invalidUsage } from '../errors.ts';
import { base64, keyId, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html */
export const getPublicKey = operation({ KeyId: keyId }, ({ KeyId }, { store, nowMs }) => {
  const key = store.find(KeyId, nowMs);
  const [algorithm = ''] = key.algorithms;
  if (key.about.usage !== 'SIGN_VERIFY') throw invalidUsage(`${key.about.arn} is not asymmetric: it has no public key`);
  key.mustServe('SIGN_VERIFY', algorithm, 'GetPublicKey');
  return {
    KeyId: key.about.arn,
    PublicKey: base64(createPublicKey(key.signingKey()).export({ type: 'spki', format: 'der' })),
    KeySpec: key.about.spec,
    CustomerMasterKeySpec: key.about.spec,
    KeyUsage: key.about.usage,
    SigningAlgorithms: key.algorithms,
  };
});
