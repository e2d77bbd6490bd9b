import type { FunctionSpec } from '../line-function.ts';
import { appendTo, openTablesWith, updateAttributes, useItems, useTable } from '../permissions.ts';
import { decisionEnvironment, type FunctionResources, SIGNAL_KEYS } from './resources.ts';

/** Decides what the line answers, for the bot's code hook and for the keypad menu alike. */
export function dialogue(resources: FunctionResources, openingHours: Readonly<Record<string, string>>): FunctionSpec {
  const { keys, tables } = resources;
  return {
    name: 'dialogue',
    description: 'Decides what the line answers; the code hook of the bot and the door of the keypad menu',
    timeout: resources.callerWaits,
    environment: {
      ACCOUNTS_TABLE_NAME: tables.accounts.tableName,
      SIGNALS_TABLE_NAME: tables.signals.tableName,
      OPENING_HOURS_SENTENCES: JSON.stringify(openingHours),
      ...decisionEnvironment(resources),
    },
    statements: [
      openTablesWith(keys.data),
      useItems(tables.signals, [SIGNAL_KEYS.verification], 'GetItem'),
      useTable(tables.accounts, 'Query'),
      updateAttributes(tables.accounts, 'customerId', 'item', 'status'), // blocks a card
      appendTo(tables.decisions),
    ],
  };
}
