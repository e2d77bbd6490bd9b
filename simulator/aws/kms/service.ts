import type { JsonObject } from '../../assembly/index.ts';
import type { RandomBytes } from '../seeded-random.ts';
import type { Service } from '../service.ts';
import { readEnvelope } from './ciphertext.ts';
import type { KeyStore } from './key-store.ts';
import type { Operation } from './operation.ts';
import { cancelKeyDeletion } from './operations/cancel-key-deletion.ts';
import { decrypt } from './operations/decrypt.ts';
import { describeKey } from './operations/describe-key.ts';
import { disableKey } from './operations/disable-key.ts';
import { enableKey } from './operations/enable-key.ts';
import { encrypt } from './operations/encrypt.ts';
import { generateDataKey } from './operations/generate-data-key.ts';
import { generateDataKeyWithoutPlaintext } from './operations/generate-data-key-without-plaintext.ts';
import { generateMac } from './operations/generate-mac.ts';
import { generateRandom } from './operations/generate-random.ts';
import { getKeyPolicy } from './operations/get-key-policy.ts';
import { getKeyRotationStatus } from './operations/get-key-rotation-status.ts';
import { getPublicKey } from './operations/get-public-key.ts';
import { listAliases } from './operations/list-aliases.ts';
import { listKeys } from './operations/list-keys.ts';
import { reEncrypt } from './operations/re-encrypt.ts';
import { rotateKeyOnDemand } from './operations/rotate-key-on-demand.ts';
import { scheduleKeyDeletion } from './operations/schedule-key-deletion.ts';
import { sign } from './operations/sign.ts';
import { verify } from './operations/verify.ts';
import { verifyMac } from './operations/verify-mac.ts';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  CancelKeyDeletion: cancelKeyDeletion,
  Decrypt: decrypt,
  DescribeKey: describeKey,
  DisableKey: disableKey,
  EnableKey: enableKey,
  Encrypt: encrypt,
  GenerateDataKey: generateDataKey,
  GenerateDataKeyWithoutPlaintext: generateDataKeyWithoutPlaintext,
  GenerateMac: generateMac,
  GenerateRandom: generateRandom,
  GetKeyPolicy: getKeyPolicy,
  GetKeyRotationStatus: getKeyRotationStatus,
  GetPublicKey: getPublicKey,
  ListAliases: listAliases,
  ListKeys: listKeys,
  ReEncrypt: reEncrypt,
  RotateKeyOnDemand: rotateKeyOnDemand,
  ScheduleKeyDeletion: scheduleKeyDeletion,
  Sign: sign,
  Verify: verify,
  VerifyMac: verifyMac,
};

/** AWS KMS over the keys of an assembly. */
export function kmsService(store: KeyStore, random: RandomBytes): Service {
  const arnOf = (find: () => string): string[] => {
    try {
      return [store.find(find(), 0).about.arn];
    } catch {
      return []; // the operation itself says what is wrong with the key
    }
  };
  return {
    name: 'kms',
    target: 'TrentService',
    operations: Object.keys(OPERATIONS),
    resourcesOf: (_, input: JsonObject) => {
      const named = [input.KeyId, input.SourceKeyId, input.DestinationKeyId].flatMap((id) =>
        typeof id === 'string' ? arnOf(() => id) : [],
      );
      const { CiphertextBlob: blob } = input;
      const sealed = typeof blob === 'string' ? arnOf(() => readEnvelope(Buffer.from(blob, 'base64')).keyId) : [];
      return [...new Set([...sealed, ...named])];
    },
    answer: async (name, input, nowMs) => {
      const run = OPERATIONS[name];
      if (run === undefined) throw new Error(`KMS operation '${name}' is not simulated`);
      return { status: 200, body: JSON.stringify(run(input, { store, random, nowMs })) };
    },
  };
}
