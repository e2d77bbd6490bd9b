import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { RandomBytes } from '../seeded-random.ts';
import { invalidCiphertext } from './errors.ts';
import type { Key } from './key.ts';

/** Names and values the caller binds a ciphertext to. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** Which key made a ciphertext. */
export interface Envelope {
  readonly keyId: string;
  readonly version: number;
}

const FORMAT = Buffer.from('TLK1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Layout: format, key id with its length, key version; then nonce, ciphertext, tag. The first part is authenticated too. */
function header({ keyId, version }: Envelope): Buffer {
  const id = Buffer.from(keyId, 'utf8');
  const numbers = Buffer.alloc(5);
  numbers.writeUInt8(id.length, 0);
  numbers.writeUInt32BE(version, 1);
  return Buffer.concat([FORMAT, numbers.subarray(0, 1), id, numbers.subarray(1)]);
}

/** The order in which a context is written does not matter. */
export function canonicalContext(context: EncryptionContext): string {
  return JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Encrypts under the key's newest version, bound to the context. */
export function seal(key: Key, plaintext: Buffer, context: EncryptionContext, random: RandomBytes): Buffer {
  const head = header({ keyId: key.about.id, version: key.version });
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.material(key.version), nonce);
  cipher.setAAD(Buffer.concat([head, Buffer.from(canonicalContext(context))]));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([head, nonce, body, cipher.getAuthTag()]);
}

/** Reads which key a ciphertext names. @throws AwsError `InvalidCiphertextException` when it is not of our making */
export function readEnvelope(ciphertext: Buffer): Envelope {
  const idAt = FORMAT.length + 1;
  if (ciphertext.length <= idAt || !ciphertext.subarray(0, FORMAT.length).equals(FORMAT)) throw invalidCiphertext();
  const versionAt = idAt + ciphertext.readUInt8(FORMAT.length);
  if (ciphertext.length < versionAt + 4 + NONCE_BYTES + TAG_BYTES) throw invalidCiphertext();
  return { keyId: ciphertext.toString('utf8', idAt, versionAt), version: ciphertext.readUInt32BE(versionAt) };
}

/** Decrypts. @throws AwsError `InvalidCiphertextException` when anything, the context included, is not as it was */
export function open(key: Key, ciphertext: Buffer, context: EncryptionContext): Buffer {
  const envelope = readEnvelope(ciphertext);
  const head = header(envelope);
  if (envelope.version < 1 || envelope.version > key.version) throw invalidCiphertext();
  const body = ciphertext.subarray(head.length);
  const decipher = createDecipheriv(CIPHER, key.material(envelope.version), body.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.concat([head, Buffer.from(canonicalContext(context))]));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw invalidCiphertext();
  }
}
