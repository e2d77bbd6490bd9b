import type { Assembly, Resource } from '../assembly/index.ts';
import { objectOf, textOf } from '../assembly/index.ts';
import type { Principal } from '../aws/index.ts';

/** One function of an assembly, as its template describes it. */
export interface FunctionDefinition {
  /** For people: the `trustline:function` tag, otherwise the logical id. */
  readonly name: string;
  readonly arn: string;
  /** What Lambda calls it. */
  readonly functionName: string;
  readonly account: string;
  readonly region: string;
  /** Directory of the bundle. */
  readonly directory: string;
  /** `<file>.<export>` */
  readonly handler: string;
  readonly runtime: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly logGroup: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Who it is when it calls AWS. */
  readonly principal: Principal;
}

const NAME_TAG = 'trustline:function';
/** Lambda's own defaults. */
const DEFAULTS = { timeoutSeconds: 3, memoryMb: 128 } as const;

/** The name for people of a function resource. */
export function functionNameOf(resource: Resource): string {
  return resource.tags[NAME_TAG] ?? resource.logicalId;
}

/** Reads a function. @throws Error naming the property that is missing or not simulated */
export function defineFunction(assembly: Assembly, resource: Resource): FunctionDefinition {
  const { properties, path } = resource;
  const text = (name: string, fallback?: string) => textOf(properties[name] ?? fallback, `${path}.${name}`);
  const name = functionNameOf(resource);
  const runtime = text('Runtime', '');
  if (!runtime.startsWith('nodejs')) {
    throw new Error(`${path} has runtime '${runtime || properties.PackageType}'; only nodejs runtimes are simulated`);
  }
  const environment = objectOf(properties.Environment, `${path}.Environment`);
  const variables = Object.entries(objectOf(environment.Variables, `${path}.Environment.Variables`));
  const logging = objectOf(properties.LoggingConfig, `${path}.LoggingConfig`);
  const roleArn = text('Role');
  const roleName = roleArn.slice(roleArn.lastIndexOf('/') + 1);
  const [, partition, , , account = ''] = roleArn.split(':');
  return {
    name,
    arn: textOf(resource.arn, `the ARN of ${path}`),
    functionName: resource.ref,
    account,
    region: resource.region,
    directory: assembly.functionCode(resource),
    handler: text('Handler'),
    runtime,
    timeoutMs: Number(text('Timeout', String(DEFAULTS.timeoutSeconds))) * 1000,
    memoryMb: Number(text('MemorySize', String(DEFAULTS.memoryMb))),
    logGroup: textOf(logging.LogGroup ?? `/aws/lambda/${resource.ref}`, `${path}.LoggingConfig.LogGroup`),
    variables: Object.fromEntries(variables.map(([key, value]) => [key, textOf(value, `${path}.Environment.${key}`)])),
    principal: { name, arn: `arn:${partition}:sts::${account}:assumed-role/${roleName}/${resource.ref}`, roleArn },
  };
}
