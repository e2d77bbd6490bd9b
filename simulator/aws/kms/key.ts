import { hkdfSync, type KeyObject } from 'node:crypto';
import { disabled, invalidState, invalidUsage, notFound } from './errors.ts';
import { KEY_SPECS, type KeySpec, type KeyUsage } from './key-specs.ts';
import { makeSigningKey } from './signing-key.ts';

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

/** What is known of a key when it is made. */
export interface KeyDescription {
  readonly id: string;
  readonly arn: string;
  readonly account: string;
  readonly spec: KeySpec;
  readonly usage: KeyUsage;
  readonly description: string;
  /** The key policy as JSON text. */
  readonly policy: string;
  readonly rotates: boolean;
  readonly multiRegion: boolean;
  /** Epoch milliseconds. */
  readonly createdAtMs: number;
  readonly enabled: boolean;
}

const HMAC_BYTES: Partial<Record<KeySpec, number>> = { HMAC_224: 28, HMAC_256: 32, HMAC_384: 48, HMAC_512: 64 };
const AES_BYTES = 32;

/** One KMS key: its state, and material that follows from the seed. */
export class Key {
  readonly about: KeyDescription;
  /** Rotation adds versions; old ones still decrypt. */
  version = 1;
  readonly #seed: string;
  #state: Exclude<KeyState, 'PendingDeletion'>;
  #deletionAtMs: number | undefined;
  #signing: KeyObject | undefined;

  constructor(about: KeyDescription, seed: string) {
    this.about = about;
    this.#seed = seed;
    this.#state = about.enabled ? 'Enabled' : 'Disabled';
  }

  get state(): KeyState {
    return this.#deletionAtMs === undefined ? this.#state : 'PendingDeletion';
  }

  /** Epoch milliseconds; `undefined` unless deletion is pending. */
  get deletionAtMs(): number | undefined {
    return this.#deletionAtMs;
  }

  /** What the key can do, by the names KMS uses. */
  get algorithms(): readonly string[] {
    return KEY_SPECS[this.about.spec].algorithms;
  }

  /** Whether the waiting period is over. */
  isGone(nowMs: number): boolean {
    return this.#deletionAtMs !== undefined && nowMs >= this.#deletionAtMs;
  }

  /** @throws AwsError when the key cannot do this: wrong usage, wrong algorithm, disabled or about to be deleted */
  mustServe(usage: KeyUsage, algorithm: string, operation: string): void {
    if (this.about.usage !== usage) {
      throw invalidUsage(`${this.about.arn} has key usage ${this.about.usage}, which is not valid for ${operation}`);
    }
    if (!this.algorithms.includes(algorithm)) {
      throw invalidUsage(
        `${algorithm} does not go with key spec ${this.about.spec}; use ${this.algorithms.join(', ')}`,
      );
    }
    if (this.state === 'PendingDeletion') throw invalidState(this.about.arn, 'pending deletion');
    if (this.state === 'Disabled') throw disabled(this.about.arn);
  }

  /** @throws AwsError when deletion is pending */
  setEnabled(enabled: boolean): void {
    if (this.#deletionAtMs !== undefined) throw invalidState(this.about.arn, 'pending deletion');
    this.#state = enabled ? 'Enabled' : 'Disabled';
  }

  scheduleDeletion(atMs: number): void {
    if (this.#deletionAtMs !== undefined) throw invalidState(this.about.arn, 'pending deletion');
    this.#deletionAtMs = atMs;
  }

  /** The key comes back disabled, as in KMS. */
  cancelDeletion(): void {
    if (this.#deletionAtMs === undefined) throw invalidState(this.about.arn, 'not pending deletion');
    this.#deletionAtMs = undefined;
    this.#state = 'Disabled';
  }

  /** Secret bytes of a symmetric or HMAC key. @throws AwsError when there is no such version */
  material(version: number): Buffer {
    if (version < 1 || version > this.version) throw notFound(`version ${version} of ${this.about.arn}`);
    const length = HMAC_BYTES[this.about.spec] ?? AES_BYTES;
    return Buffer.from(hkdfSync('sha256', this.#seed, this.about.arn, `kms key version ${version}`, length));
  }

  /** The private key of an asymmetric key; made when first needed. */
  signingKey(): KeyObject {
    this.#signing ??= makeSigningKey(this.about.spec, this.material(1));
    return this.#signing;
  }
}
