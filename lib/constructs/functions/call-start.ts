import type { FunctionSpec } from '../line-function.ts';
import { appendTo, openTablesWith, useCallerVault, useItems, useMacKey, useTable } from '../permissions.ts';
import { decisionEnvironment, type FunctionResources, SIGNAL_KEYS } from './resources.ts';

/** Turns a caller's number into a pseudonym, reads the line's mode and the caller's profile, scores risk, opens the record. */
export function callStart(resources: FunctionResources): FunctionSpec {
  const { keys, tables } = resources;
  return {
    name: 'call-start',
    description: 'First thing in a call: pseudonym, line mode, language, risk, decision record',
    timeout: resources.callerWaits,
    environment: {
      PSEUDONYM_KEY_ARN: keys.pseudonym.keyArn,
      DATA_KEY_ARN: keys.data.keyArn,
      CALLER_KEYS_TABLE_NAME: tables.callerKeys.tableName,
      CALLERS_TABLE_NAME: tables.callers.tableName,
      SIGNALS_TABLE_NAME: tables.signals.tableName,
      CONTROLS_TABLE_NAME: tables.controls.tableName,
      ...decisionEnvironment(resources),
    },
    statements: [
      useMacKey(keys.pseudonym, 'GenerateMac'),
      useCallerVault(keys.data, 'Decrypt'),
      openTablesWith(keys.data),
      useTable(tables.callerKeys, 'GetItem'),
      useTable(tables.callers, 'GetItem'),
      useItems(tables.signals, [SIGNAL_KEYS.calls, SIGNAL_KEYS.refusals], 'GetItem'),
      useItems(tables.signals, [SIGNAL_KEYS.calls], 'UpdateItem'),
      useTable(tables.controls, 'GetItem'),
      appendTo(tables.decisions),
    ],
  };
}
