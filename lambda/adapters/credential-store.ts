import * as z from 'zod/mini';
import type { Table } from './table.ts';

/** What a PIN is checked against. The PIN itself is nowhere. */
export interface Credential {
  readonly customerId: string;
  /** Drawn for this caller, so that equal PINs do not look equal. */
  readonly salt: string;
  /** Keyed MAC of the PIN. */
  readonly mac: Uint8Array;
}

/** Knows what a caller's PIN is checked against. */
export interface CredentialStore {
  find(pseudonym: string): Promise<Credential | undefined>;
  save(pseudonym: string, credential: Credential): Promise<void>;
}

const credentialSchema = z.object({
  customerId: z.string().check(z.minLength(1)),
  salt: z.string().check(z.minLength(1)),
  mac: z.instanceof(Uint8Array),
});

/** Credentials in DynamoDB, one item per caller. */
export class DynamoCredentialStore implements CredentialStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(pseudonym: string): Promise<Credential | undefined> {
    const item = await this.#table.get({ pseudonym });
    return item && credentialSchema.parse(item);
  }

  async save(pseudonym: string, credential: Credential): Promise<void> {
    await this.#table.put({ pseudonym, ...credential });
  }
}
