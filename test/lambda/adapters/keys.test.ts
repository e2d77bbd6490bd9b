import type { KmsSender } from '../../../lambda/adapters/keys.ts';
import { KeyServiceError, KmsDataKeys, KmsMacKey, pinMessage, pseudonymOf } from '../../../lambda/adapters/keys.ts';
import { PSEUDONYM_PATTERN } from '../../../lambda/contracts/pseudonym.ts';
import { FakeKms } from '../support/fake-kms.ts';

test('a number always has the same pseudonym, of the form the contract wants', async () => {
  const key = new KmsMacKey(new FakeKms().sender, 'pseudonym');

  const pseudonym = await pseudonymOf(key, '+441632960101');

  expect(pseudonym).toMatch(PSEUDONYM_PATTERN);
  expect(await pseudonymOf(key, '+441632960101')).toBe(pseudonym);
  expect(await pseudonymOf(key, '+441632960102')).not.toBe(pseudonym);
});

test('another key gives the same number another pseudonym', async () => {
  const kms = new FakeKms();

  const [one, other] = await Promise.all(
    ['one', 'other'].map((id) => pseudonymOf(new KmsMacKey(kms.sender, id), '+441632960101')),
  );

  expect(one).not.toBe(other);
});

test('a MAC verifies for its own message and no other', async () => {
  const key = new KmsMacKey(new FakeKms().sender, 'pin');
  const mac = await key.mac(pinMessage('p', 'salt', '2468'));

  expect(await key.verify(pinMessage('p', 'salt', '2468'), mac)).toBe(true);
  expect(await key.verify(pinMessage('p', 'salt', '2469'), mac)).toBe(false);
  expect(await key.verify(pinMessage('q', 'salt', '2468'), mac)).toBe(false);
  expect(await key.verify(pinMessage('p', 'tlas', '2468'), mac)).toBe(false);
});

test('a key that is out of order is an error, not a wrong PIN', async () => {
  const kms = new FakeKms();
  kms.broken = 'DisabledException';

  await expect(new KmsMacKey(kms.sender, 'pin').verify('m', new Uint8Array(32))).rejects.toThrow('DisabledException');
});

test('a data key unwraps under its own context only', async () => {
  const keys = new KmsDataKeys(new FakeKms().sender, 'data');
  const { plaintext, wrapped } = await keys.generate({ purpose: 'caller-profile', pseudonym: 'p' });

  expect(Buffer.from(await keys.unwrap(wrapped, { pseudonym: 'p', purpose: 'caller-profile' }))).toEqual(
    Buffer.from(plaintext),
  );
  await expect(keys.unwrap(wrapped, { purpose: 'caller-profile', pseudonym: 'q' })).rejects.toThrow(
    'InvalidCiphertextException',
  );
});

test('an answer of KMS without its content is an error', async () => {
  const silent = { send: async () => ({}) } as unknown as KmsSender;

  await expect(new KmsMacKey(silent, 'pin').mac('m')).rejects.toThrow(KeyServiceError);
  await expect(new KmsDataKeys(silent, 'data').generate({})).rejects.toThrow('GenerateDataKey without Plaintext');
});
