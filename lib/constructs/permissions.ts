import { Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';

/** Single-item operations of DynamoDB, and the query within one partition. Nothing in the line scans or lists. */
export type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** Lets a role do named things to one table, and nothing to its indexes or streams. */
export const useTable = (table: ITableV2, ...actions: readonly TableAction[]) =>
  new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [table.tableArn] });

/**
 * Lets a role add to a record and read back what it added to. Never change, never delete: neither action is granted to any
 * function of the line.
 */
export const appendTo = (table: ITableV2) => useTable(table, 'GetItem', 'PutItem', 'Query');

/** DynamoDB opens a table's key in the name of whoever asks; through DynamoDB is the only way this may be used. */
export const openTablesWith = (key: IKey) =>
  new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:DescribeKey'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(key).region}.amazonaws.com` } },
  });

/** Operations on a key that the vault of callers uses. */
export type VaultAction = 'GenerateDataKey' | 'Decrypt';

/** Lets a role make or open callers' own data keys: only under the vault's purpose, only naming a pseudonym. */
export const useCallerVault = (key: IKey, ...actions: readonly VaultAction[]) =>
  new PolicyStatement({
    actions: actions.map((action) => `kms:${action}`),
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:EncryptionContext:purpose': 'caller-profile' },
      Null: { 'kms:EncryptionContext:pseudonym': 'false' },
    },
  });

/** Lets a role compute or check MACs with one HMAC key and one algorithm. */
export const useMacKey = (key: IKey, ...actions: readonly ('GenerateMac' | 'VerifyMac')[]) =>
  new PolicyStatement({
    actions: actions.map((action) => `kms:${action}`),
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_256' } },
  });

/** Lets a role write to one log group that is already there. */
export const writeLogs = (logGroup: ILogGroup) =>
  new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] });
