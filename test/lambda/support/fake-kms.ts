import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KmsSender } from '../../../lambda/adapters/keys.ts';
import { canonicalJson } from '../../../lambda/core/canonical-json.ts';

type Input = Record<string, unknown>;

/** An error as the AWS SDK throws it: told apart by its name. */
export function awsError(name: string): Error {
  return Object.assign(new Error(`${name} from a fake`), { name });
}

/** KMS in memory, with real cryptography: one symmetric and two HMAC keys' worth of it, told apart by key id. */
export class FakeKms {
  /** Operations in the order they arrived. */
  readonly requests: string[] = [];
  /** Set to make every request fail with that error. */
  broken: string | undefined;

  readonly #keys = new Map<string, Buffer>();

  /** Stands in for a KMSClient. */
  readonly sender: KmsSender = {
    send: (async (command: { input: Input; constructor: { name: string } }) =>
      this.answer(command.constructor.name.replace(/Command$/, ''), command.input)) as unknown as KmsSender['send'],
  };

  answer(operation: string, input: Input): Record<string, unknown> {
    this.requests.push(operation);
    if (this.broken !== undefined) throw awsError(this.broken);
    const key = this.#key(String(input.KeyId ?? 'data'));

    switch (operation) {
      case 'GenerateMac':
        return { Mac: mac(key, input.Message) };
      case 'VerifyMac': {
        const expected = mac(key, input.Message);
        const given = Buffer.from(input.Mac as Uint8Array);
        if (given.length === expected.length && timingSafeEqual(given, expected)) return { MacValid: true };
        throw awsError('KMSInvalidMacException');
      }
      case 'GenerateDataKey': {
        const Plaintext = randomBytes(32);
        const nonce = randomBytes(12);
        const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context(input));
        const sealed = Buffer.concat([cipher.update(Plaintext), cipher.final()]);
        return { Plaintext, CiphertextBlob: Buffer.concat([nonce, cipher.getAuthTag(), sealed]) };
      }
      case 'Decrypt': {
        const blob = Buffer.from(input.CiphertextBlob as Uint8Array);
        try {
          const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(0, 12)).setAAD(context(input));
          decipher.setAuthTag(blob.subarray(12, 28));
          return { Plaintext: Buffer.concat([decipher.update(blob.subarray(28)), decipher.final()]) };
        } catch {
          throw awsError('InvalidCiphertextException');
        }
      }
      default:
        throw awsError('UnknownOperationException');
    }
  }

  #key(id: string): Buffer {
    const key = this.#keys.get(id) ?? randomBytes(32);
    this.#keys.set(id, key);
    return key;
  }
}

const mac = (key: Buffer, message: unknown): Buffer =>
  createHmac('sha256', key)
    .update(message as Uint8Array)
    .digest();
const context = ({ EncryptionContext }: Input): Buffer =>
  Buffer.from(canonicalJson((EncryptionContext ?? {}) as Record<string, string>));
