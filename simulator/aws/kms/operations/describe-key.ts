import type { JsonObject } from '../../../assembly/index.ts';
import type { Key } from '../key.ts';
import { keyId, operation, seconds } from '../operation.ts';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html */
export const describeKey = operation({ KeyId: keyId }, ({ KeyId }, { store, nowMs }) => ({
  KeyMetadata: metadata(store.find(KeyId, nowMs)),
}));

const ALGORITHMS_MEMBER = {
  ENCRYPT_DECRYPT: 'EncryptionAlgorithms',
  GENERATE_VERIFY_MAC: 'MacAlgorithms',
  SIGN_VERIFY: 'SigningAlgorithms',
} as const;

function metadata(key: Key): JsonObject {
  const { about, state, deletionAtMs } = key;
  return {
    AWSAccountId: about.account,
    KeyId: about.id,
    Arn: about.arn,
    CreationDate: seconds(about.createdAtMs),
    Enabled: state === 'Enabled',
    Description: about.description,
    KeyUsage: about.usage,
    KeyState: state,
    ...(deletionAtMs === undefined ? {} : { DeletionDate: seconds(deletionAtMs) }),
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    KeySpec: about.spec,
    CustomerMasterKeySpec: about.spec,
    [ALGORITHMS_MEMBER[about.usage]]: key.algorithms,
    MultiRegion: about.multiRegion,
  };
}
