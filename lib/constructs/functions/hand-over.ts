import type { FunctionSpec } from '../line-function.ts';
import { appendTo, openTablesWith, useItems } from '../permissions.ts';
import { decisionEnvironment, type FunctionResources, SIGNAL_KEYS } from './resources.ts';

/** Chooses the queue and writes the summary an agent sees. */
export function handOver(resources: FunctionResources): FunctionSpec {
  const { keys, tables } = resources;
  return {
    name: 'hand-over',
    description: 'Chooses the queue and writes the minimal summary an agent sees',
    timeout: resources.callerWaits,
    environment: {
      SIGNALS_TABLE_NAME: tables.signals.tableName,
      ...decisionEnvironment(resources),
    },
    statements: [
      openTablesWith(keys.data),
      useItems(tables.signals, [SIGNAL_KEYS.verification], 'GetItem'),
      appendTo(tables.decisions),
    ],
  };
}
