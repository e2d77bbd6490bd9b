import { DATA_KEY_REQUEST, makeDataKey } from '../data-key.ts';
import { base64, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html */
export const generateDataKeyWithoutPlaintext = operation(DATA_KEY_REQUEST, (input, kms) => {
  const { key, wrapped } = makeDataKey(input, kms, 'GenerateDataKeyWithoutPlaintext');
  return { CiphertextBlob: base64(wrapped), KeyId: key.about.arn };
});
