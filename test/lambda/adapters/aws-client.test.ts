import { createServer } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AWS_CLIENT, PATIENT_AWS_CLIENT } from '../../../lambda/adapters/aws-client.ts';
import { Table } from '../../../lambda/adapters/table.ts';
import { listening } from '../support/kms-server.ts';

test('a service that never answers is given up within the time a flow allows', async () => {
  const silent = await listening(createServer(() => {}));
  const client = new DynamoDBClient({
    ...AWS_CLIENT,
    endpoint: silent.url,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const started = performance.now();

  await expect(new Table(client, 'signals').get({ signal: 's' })).rejects.toMatchObject({ name: 'TimeoutError' });

  expect(performance.now() - started).toBeLessThan(3500);
  client.destroy();
  await silent.close();
});

test('what only a deployment waits for outlasts a slow service', async () => {
  const slow = await listening(
    createServer((_request, response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}'), 1_500);
    }),
  );
  const client = new DynamoDBClient({
    ...PATIENT_AWS_CLIENT,
    endpoint: slow.url,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

  expect(await new Table(client, 'signals').get({ signal: 's' })).toBeUndefined();
  client.destroy();
  await slow.close();
});
