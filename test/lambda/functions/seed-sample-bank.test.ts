import type { Credential } from '../../../lambda/adapters/credential-store.ts';
import { KmsMacKey } from '../../../lambda/adapters/keys.ts';
import { SAMPLE_CALLERS } from '../../../lambda/functions/seed-sample-bank/sample-callers.ts';
import { seedSampleBank } from '../../../lambda/functions/seed-sample-bank/seed-sample-bank.ts';
import { FakeKms } from '../support/fake-kms.ts';

const nothing = async () => {};

/** What is saved to check the PINs of sample callers against, in the order of saving. */
async function credentialsOf(callers: typeof SAMPLE_CALLERS): Promise<readonly Credential[]> {
  const { sender } = new FakeKms();
  const saved: Credential[] = [];
  await seedSampleBank(
    {
      pseudonymKey: new KmsMacKey(sender, 'pseudonym'),
      pinKey: new KmsMacKey(sender, 'pin'),
      vault: { open: async () => undefined, save: nothing },
      credentials: {
        find: async () => undefined,
        save: async (_pseudonym, credential) => {
          saved.push(credential);
        },
      },
      bank: { saveAccount: nothing, saveCard: nothing, saveTransaction: nothing },
    },
    callers,
  );
  return saved;
}

test('no two callers share a salt', async () => {
  const salts = (await credentialsOf(SAMPLE_CALLERS)).map(({ salt }) => salt);

  expect(salts).toHaveLength(SAMPLE_CALLERS.length);
  expect(new Set(salts).size).toBe(salts.length);
});

test('a caller made again gets a new salt, of sixteen bytes', async () => {
  const [caller] = SAMPLE_CALLERS;
  const [first, second] = [await credentialsOf([caller!]), await credentialsOf([caller!])];

  expect(first[0]!.salt).not.toBe(second[0]!.salt);
  expect(Buffer.from(first[0]!.salt, 'base64url')).toHaveLength(16);
});
