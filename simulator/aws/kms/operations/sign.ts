import { sign as signWith } from 'node:crypto';
import { base64, operation } from '../operation.ts';
import { SIGNING_REQUEST, signingOptions } from '../signing.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html */
export const sign = operation(SIGNING_REQUEST, ({ KeyId, Message, SigningAlgorithm }, { store, nowMs }) => {
  const key = store.find(KeyId, nowMs);
  key.mustServe('SIGN_VERIFY', SigningAlgorithm, 'Sign');
  const { hash, options } = signingOptions(key, SigningAlgorithm);
  return { KeyId: key.about.arn, Signature: base64(signWith(hash, Message, options)), SigningAlgorithm };
});
