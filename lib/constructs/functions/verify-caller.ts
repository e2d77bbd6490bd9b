import type { FunctionSpec } from '../line-function.ts';
import { appendTo, openTablesWith, useItems, useMacKey, useTable } from '../permissions.ts';
import { decisionEnvironment, type FunctionResources, SIGNAL_KEYS } from './resources.ts';

/** Checks a PIN without ever seeing another one, counts failures, locks, and leaves a verification record for this contact. */
export function verifyCaller(resources: FunctionResources): FunctionSpec {
  const { keys, tables } = resources;
  return {
    name: 'verify-caller',
    description: 'Checks a caller PIN in constant shape, counts attempts, locks with back-off',
    timeout: resources.callerWaits,
    environment: {
      PIN_KEY_ARN: keys.pin.keyArn,
      CREDENTIALS_TABLE_NAME: tables.credentials.tableName,
      SIGNALS_TABLE_NAME: tables.signals.tableName,
      ...decisionEnvironment(resources),
    },
    statements: [
      useMacKey(keys.pin, 'VerifyMac'),
      openTablesWith(keys.data),
      useTable(tables.credentials, 'GetItem'),
      useItems(tables.signals, [SIGNAL_KEYS.refusals], 'GetItem', 'PutItem', 'DeleteItem'),
      useItems(tables.signals, [SIGNAL_KEYS.verification], 'PutItem'),
      appendTo(tables.decisions),
    ],
  };
}
