import { CALL_PATH_TIMEOUT, type FunctionSpec } from '../line-function.ts';
import { appendTo, openTablesWith, useTable } from '../permissions.ts';
import { decisionEnvironment, type FunctionResources } from './resources.ts';

/** Decides what the line answers, for the bot's code hook and for the keypad menu alike. */
export function dialogue(resources: FunctionResources, openingHours: Readonly<Record<string, string>>): FunctionSpec {
  const { keys, tables } = resources;
  return {
    name: 'dialogue',
    description: 'Decides what the line answers; the code hook of the bot and the door of the keypad menu',
    timeout: CALL_PATH_TIMEOUT,
    environment: {
      ACCOUNTS_TABLE_NAME: tables.accounts.tableName,
      SIGNALS_TABLE_NAME: tables.signals.tableName,
      OPENING_HOURS_SENTENCES: JSON.stringify(openingHours),
      ...decisionEnvironment(resources),
    },
    statements: [
      openTablesWith(keys.data),
      useTable(tables.signals, 'GetItem'),
      useTable(tables.accounts, 'Query', 'UpdateItem'),
      appendTo(tables.decisions),
    ],
  };
}
