import * as z from 'zod/mini';
import { localeSchema } from '../contracts/locale.ts';
import { PACES } from '../contracts/session-attributes.ts';
import { type Clock, systemClock } from './clock.ts';
import { FieldCipher, keyIdOf, TamperedFieldError } from './field-cipher.ts';
import type { DataKeys, EncryptionContext } from './keys.ts';
import type { Table } from './table.ts';

const profileSchema = z.object({
  /** What the caller is called. Kept for people; the line itself never speaks or returns it. */
  name: z.optional(z.string()),
  language: z.optional(localeSchema),
  pace: z.optional(z.enum(PACES)),
});

/** What the bank keeps about a caller. Every field is encrypted by itself. */
export type CallerProfile = z.infer<typeof profileSchema>;

/** Keeps profiles under a key per caller; destroying that key erases the caller. */
export interface CallerVault {
  /**
   * The caller's profile, or undefined if there is none, or none any more: an erased caller has no key.
   *
   * Throws {@link TamperedFieldError} if a field was sealed under another key than the caller has, all fields included.
   * An erased caller who gets a new key has to get a new profile with it; `save` does both, and mends what it left half done.
   */
  open(pseudonym: string): Promise<CallerProfile | undefined>;
  /** Replaces the caller's profile. */
  save(pseudonym: string, profile: CallerProfile): Promise<void>;
}

interface CallerKey {
  readonly plaintext: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** The vault in two DynamoDB tables: wrapped keys in one, sealed fields in the other. */
export class DynamoCallerVault implements CallerVault {
  readonly #keys: DataKeys;
  readonly #callerKeys: Table;
  readonly #callers: Table;
  readonly #clock: Clock;

  constructor(keys: DataKeys, tables: { readonly callerKeys: Table; readonly callers: Table }, clock = systemClock) {
    this.#keys = keys;
    this.#callerKeys = tables.callerKeys;
    this.#callers = tables.callers;
    this.#clock = clock;
  }

  async open(pseudonym: string): Promise<CallerProfile | undefined> {
    const [keyRow, row] = await Promise.all([this.#callerKeys.get({ pseudonym }), this.#callers.get({ pseudonym })]);
    if (keyRow === undefined || row === undefined) return undefined;

    const wrapped = wrappedKeyIn(keyRow);
    const fields = fieldsIn(row);
    const context = contextOf(pseudonym);
    const plaintext = await this.#keys.unwrap(wrapped, context);
    try {
      const cipher = new FieldCipher(plaintext, keyIdOf(wrapped), context);
      const profile = Object.entries(fields).map(([field, stored]) => [field, cipher.open(field, stored)]);
      return profileSchema.parse(Object.fromEntries(profile));
    } finally {
      plaintext.fill(0);
    }
  }

  async save(pseudonym: string, profile: CallerProfile): Promise<void> {
    const { plaintext, wrapped } = await this.#callerKey(pseudonym);
    try {
      const cipher = new FieldCipher(plaintext, keyIdOf(wrapped), contextOf(pseudonym));
      const sealed = Object.entries(profile)
        .filter((field): field is [string, string] => field[1] !== undefined)
        .map(([field, text]) => [field, cipher.seal(field, text)]);
      await this.#callers.put({ pseudonym, fields: Object.fromEntries(sealed), updatedAt: this.#now() });
    } finally {
      plaintext.fill(0);
    }
  }

  /** The caller's key; made on first use. Of two calls that make one at once the first to write wins, for both. */
  async #callerKey(pseudonym: string): Promise<CallerKey> {
    const context = contextOf(pseudonym);
    const existing = await this.#callerKeys.get({ pseudonym });
    if (existing !== undefined) return this.#unwrapped(existing, context);

    const fresh = await this.#keys.generate(context);
    const isOurs = await this.#callerKeys.put(
      { pseudonym, wrappedKey: fresh.wrapped, createdAt: this.#now() },
      { expression: 'attribute_not_exists(pseudonym)' },
    );
    if (isOurs) return fresh;

    fresh.plaintext.fill(0);
    const winner = await this.#callerKeys.get({ pseudonym });
    if (winner === undefined) throw new CallerErasedError('the caller was erased while the profile was being saved');
    return this.#unwrapped(winner, context);
  }

  async #unwrapped(row: Readonly<Record<string, unknown>>, context: EncryptionContext): Promise<CallerKey> {
    const wrapped = wrappedKeyIn(row);
    return { wrapped, plaintext: await this.#keys.unwrap(wrapped, context) };
  }

  #now(): string {
    return this.#clock.now().toISOString();
  }
}

/** A caller's key was destroyed in the middle of a write; nothing was written. */
export class CallerErasedError extends Error {
  override readonly name = 'CallerErasedError';
}

/** What a caller's key is bound to, in KMS and in every sealed field. */
export function contextOf(pseudonym: string): EncryptionContext {
  return { purpose: 'caller-profile', pseudonym };
}

function wrappedKeyIn(row: Readonly<Record<string, unknown>>): Uint8Array {
  if (row.wrappedKey instanceof Uint8Array) return row.wrappedKey;
  throw new TamperedFieldError('a caller key row holds no wrapped key');
}

function fieldsIn(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const fields = z.safeParse(z.record(z.string(), z.string()), row.fields);
  if (!fields.success) throw new TamperedFieldError('a caller row holds fields that are not sealed');
  return fields.data;
}
