import type { Server } from 'node:http';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Table } from '../../../lambda/adapters/table.ts';
import { listening } from './kms-server.ts';

// dynalite brings no types.
const dynalite = require('dynalite') as (options: Record<string, number>) => Server;

/** Every table of the line: its partition key, and its sort key where it has one. */
const KEYS = {
  callerKeys: ['pseudonym'],
  callers: ['pseudonym'],
  credentials: ['pseudonym'],
  signals: ['signal'],
  decisions: ['contactId', 'sequence'],
  controls: ['control'],
  accounts: ['customerId', 'item'],
} as const;

export type TableName = keyof typeof KEYS;

/** A DynamoDB on this machine with the line's tables, empty. */
export interface Dynamo {
  readonly url: string;
  readonly client: DynamoDBClient;
  readonly tables: Readonly<Record<TableName, Table>>;
  close(): Promise<void>;
}

/** Starts dynalite: the same condition expressions as the service, in memory. */
export async function startDynamo(): Promise<Dynamo> {
  const { url, close } = await listening(dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 }));
  const client = new DynamoDBClient({
    endpoint: url,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  for (const [name, [partition, sort]] of Object.entries(KEYS) as [string, readonly [string, string?]][]) {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: partition, KeyType: 'HASH' },
          ...(sort ? [{ AttributeName: sort, KeyType: 'RANGE' as const }] : []),
        ],
        AttributeDefinitions: [
          { AttributeName: partition, AttributeType: 'S' },
          ...(sort
            ? [{ AttributeName: sort, AttributeType: sort === 'sequence' ? ('N' as const) : ('S' as const) }]
            : []),
        ],
      }),
    );
  }
  const tables = Object.fromEntries(Object.keys(KEYS).map((name) => [name, new Table(client, name)]));
  return {
    url,
    client,
    tables: tables as Record<TableName, Table>,
    close: async () => {
      client.destroy();
      await close();
    },
  };
}
