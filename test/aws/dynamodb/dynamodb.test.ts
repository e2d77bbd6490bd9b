import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { removeAssemblies } from '../../assembly/sample-assembly.ts';
import { closeSamples, openSample, refusal, TABLES } from '../sample-aws.ts';

afterEach(closeSamples);
afterAll(removeAssemblies);

const open = () => openSample(TABLES);
const caller = (pseudonym: string, visits = 1) => ({ pseudonym: { S: pseudonym }, visits: { N: String(visits) } });

test('the tables of the assembly are there, whichever type made them', async () => {
  const { aws, dynamodb, arn } = await open();

  const { TableNames } = await dynamodb.send(new ListTablesCommand());
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: 'decisions' }));

  expect(TableNames).toEqual(['callers', 'decisions']);
  expect(Table).toMatchObject({
    TableArn: arn('Decisions'),
    TableStatus: 'ACTIVE',
    GlobalSecondaryIndexes: [
      { IndexName: 'byDay', IndexArn: `${arn('Decisions')}/index/byDay`, IndexStatus: 'ACTIVE' },
    ],
  });
  expect(aws.tables.map(({ keyNames }) => keyNames)).toEqual([['pseudonym'], ['contactId', 'sequence']]);
});

test('items are put, read, changed and deleted', async () => {
  const { dynamodb } = await open();
  const TableName = 'callers';
  const Key = { pseudonym: { S: 'p' } };

  await dynamodb.send(new PutItemCommand({ TableName, Item: caller('p') }));
  const changed = await dynamodb.send(
    new UpdateItemCommand({
      TableName,
      Key,
      UpdateExpression: 'SET visits = if_not_exists(visits, :zero) + :one REMOVE gone',
      ConditionExpression: 'visits < :many',
      ExpressionAttributeValues: { ':zero': { N: '0' }, ':one': { N: '1' }, ':many': { N: '5' } },
      ReturnValues: 'ALL_NEW',
    }),
  );
  const read = await dynamodb.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  await dynamodb.send(new DeleteItemCommand({ TableName, Key }));

  expect(changed.Attributes).toEqual(caller('p', 2));
  expect(read.Item).toEqual(caller('p', 2));
  expect((await dynamodb.send(new GetItemCommand({ TableName, Key }))).Item).toBeUndefined();
});

test('a condition that fails says so, with the item in the way when asked', async () => {
  const { dynamodb } = await open();
  await dynamodb.send(new PutItemCommand({ TableName: 'callers', Item: caller('p', 7) }));
  const again = { TableName: 'callers', Item: caller('p', 8), ConditionExpression: 'attribute_not_exists(pseudonym)' };

  await expect(dynamodb.send(new PutItemCommand(again))).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
    Item: undefined,
  });
  await expect(
    dynamodb.send(new PutItemCommand({ ...again, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })),
  ).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item: caller('p', 7) });
});

test('a table is queried in the order of its sort key, and by its index', async () => {
  const { aws, dynamodb, arn } = await open();
  const decision = (contactId: string, sequence: number, day: string) => ({
    contactId: { S: contactId },
    sequence: { N: String(sequence) },
    day: { S: day },
  });
  const rows = [decision('a', 10, 'mon'), decision('a', 9, 'tue'), decision('b', 1, 'mon')];
  await dynamodb.send(
    new BatchWriteItemCommand({ RequestItems: { decisions: rows.map((Item) => ({ PutRequest: { Item } })) } }),
  );

  const byContact = await dynamodb.send(
    new QueryCommand({
      TableName: 'decisions',
      KeyConditionExpression: 'contactId = :id AND #s > :least',
      ExpressionAttributeNames: { '#s': 'sequence' },
      ExpressionAttributeValues: { ':id': { S: 'a' }, ':least': { N: '1' } },
    }),
  );
  const byDay = await dynamodb.send(
    new QueryCommand({
      TableName: 'decisions',
      IndexName: 'byDay',
      KeyConditionExpression: '#d = :day',
      ExpressionAttributeNames: { '#d': 'day' },
      ExpressionAttributeValues: { ':day': { S: 'mon' } },
    }),
  );

  expect(byContact.Items?.map(({ sequence }) => sequence?.N)).toEqual(['9', '10']);
  expect(byDay.Items?.map(({ contactId }) => contactId?.S).sort()).toEqual(['a', 'b']);
  expect(aws.calls.at(-1)?.resources).toEqual([`${arn('Decisions')}/index/byDay`]);
});

test('batches and scans reach every item and no other table', async () => {
  const { aws, dynamodb, arn } = await open();
  await dynamodb.send(new PutItemCommand({ TableName: 'callers', Item: caller('p') }));
  await dynamodb.send(new PutItemCommand({ TableName: 'callers', Item: caller('q') }));
  await dynamodb.send(
    new PutItemCommand({ TableName: 'decisions', Item: { contactId: { S: 'c' }, sequence: { N: '1' } } }),
  );

  const batch = await dynamodb.send(
    new BatchGetItemCommand({ RequestItems: { callers: { Keys: [{ pseudonym: { S: 'q' } }] } } }),
  );
  const resources = aws.calls.at(-1)?.resources;
  const scan = await dynamodb.send(new ScanCommand({ TableName: 'callers' }));

  expect(batch.Responses?.callers).toEqual([caller('q')]);
  expect(resources).toEqual([arn('Callers')]);
  expect(scan.Items?.map(({ pseudonym }) => pseudonym?.S).sort()).toEqual(['p', 'q']);
});

test('time to live is told as the template has it, and expired items stay readable', async () => {
  const { dynamodb } = await open();
  const expired = { ...caller('p'), expiresAt: { N: '1' } };
  await dynamodb.send(new PutItemCommand({ TableName: 'callers', Item: expired }));

  const [on, off] = await Promise.all(
    ['callers', 'decisions'].map((TableName) => dynamodb.send(new DescribeTimeToLiveCommand({ TableName }))),
  );
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName: 'callers', Key: { pseudonym: { S: 'p' } } }));

  expect(on?.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
  expect(off?.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'DISABLED' });
  expect(Item).toEqual(expired);
});

test('what DynamoDB refuses is refused', async () => {
  const { dynamodb } = await open();
  const get = (TableName: string, name: string) =>
    refusal(dynamodb.send(new GetItemCommand({ TableName, Key: { [name]: { S: 'p' } } })));

  expect(await get('nobody', 'pseudonym')).toBe('ResourceNotFoundException');
  expect(await get('callers', 'contactId')).toBe('ValidationException');
  expect(await refusal(dynamodb.send(new DescribeTimeToLiveCommand({ TableName: 'nobody' })))).toBe(
    'ResourceNotFoundException',
  );
});

test('a member that is not simulated is refused by name', async () => {
  const { dynamodb } = await open();

  const legacy = new DeleteItemCommand({
    TableName: 'callers',
    Key: { pseudonym: { S: 'p' } },
    Expected: { visits: { Exists: false } },
  });

  await expect(dynamodb.send(legacy)).rejects.toThrow('Expected of dynamodb DeleteItem is not simulated');
});

test('a table the engine cannot make is named with the reason', async () => {
  const Properties = { KeySchema: [{ AttributeName: 'p', KeyType: 'HASH' }], AttributeDefinitions: [] };

  await expect(openSample({ Broken: { Type: 'AWS::DynamoDB::Table', Properties } })).rejects.toThrow(
    /^table sample\/Broken cannot be created: /,
  );
});
