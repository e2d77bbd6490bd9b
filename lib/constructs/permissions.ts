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
 * Lets a role do named things to the items whose partition key looks like one of `keys` (`*` stands for the rest), and to no
 * other item of the table. For operations on single items only: they always name a key, a scan does not.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
export const useItems = (
  table: ITableV2,
  keys: readonly string[],
  ...actions: readonly Exclude<TableAction, 'Query'>[]
) => {
  const statement = useTable(table, ...actions);
  statement.addCondition('ForAllValues:StringLike', { 'dynamodb:LeadingKeys': [...keys] });
  return statement;
};

/**
 * Lets a role change items, as long as the request names none but these attributes (those of the key and of the request's
 * condition count) and asks for nothing in return. Which items, and to what value, is up to the code.
 */
export const updateAttributes = (table: ITableV2, ...attributes: readonly string[]) => {
  const statement = useTable(table, 'UpdateItem');
  statement.addCondition('ForAllValues:StringEquals', { 'dynamodb:Attributes': [...attributes] });
  statement.addCondition('StringEqualsIfExists', { 'dynamodb:ReturnValues': 'NONE' });
  return statement;
};

/**
 * Lets a role add to a record and read it. Neither updates nor deletions are granted to any function of the line. A put can
 * still replace an entry: that its place is free is a condition of the request (`decision-store.ts`), which IAM cannot ask for.
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
