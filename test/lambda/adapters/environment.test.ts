import * as z from 'zod/mini';
import {
  days,
  EnvironmentError,
  json,
  keyArn,
  readEnvironment,
  tableName,
} from '../../../lambda/adapters/environment.ts';

const KEY = 'arn:aws:kms:eu-west-2:111122223333:key/00000000-0000-4000-8000-000000000001';
const schema = z.object({
  KEY_ARN: keyArn,
  TABLE_NAME: tableName,
  RETENTION_DAYS: days,
  SENTENCES: json(z.record(z.string(), z.string(), { error: 'sentences' }), 'a JSON object of sentences'),
});
const right = { KEY_ARN: KEY, TABLE_NAME: 'trustline-dev-Signals', RETENTION_DAYS: '30', SENTENCES: '{"en":"Hello."}' };

test('a right environment is read, with numbers and JSON as such', () => {
  expect(readEnvironment('call-start', schema, { ...right, PATH: '/bin' })).toEqual({
    KEY_ARN: KEY,
    TABLE_NAME: 'trustline-dev-Signals',
    RETENTION_DAYS: 30,
    SENTENCES: { en: 'Hello.' },
  });
});

test.each([
  [{ TABLE_NAME: undefined }, 'environment variable TABLE_NAME is missing'],
  [{ TABLE_NAME: '' }, 'environment variable TABLE_NAME must be the name of a DynamoDB table'],
  [{ KEY_ARN: 'alias/data' }, 'environment variable KEY_ARN must be the ARN of a KMS key'],
  [{ RETENTION_DAYS: '0' }, 'environment variable RETENTION_DAYS must be a whole number of days from 1 to 99999'],
  [{ RETENTION_DAYS: '1.5' }, 'RETENTION_DAYS must be a whole number of days'],
  [{ SENTENCES: '{' }, 'environment variable SENTENCES must be a JSON object of sentences'],
  [{ SENTENCES: '[]' }, 'environment variable SENTENCES must be sentences'],
])('%j is refused by name', (wrong, message) => {
  const read = () => readEnvironment('call-start', schema, { ...right, ...wrong });

  expect(read).toThrow(EnvironmentError);
  expect(read).toThrow("function 'call-start' cannot start: ");
  expect(read).toThrow(message);
});

test('all that is wrong is named at once, without the values', () => {
  const read = () => readEnvironment('call-start', schema, { ...right, KEY_ARN: 'secret', TABLE_NAME: undefined });

  expect(read).toThrow(/KEY_ARN must be the ARN of a KMS key; TABLE_NAME is missing$/);
  expect(read).not.toThrow(/secret/);
});
