import { ConnectClient, ListInstancesCommand } from '@aws-sdk/client-connect';
import { GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateKeyCommand,
  DescribeKeyCommand,
  GenerateRandomCommand,
  KMSClient,
  ListKeysCommand,
} from '@aws-sdk/client-kms';
import { openAws } from '../../simulator/aws/index.ts';
import { removeAssemblies } from '../assembly/sample-assembly.ts';
import { clientsOf, closeSamples, FUNCTION, openSample, refusal } from './sample-aws.ts';

afterEach(closeSamples);
afterAll(removeAssemblies);

test('the signature tells which function calls, and the call is remembered', async () => {
  const { aws, kms, dynamodb, arn } = await openSample();
  const other = clientsOf(aws, { name: 'dialogue', arn: 'arn:aws:sts::111122223333:assumed-role/r/dialogue' });

  await kms.send(new DescribeKeyCommand({ KeyId: 'alias/data' }));
  await other.dynamodb.send(new GetItemCommand({ TableName: 'callers', Key: { pseudonym: { S: 'p' } } }));
  await refusal(dynamodb.send(new GetItemCommand({ TableName: 'nobody', Key: { pseudonym: { S: 'p' } } })));

  expect(aws.calls).toEqual([
    {
      function: 'call-start',
      service: 'kms',
      operation: 'DescribeKey',
      resources: [arn('DataKey')],
      status: 200,
      ms: expect.any(Number),
    },
    {
      function: 'dialogue',
      service: 'dynamodb',
      operation: 'GetItem',
      resources: [arn('Callers')],
      status: 200,
      ms: expect.any(Number),
    },
    {
      function: 'call-start',
      service: 'dynamodb',
      operation: 'GetItem',
      resources: [],
      status: 400,
      error: 'ResourceNotFoundException',
      ms: expect.any(Number),
    },
  ]);
});

test('a forged signature, an unknown key and a foreign token are refused', async () => {
  const { aws, settings } = await openSample();
  const as = (credentials: object) =>
    refusal(
      new KMSClient({ ...settings, credentials: { ...settings.credentials, ...credentials } }).send(
        new ListKeysCommand(),
      ),
    );

  expect(await as({ secretAccessKey: 'forged' })).toBe('InvalidSignatureException');
  expect(await as({ accessKeyId: 'ASIANOBODY' })).toBe('UnrecognizedClientException');
  expect(await as({ sessionToken: 'forged' })).toBe('UnrecognizedClientException');
  expect(aws.calls.map(({ status }) => status)).toEqual([403, 403, 403]);
});

test('a request changed after signing is refused', async () => {
  const { kms, settings } = await openSample();
  kms.middlewareStack.add(
    (next) => (args) => {
      Object.assign(args.request as object, { body: '{"NumberOfBytes":1000}' });
      Object.assign((args.request as { headers: object }).headers, { 'content-length': '22' });
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );

  expect(await refusal(kms.send(new GenerateRandomCommand({ NumberOfBytes: 16 })))).toBe('InvalidSignatureException');
  expect(await refusal(new KMSClient(settings).send(new GenerateRandomCommand({ NumberOfBytes: 16 })))).toBe(
    'no error',
  );
});

test.each([
  ['without a signature', undefined, 'MissingAuthenticationTokenException'],
  ['signed in another way', 'Bearer token', 'IncompleteSignature'],
  ['with half a signature', 'AWS4-HMAC-SHA256 Credential=A/20260101/eu-west-2/kms/aws4_request', 'IncompleteSignature'],
])('a request %s is refused', async (_, authorization, type) => {
  const { aws } = await openSample({});

  const response = await fetch(aws.endpoint, { method: 'POST', headers: authorization ? { authorization } : {} });

  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ __type: type });
});

test('what is not simulated is refused by name', async () => {
  const { kms, dynamodb, settings } = await openSample({});

  await expect(kms.send(new CreateKeyCommand({}))).rejects.toThrow(
    /^call-start called TrentService.CreateKey of kms, which is not simulated; operations are: CancelKeyDeletion, /,
  );
  await expect(dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [] }))).rejects.toThrow(
    /^call-start called DynamoDB_20120810.TransactWriteItems of dynamodb, which is not simulated; /,
  );
  await expect(new ConnectClient(settings).send(new ListInstancesCommand())).rejects.toThrow(
    'call-start called connect (GET /instance), which is not simulated; services are: kms, dynamodb',
  );
});

test('a caller’s virtual time is accepted, and never corrected by ours', async () => {
  const { aws, kms, settings } = await openSample();
  const longAgo = new KMSClient({ ...settings, systemClockOffset: Date.parse('2001-01-01') - Date.now() });

  await longAgo.send(new ListKeysCommand());
  await refusal(longAgo.send(new DescribeKeyCommand({ KeyId: 'nobody' })));
  const offset = longAgo.config.systemClockOffset;

  expect(aws.calls.map(({ error }) => error)).toEqual([undefined, 'NotFoundException']);
  expect(new Date(Date.now() + offset).getUTCFullYear()).toBe(2001);
  await kms.send(new ListKeysCommand());
});

test('authorization decides on caller, action and resources', async () => {
  const { kms, arn } = await openSample(undefined, {
    authorize: ({ operation }) =>
      operation === 'DescribeKey' ? { allowed: false, reason: 'no policy allows it' } : { allowed: true },
  });

  await expect(kms.send(new DescribeKeyCommand({ KeyId: 'alias/data' }))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: `User: ${FUNCTION.arn} is not authorized to perform: kms:DescribeKey on resource: ${arn('DataKey')} because no policy allows it`,
  });
  expect(await refusal(kms.send(new ListKeysCommand()))).toBe('no error');
});

test('a port that is taken is told in one line', async () => {
  const { aws, assembly } = await openSample({});
  const port = Number(new URL(aws.endpoint).port);

  await expect(openAws(assembly, { port })).rejects.toThrow(
    `port ${port} on 127.0.0.1 is taken by another program; choose another, or 0 for a free one`,
  );
});

test('a body that is not JSON is refused', async () => {
  const { kms } = await openSample({});
  kms.middlewareStack.add(
    (next) => (args) => {
      Object.assign(args.request as object, { body: '[1]' });
      Object.assign((args.request as { headers: object }).headers, { 'content-length': '3' });
      return next(args);
    },
    { step: 'build', priority: 'low' },
  );

  expect(await refusal(kms.send(new ListKeysCommand()))).toBe('SerializationException');
});
