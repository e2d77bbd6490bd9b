import type { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Settings } from '../../deployment/settings.ts';
import type { DataKeys } from '../data-keys.ts';
import type { TableName } from '../line-tables.ts';

/** What the functions work with. */
export interface FunctionResources {
  readonly settings: Settings;
  readonly keys: Pick<DataKeys, 'data' | 'pseudonym' | 'pin'>;
  readonly tables: Readonly<Record<TableName, TableV2>>;

  /** How long the line's flows wait for a function. None on the path of a call runs longer, so that nothing goes on unheard. */
  readonly callerWaits: Duration;
}

/** Kinds of items in the Signals table, as patterns of their keys (`lambda/adapters/signals.ts`). */
export const SIGNAL_KEYS = { calls: 'calls#*', refusals: 'pin#*', verification: 'contact#*' } as const;

/** Every function that writes decisions is told how long they are kept. */
export const decisionEnvironment = ({ settings, tables }: FunctionResources) => ({
  DECISIONS_TABLE_NAME: tables.decisions.tableName,
  DECISION_RETENTION_DAYS: String(settings.retentionDays.decisions),
});
