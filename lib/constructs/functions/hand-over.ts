import { CALL_PATH_TIMEOUT, type FunctionSpec } from '../line-function.ts';
import { appendTo, openTablesWith } from '../permissions.ts';
import { decisionEnvironment, type FunctionResources } from './resources.ts';

/** Chooses the queue and writes the summary an agent sees. */
export function handOver(resources: FunctionResources): FunctionSpec {
  const { keys, tables } = resources;
  return {
    name: 'hand-over',
    description: 'Chooses the queue and writes the minimal summary an agent sees',
    timeout: CALL_PATH_TIMEOUT,
    environment: decisionEnvironment(resources),
    statements: [openTablesWith(keys.data), appendTo(tables.decisions)],
  };
}
