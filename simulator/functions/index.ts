import { createHash } from 'node:crypto';
import type { Assembly } from '../assembly/index.ts';
import type { Aws } from '../aws/index.ts';
import type { FunctionPort } from '../ports.ts';
import { environmentOf } from './environment.ts';
import { Executions } from './executions.ts';
import { defineFunction, functionNameOf } from './function-definition.ts';

export { type CustomResourceReport, runCustomResources } from './custom-resources.ts';

/** The largest answer Amazon Connect takes from a function, in bytes. */
export const CONNECT_ANSWER_LIMIT_BYTES = 32 * 1024;

export interface FunctionsOptions {
  /** The largest answer an invoker takes, in bytes. @default CONNECT_ANSWER_LIMIT_BYTES */
  readonly limitBytes?: number;
}

/** The functions of an assembly, ready to be invoked. */
export interface Functions extends FunctionPort {
  /** Names for people of all functions. */
  readonly names: readonly string[];
  /** The last lines a function wrote to its standard output and error. @throws Error naming the functions there are */
  logsOf(name: string): readonly string[];
  /** Ends every worker thread, whatever it is doing. */
  close(): Promise<void>;
}

const FUNCTION = 'AWS::Lambda::Function';

/**
 * Makes the bundled functions of an assembly callable. Each runs in worker threads of its own, started at its first
 * invocation, with the environment of its template and credentials the gateway knows it by.
 *
 * An invocation's time limit is real time and starts once the module is loaded: how fast this machine loads modules
 * says nothing about Lambda. The handler's `Date` starts at the invocation's virtual time.
 */
export function openFunctions(
  assembly: Assembly,
  aws: Pick<Aws, 'endpoint' | 'credentialsFor'>,
  { limitBytes = CONNECT_ANSWER_LIMIT_BYTES }: FunctionsOptions = {},
): Functions {
  const resources = assembly.byType(FUNCTION);
  const byArn = new Map<string, Executions>();
  let invocations = 0;

  const find = (functionArn: string) => {
    const resource = assembly.byArn(functionArn);
    return resource?.type === FUNCTION ? resource : undefined;
  };
  /** A function that cannot be simulated is no hindrance until somebody needs it. */
  const executionsOf = (resource: (typeof resources)[number]) => {
    const key = resource.path;
    const open = byArn.get(key);
    if (open !== undefined) return open;
    const definition = defineFunction(assembly, resource);
    const environment = environmentOf(definition, aws.endpoint, aws.credentialsFor(definition.principal));
    const executions = new Executions(definition, environment);
    byArn.set(key, executions);
    return executions;
  };
  const named = (name: string) => {
    const resource = resources.find((candidate) => functionNameOf(candidate) === name);
    if (resource !== undefined) return resource;
    throw new Error(`no function '${name}' in the assembly; there are: ${resources.map(functionNameOf).join(', ')}`);
  };

  return {
    names: resources.map(functionNameOf),
    async invoke(functionArn, event, limitMs, nowMs) {
      const resource = find(functionArn);
      if (resource === undefined) return { kind: 'unknown' };
      invocations += 1;
      const requestId = requestIdFor(functionArn, invocations);
      return executionsOf(resource).invoke({ event, requestId, functionArn, limitMs, limitBytes, nowMs });
    },
    nameOf(functionArn) {
      const resource = find(functionArn);
      return resource === undefined ? functionArn.slice(functionArn.lastIndexOf(':') + 1) : functionNameOf(resource);
    },
    logsOf: (name) => byArn.get(named(name).path)?.log.lines ?? [],
    async close() {
      await Promise.all([...byArn.values()].map((executions) => executions.close()));
    },
  };
}

/** UUID-shaped, and the same in every run of the same calls. */
function requestIdFor(functionArn: string, count: number): string {
  const hash = createHash('sha256').update(`${functionArn}|${count}`).digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.)(.{3})(.)(.{3})(.{12})$/, '$1-$2-4$4-a$6-$7');
}
