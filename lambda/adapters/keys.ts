import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  type KMSClient,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { isAwsError } from './aws-client.ts';

/** The part of the KMS client the line uses; a test puts a fake behind it. */
export type KmsSender = Pick<KMSClient, 'send'>;

/** Public facts a ciphertext is bound to. KMS writes them to the trail and refuses to decrypt under any others. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** A fresh data key: in clear for now, wrapped for keeping. */
export interface DataKey {
  readonly plaintext: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** Makes message authentication codes, without ever showing the key. */
export interface MacKey {
  mac(message: string): Promise<Uint8Array>;
  /** False if the code belongs to another message or key. */
  verify(message: string, mac: Uint8Array): Promise<boolean>;
}

/** Makes data keys and opens wrapped ones. */
export interface DataKeys {
  generate(context: EncryptionContext): Promise<DataKey>;
  unwrap(wrapped: Uint8Array, context: EncryptionContext): Promise<Uint8Array>;
}

/** KMS left out what it always answers. */
export class KeyServiceError extends Error {
  override readonly name = 'KeyServiceError';
}

const MAC_ALGORITHM = 'HMAC_SHA_256';

/** An HMAC key in KMS. */
export class KmsMacKey implements MacKey {
  readonly #client: KmsSender;
  readonly #keyArn: string;

  constructor(client: KmsSender, keyArn: string) {
    this.#client = client;
    this.#keyArn = keyArn;
  }

  async mac(message: string): Promise<Uint8Array> {
    const { Mac } = await this.#client.send(
      new GenerateMacCommand({ KeyId: this.#keyArn, MacAlgorithm: MAC_ALGORITHM, Message: Buffer.from(message) }),
    );
    return answered(Mac, 'GenerateMac', 'Mac');
  }

  async verify(message: string, mac: Uint8Array): Promise<boolean> {
    try {
      const { MacValid } = await this.#client.send(
        new VerifyMacCommand({
          KeyId: this.#keyArn,
          MacAlgorithm: MAC_ALGORITHM,
          Message: Buffer.from(message),
          Mac: mac,
        }),
      );
      return MacValid === true;
    } catch (error) {
      // A wrong code is an exception to KMS and an answer to us.
      if (isAwsError(error, 'KMSInvalidMacException')) return false;
      throw error;
    }
  }
}

/** A symmetric key in KMS that wraps data keys. */
export class KmsDataKeys implements DataKeys {
  readonly #client: KmsSender;
  readonly #keyArn: string;

  constructor(client: KmsSender, keyArn: string) {
    this.#client = client;
    this.#keyArn = keyArn;
  }

  async generate(context: EncryptionContext): Promise<DataKey> {
    const { Plaintext, CiphertextBlob } = await this.#client.send(
      new GenerateDataKeyCommand({ KeyId: this.#keyArn, KeySpec: 'AES_256', EncryptionContext: { ...context } }),
    );
    return {
      plaintext: answered(Plaintext, 'GenerateDataKey', 'Plaintext'),
      wrapped: answered(CiphertextBlob, 'GenerateDataKey', 'CiphertextBlob'),
    };
  }

  async unwrap(wrapped: Uint8Array, context: EncryptionContext): Promise<Uint8Array> {
    const { Plaintext } = await this.#client.send(
      new DecryptCommand({ KeyId: this.#keyArn, CiphertextBlob: wrapped, EncryptionContext: { ...context } }),
    );
    return answered(Plaintext, 'Decrypt', 'Plaintext');
  }
}

function answered(value: Uint8Array | undefined, operation: string, member: string): Uint8Array {
  if (value === undefined) throw new KeyServiceError(`KMS answered ${operation} without ${member}`);
  return value;
}

/** The pseudonym of a caller: a MAC of the number, so that only the key's holder can tell whose it is. */
export async function pseudonymOf(key: MacKey, number: string): Promise<string> {
  return Buffer.from(await key.mac(number)).toString('base64url');
}

/** What a PIN's MAC is made over: bound to one caller, one salt and one version of this very format. */
export function pinMessage(pseudonym: string, salt: string, pin: string): string {
  return `pin-v1|${pseudonym}|${salt}|${pin}`;
}
