import { timingSafeEqual } from 'node:crypto';
import { AwsError } from '../../aws-error.ts';
import { LIMITS } from '../limits.ts';
import { MAC_REQUEST, macOf } from '../mac.ts';
import { blob, operation } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html */
export const verifyMac = operation(
  { ...MAC_REQUEST, Mac: blob(LIMITS.ciphertextBytes) },
  ({ KeyId, Message, MacAlgorithm, Mac }, { store, nowMs }) => {
    const key = store.find(KeyId, nowMs);
    const expected = macOf(key, Message, MacAlgorithm, 'VerifyMac');
    if (expected.length !== Mac.length || !timingSafeEqual(expected, Mac)) {
      throw new AwsError('KMSInvalidMacException', 'the MAC does not belong to this message and key');
    }
    return { KeyId: key.about.arn, MacValid: true, MacAlgorithm };
  },
);
