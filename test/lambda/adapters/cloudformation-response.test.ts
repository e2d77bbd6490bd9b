import { createServer } from 'node:http';
import { createCloudFormation } from '../../../lambda/adapters/cloudformation-response.ts';
import { customResourceEvent } from '../support/custom-resource-event.ts';
import { listening } from '../support/kms-server.ts';

test('the answer arrives by PUT, with an empty content type and the ids of the request', async () => {
  const got: { method?: string; type?: string; body: string }[] = [];
  const server = await listening(
    createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      got.push({
        method: request.method,
        type: request.headers['content-type'],
        body: Buffer.concat(chunks).toString(),
      });
      response.end();
    }),
  );

  await createCloudFormation().succeed(customResourceEvent('Create', {}, `${server.url}/answer`), 'sample-bank');
  await server.close();

  expect(got).toHaveLength(1);
  expect(got[0]).toMatchObject({ method: 'PUT', type: '' });
  expect(JSON.parse(got[0]!.body)).toEqual({
    Status: 'SUCCESS',
    PhysicalResourceId: 'sample-bank',
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Resource',
  });
});

test('an answer that is not taken is sent again, three times in all', async () => {
  let puts = 0;
  const pauses: number[] = [];
  const refuse = (async () => {
    puts += 1;
    if (puts === 1) throw new Error('unreachable');
    return new Response(null, { status: 503 });
  }) as typeof fetch;
  const cloudFormation = createCloudFormation(refuse, async (ms) => void pauses.push(ms));

  await expect(cloudFormation.fail(customResourceEvent('Create'), 'id', 'reason')).rejects.toThrow('after 3 tries');
  expect(puts).toBe(3);
  expect(pauses).toHaveLength(2);
});

test('a reason too long for CloudFormation is cut', async () => {
  let bytes = 0;
  const measure = (async (_url: string, init: { body: Uint8Array }) => {
    bytes = init.body.byteLength;
    return new Response();
  }) as unknown as typeof fetch;

  await createCloudFormation(measure).fail(customResourceEvent('Create'), 'id', 'ñ'.repeat(10_000));

  expect(bytes).toBeLessThan(4096);
});
