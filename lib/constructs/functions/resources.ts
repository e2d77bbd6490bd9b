import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Settings } from '../../deployment/settings.ts';
import type { DataKeys } from '../data-keys.ts';
import type { TableName } from '../line-tables.ts';

/** What the functions work with. */
export interface FunctionResources {
  readonly settings: Settings;
  readonly keys: Pick<DataKeys, 'data' | 'pseudonym' | 'pin'>;
  readonly tables: Readonly<Record<TableName, TableV2>>;
}

/** Every function that writes decisions is told how long they are kept. */
export const decisionEnvironment = ({ settings, tables }: FunctionResources) => ({
  DECISIONS_TABLE_NAME: tables.decisions.tableName,
  DECISION_RETENTION_DAYS: String(settings.retentionDays.decisions),
});
