import { MAC_REQUEST, macOf } from '../mac.ts';
import { base64, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html */
export const generateMac = operation(MAC_REQUEST, ({ KeyId, Message, MacAlgorithm }, { store, nowMs }) => {
  const key = store.find(KeyId, nowMs);
  return { KeyId: key.about.arn, Mac: base64(macOf(key, Message, MacAlgorithm, 'GenerateMac')), MacAlgorithm };
});
