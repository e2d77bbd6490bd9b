import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ListKeysCommand } from '@aws-sdk/client-kms';
import type { Fault } from '../../simulator/aws/index.ts';
import { removeAssemblies } from '../assembly/sample-assembly.ts';
import { clientsOf, closeSamples, openSample, refusal } from './sample-aws.ts';

afterEach(closeSamples);
afterAll(removeAssemblies);

const getItem = () => new GetItemCommand({ TableName: 'callers', Key: { pseudonym: { S: 'p' } } });

test.each<[Fault['kind'], string, string]>([
  ['throttle', 'ThrottlingException', 'ProvisionedThroughputExceededException'],
  ['deny', 'AccessDeniedException', 'AccessDeniedException'],
  ['error', 'KMSInternalException', 'InternalServerError'],
])('%s answers with the service’s own error', async (kind, ofKms, ofDynamodb) => {
  const { kms, dynamodb } = await openSample(undefined, {
    faults: [
      { service: 'kms', kind },
      { service: 'dynamodb', kind },
    ],
  });

  expect(await refusal(kms.send(new ListKeysCommand()))).toBe(ofKms);
  expect(await refusal(dynamodb.send(getItem()))).toBe(ofDynamodb);
});

test('unreachable cuts the connection without an answer', async () => {
  const { aws, kms } = await openSample(undefined, { faults: [{ service: 'kms', kind: 'unreachable' }] });

  await expect(kms.send(new ListKeysCommand())).rejects.toThrow('socket hang up');
  expect(aws.calls).toMatchObject([{ operation: 'ListKeys', status: 0, error: 'unreachable' }]);
});

test('delay brings the true answer later', async () => {
  const { aws, kms } = await openSample(undefined, { faults: [{ service: 'kms', kind: 'delay', delayMs: 150 }] });

  expect(await refusal(kms.send(new ListKeysCommand()))).toBe('no error');
  expect(aws.calls[0]?.ms).toBeGreaterThanOrEqual(145);
});

test('a fault befalls only the service, operation and function it names', async () => {
  const { aws, kms, dynamodb } = await openSample();
  const other = clientsOf(aws, { name: 'dialogue', arn: 'arn:aws:sts::111122223333:assumed-role/r/dialogue' });
  aws.faults.inject({ service: 'dynamodb', operation: 'GetItem', function: 'dialogue', kind: 'deny' });
  aws.faults.inject({ service: 'dynamodb', operation: 'PutItem', kind: 'deny' });

  expect(await refusal(other.dynamodb.send(getItem()))).toBe('AccessDeniedException');
  expect(await refusal(dynamodb.send(getItem()))).toBe('no error');
  expect(await refusal(kms.send(new ListKeysCommand()))).toBe('no error');
});

test('a fault is over after so many times, when removed, and when all are cleared', async () => {
  const { aws, kms } = await openSample();
  const list = () => refusal(kms.send(new ListKeysCommand()));

  aws.faults.inject({ service: 'kms', kind: 'deny', times: 2 });
  const twice = [await list(), await list(), await list()];
  const remove = aws.faults.inject({ service: 'kms', kind: 'throttle' });
  const before = await list();
  remove();
  const removed = await list();
  aws.faults.inject({ service: 'kms', kind: 'throttle' });
  aws.faults.clear();

  expect(twice).toEqual(['AccessDeniedException', 'AccessDeniedException', 'no error']);
  expect([before, removed, await list()]).toEqual(['ThrottlingException', 'no error', 'no error']);
});
