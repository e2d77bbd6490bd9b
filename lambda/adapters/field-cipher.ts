import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../core/canonical-json.ts';
import type { EncryptionContext } from './keys.ts';

/** A stored field was changed, moved to another caller or field, or written under a key we do not have. */
export class TamperedFieldError extends Error {
  override readonly name = 'TamperedFieldError';
}

/** Version, key id, nonce, ciphertext with tag; each but the first in base64url. */
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_CHARACTERS = 16;
const CIPHER = 'aes-256-gcm';

/** Tells wrapped keys apart without opening them. */
export function keyIdOf(wrappedKey: Uint8Array): string {
  return createHash('sha256').update(wrappedKey).digest('base64url').slice(0, KEY_ID_CHARACTERS);
}

/** Encrypts single fields of one caller under the caller's own key (AES-256-GCM). */
export class FieldCipher {
  readonly #key: Uint8Array;
  readonly #keyId: string;
  readonly #context: EncryptionContext;

  constructor(key: Uint8Array, keyId: string, context: EncryptionContext) {
    this.#key = key;
    this.#keyId = keyId;
    this.#context = context;
  }

  /** The field's stored form. Every call draws a new nonce. */
  seal(field: string, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(this.#boundTo(field));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [VERSION, this.#keyId, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** The field's text. Throws {@link TamperedFieldError} unless it is exactly what was sealed here under this name. */
  open(field: string, stored: string): string {
    const [version, keyId, nonceText, sealedText, ...rest] = stored.split('.');
    if (version !== VERSION || keyId !== this.#keyId || !nonceText || !sealedText || rest.length > 0) {
      throw new TamperedFieldError(`field '${field}' is not in format ${VERSION} under this caller's key`);
    }
    try {
      const nonce = exactly(nonceText);
      const sealed = exactly(sealedText);
      const tagStart = sealed.length - TAG_BYTES;
      const decipher = createDecipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(this.#boundTo(field));
      decipher.setAuthTag(sealed.subarray(tagStart));
      return Buffer.concat([decipher.update(sealed.subarray(0, tagStart)), decipher.final()]).toString('utf8');
    } catch {
      throw new TamperedFieldError(`field '${field}' was changed or moved since it was encrypted`);
    }
  }

  #boundTo(field: string): Buffer {
    return Buffer.from(canonicalJson({ context: this.#context, field, keyId: this.#keyId, version: VERSION }));
  }
}

/** Base64url that decodes to these bytes and no other spelling of them, so that no bit of a field is free to change. */
function exactly(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new TamperedFieldError('base64url is not in its canonical form');
  return bytes;
}
