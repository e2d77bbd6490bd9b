import { CUSTOM_RESOURCE_TIMEOUT, type FunctionSpec } from '../line-function.ts';
import { openTablesWith, useCallerVault, useMacKey, useTable } from '../permissions.ts';
import type { FunctionResources } from './resources.ts';

/** Fills the tables with the fictional sample bank. Dev only. */
export function seedSampleBank({ keys, tables }: FunctionResources): FunctionSpec {
  return {
    name: 'seed-sample-bank',
    description: 'Custom resource: fills the tables with the fictional sample bank',
    timeout: CUSTOM_RESOURCE_TIMEOUT,
    environment: {
      PSEUDONYM_KEY_ARN: keys.pseudonym.keyArn,
      DATA_KEY_ARN: keys.data.keyArn,
      PIN_KEY_ARN: keys.pin.keyArn,
      CALLER_KEYS_TABLE_NAME: tables.callerKeys.tableName,
      CALLERS_TABLE_NAME: tables.callers.tableName,
      CREDENTIALS_TABLE_NAME: tables.credentials.tableName,
      ACCOUNTS_TABLE_NAME: tables.accounts.tableName,
    },
    statements: [
      useMacKey(keys.pseudonym, 'GenerateMac'),
      useMacKey(keys.pin, 'GenerateMac'),
      useCallerVault(keys.data, 'GenerateDataKey', 'Decrypt'),
      openTablesWith(keys.data),
      useTable(tables.callerKeys, 'GetItem', 'PutItem'),
      useTable(tables.callers, 'PutItem'),
      useTable(tables.credentials, 'PutItem'),
      useTable(tables.accounts, 'PutItem'),
    ],
  };
}
