import { DATA_KEY_REQUEST, makeDataKey } from '../data-key.ts';
import { base64, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html */
export const generateDataKey = operation(DATA_KEY_REQUEST, (input, kms) => {
  const { key, plaintext, wrapped } = makeDataKey(input, kms, 'GenerateDataKey');
  return { CiphertextBlob: base64(wrapped), Plaintext: base64(plaintext), KeyId: key.about.arn };
});
