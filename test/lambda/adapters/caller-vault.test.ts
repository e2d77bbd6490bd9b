import { DynamoCallerVault } from '../../../lambda/adapters/caller-vault.ts';
import { systemClock } from '../../../lambda/adapters/clock.ts';
import { TamperedFieldError } from '../../../lambda/adapters/field-cipher.ts';
import { KmsDataKeys } from '../../../lambda/adapters/keys.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { FakeKms } from '../support/fake-kms.ts';

const PROFILE = { name: 'Ada Mercer', language: 'en-GB', pace: 'slow' } as const;

let dynamo: Dynamo;
let kms: FakeKms;
let vault: DynamoCallerVault;
let caller: string;
let callers = 0;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());
beforeEach(() => {
  kms = new FakeKms();
  vault = new DynamoCallerVault(new KmsDataKeys(kms.sender, 'data'), dynamo.tables, systemClock);
  callers += 1;
  caller = `caller-${callers}`;
});

test('what was saved is what is opened', async () => {
  await vault.save(caller, PROFILE);

  expect(await vault.open(caller)).toEqual(PROFILE);
});

test('a caller never seen is unknown, and costs no request to KMS', async () => {
  expect(await vault.open(caller)).toBeUndefined();
  expect(kms.requests).toEqual([]);
});

test('opening a known caller costs one request to KMS', async () => {
  await vault.save(caller, PROFILE);
  kms.requests.length = 0;

  await vault.open(caller);

  expect(kms.requests).toEqual(['Decrypt']);
});

test('a second save uses the same key and replaces the profile whole', async () => {
  await vault.save(caller, PROFILE);
  await vault.save(caller, { language: 'es-US' });

  expect(await vault.open(caller)).toEqual({ language: 'es-US' });
  expect(kms.requests.filter((request) => request === 'GenerateDataKey')).toHaveLength(1);
});

test('nothing of a profile stands in the table in clear', async () => {
  await vault.save(caller, PROFILE);

  const rows = JSON.stringify([
    await dynamo.tables.callers.get({ pseudonym: caller }),
    await dynamo.tables.callerKeys.get({ pseudonym: caller }),
  ]);
  for (const secret of ['Ada', 'Mercer', 'en-GB', 'slow']) expect(rows).not.toContain(secret);
});

test('saves of a new caller at the same time agree on one key', async () => {
  await Promise.all(Array.from({ length: 5 }, () => vault.save(caller, PROFILE)));

  expect(await vault.open(caller)).toEqual(PROFILE);
});

test('a caller whose key was destroyed is unknown, and what was sealed under it is found out beside a new key', async () => {
  await vault.save(caller, PROFILE);
  const old = await dynamo.tables.callers.get({ pseudonym: caller });

  await dynamo.tables.callerKeys.delete({ pseudonym: caller });
  expect(await vault.open(caller)).toBeUndefined();

  await vault.save(caller, { language: 'en-US' });
  await dynamo.tables.callers.put({ ...old });
  await expect(vault.open(caller)).rejects.toThrow(TamperedFieldError);

  await vault.save(caller, { language: 'en-US' });
  expect(await vault.open(caller)).toEqual({ language: 'en-US' });
});

test('a row taken from another caller is found out, though every one of its fields agrees on a key', async () => {
  const other = `${caller}-other`;
  await vault.save(caller, PROFILE);
  await vault.save(other, { language: 'es-US' });

  await dynamo.tables.callers.put({ ...(await dynamo.tables.callers.get({ pseudonym: other })), pseudonym: caller });

  await expect(vault.open(caller)).rejects.toThrow(TamperedFieldError);
});

test('a profile moved to another caller is found out', async () => {
  const other = `${caller}-other`;
  await vault.save(caller, PROFILE);
  const [row, key] = await Promise.all([
    dynamo.tables.callers.get({ pseudonym: caller }),
    dynamo.tables.callerKeys.get({ pseudonym: caller }),
  ]);
  await dynamo.tables.callers.put({ ...row, pseudonym: other });
  await dynamo.tables.callerKeys.put({ ...key, pseudonym: other });

  // KMS refuses first: the wrapped key is bound to the other pseudonym.
  await expect(vault.open(other)).rejects.toThrow('InvalidCiphertextException');
});

test('a field moved to another name is found out', async () => {
  await vault.save(caller, PROFILE);
  const row = await dynamo.tables.callers.get({ pseudonym: caller });
  const fields = row!.fields as Record<string, string>;
  await dynamo.tables.callers.put({ ...row, fields: { ...fields, language: fields.name } });

  await expect(vault.open(caller)).rejects.toThrow(TamperedFieldError);
});

test('fields that are not sealed are found out', async () => {
  await vault.save(caller, PROFILE);
  const row = await dynamo.tables.callers.get({ pseudonym: caller });
  await dynamo.tables.callers.put({ ...row, fields: { ...(row!.fields as object), language: 'en-GB' } });

  await expect(vault.open(caller)).rejects.toThrow(TamperedFieldError);
});

test('a key that KMS does not give up keeps the profile shut', async () => {
  await vault.save(caller, PROFILE);
  kms.broken = 'DisabledException';

  await expect(vault.open(caller)).rejects.toThrow('DisabledException');
});
