import { AwsError } from '../aws-error.ts';

export const notFound = (what: string) => new AwsError('NotFoundException', `${what} does not exist`);

export const disabled = (arn: string) => new AwsError('DisabledException', `${arn} is disabled`);

export const invalidState = (arn: string, state: string) =>
  new AwsError('KMSInvalidStateException', `${arn} is ${state}, which does not allow this request`);

export const invalidUsage = (message: string) => new AwsError('InvalidKeyUsageException', message);

/** KMS never says what is wrong with a ciphertext; neither do we. */
export const invalidCiphertext = () => new AwsError('InvalidCiphertextException', '');

export const incorrectKey = () =>
  new AwsError('IncorrectKeyException', 'the key named in the request is not the one that encrypted the ciphertext');

export const invalid = (message: string) => new AwsError('ValidationException', message);
