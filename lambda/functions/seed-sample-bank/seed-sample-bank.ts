import { randomBytes } from 'node:crypto';
import type { SampleBank } from '../../adapters/back-office.ts';
import type { CallerVault } from '../../adapters/caller-vault.ts';
import type { CredentialStore } from '../../adapters/credential-store.ts';
import { type MacKey, pinMessage, pseudonymOf } from '../../adapters/keys.ts';
import type { SampleCaller } from './sample-callers.ts';

/** What the sample bank is filled through: the adapters of the line itself, hence real keys and real encryption. */
export interface SeedParts {
  readonly pseudonymKey: MacKey;
  readonly pinKey: MacKey;
  readonly vault: CallerVault;
  readonly credentials: CredentialStore;
  readonly bank: SampleBank;
}

const SALT_BYTES = 16;

/** Brings every sample caller to the state described. Repeating it changes nothing a caller could tell. */
export async function seedSampleBank(parts: SeedParts, callers: readonly SampleCaller[]): Promise<void> {
  await Promise.all(callers.map((caller) => seed(parts, caller)));
}

async function seed(
  { pseudonymKey, pinKey, vault, credentials, bank }: SeedParts,
  caller: SampleCaller,
): Promise<void> {
  const { customerId, name, language, pace, pin } = caller;
  const pseudonym = await pseudonymOf(pseudonymKey, caller.number);
  const salt = randomBytes(SALT_BYTES).toString('base64url');

  await Promise.all([
    vault.save(pseudonym, { name, language, pace }),
    pinKey.mac(pinMessage(pseudonym, salt, pin)).then((mac) => credentials.save(pseudonym, { customerId, salt, mac })),
    ...caller.accounts.map((account) => bank.saveAccount(customerId, account)),
    ...caller.cards.map((card) => bank.saveCard(customerId, card)),
    ...caller.transactions.map((transaction) => bank.saveTransaction(customerId, transaction)),
  ]);
}
