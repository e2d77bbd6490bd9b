import type { StackFile } from './cloud-assembly.ts';
import { holds } from './conditions.ts';
import { resolve, type Scope } from './intrinsics.ts';
import { type Json, type JsonObject, objectOf, textOf } from './json.ts';
import { parameterValue } from './parameters.ts';
import { partitionOf, uuidFor } from './physical-ids.ts';
import type { Resource } from './resource.ts';

/** What one stack needs from the others. */
export interface Neighbours {
  resource(stack: string, logicalId: string): Resource | undefined;
  importValue(exportName: string, region: string): Json | undefined;
  stackOutput(stack: string, region: string, output: string): Json | undefined;
}

/** The names one stack's intrinsic functions can use: its parameters, conditions, mappings, resources, and its neighbours'. */
export function stackScope(stack: StackFile, neighbours: Neighbours): Scope {
  const section = (name: string): JsonObject => objectOf(stack.template[name], `${name} of ${stack.name}`);
  const pseudo = pseudoParameters(stack);
  const inProgress = new Set<string>();

  /** Stops a template in which a value needs itself. */
  function guarded<T>(what: string, path: string, work: () => T): T {
    if (inProgress.has(what)) throw new Error(`${what} depends on itself (${path})`);
    inProgress.add(what);
    try {
      return work();
    } finally {
      inProgress.delete(what);
    }
  }

  function resource(logicalId: string, path: string): Resource {
    const found = neighbours.resource(stack.name, logicalId);
    if (found !== undefined) return found;
    const declared = section('Resources')[logicalId] !== undefined;
    throw new Error(
      declared
        ? `'${logicalId}' is referred to, but its condition does not hold (${path})`
        : `'${logicalId}' is referred to, but ${stack.name} has no such resource or parameter (${path})`,
    );
  }

  const scope: Scope = {
    ref(name, path) {
      if (name === 'AWS::NoValue') return undefined;
      const known = pseudo[name];
      if (known !== undefined) return known;
      if (name.startsWith('AWS::')) throw new Error(`pseudo parameter '${name}' is not simulated (${path})`);
      const parameter = section('Parameters')[name];
      if (parameter !== undefined) return parameterValue(name, parameter, stack.name);
      return guarded(`Ref ${name}`, path, () => resource(name, path).ref);
    },
    attribute: (logicalId, attribute, path) =>
      guarded(`${logicalId}.${attribute}`, path, () =>
        withPath(path, () => resource(logicalId, path).attribute(attribute)),
      ),
    condition(name, path) {
      const condition = section('Conditions')[name];
      if (condition === undefined) throw new Error(`${stack.name} has no condition '${name}' (${path})`);
      return guarded(`condition ${name}`, path, () => holds(condition, scope, `${stack.name}/Conditions/${name}`));
    },
    mapping(map, top, second, path) {
      const found = section('Mappings')[map];
      if (found === undefined) throw new Error(`${stack.name} has no mapping '${map}' (${path})`);
      return objectOf(objectOf(found, `mapping ${map} (${path})`)[top], `mapping ${map}.${top} (${path})`)[second];
    },
    importValue(exportName, path) {
      const value = guarded(`export ${exportName}`, path, () => neighbours.importValue(exportName, stack.region));
      if (value === undefined) throw new Error(`no stack of the assembly exports '${exportName}' (${path})`);
      return value;
    },
    stackOutput(name, region, output, path) {
      const value = guarded(`output ${name}.${output}`, path, () =>
        neighbours.stackOutput(name, region ?? stack.region, output),
      );
      if (value === undefined) {
        throw new Error(
          `stack '${name}' of the assembly has no output '${output}' in ${region ?? stack.region} (${path})`,
        );
      }
      return value;
    },
  };
  return scope;
}

/** One resolved output, or its export name, in the scope of its stack. */
export function resolveIn(scope: Scope, value: Json, path: string): string {
  return textOf(resolve(value, scope, path), path);
}

/** A resource that cannot answer says so itself; who asked is added here. */
function withPath<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && !error.message.endsWith(')')) error.message += ` (${path})`;
    throw error;
  }
}

function pseudoParameters(stack: StackFile): Readonly<Record<string, Json>> {
  const partition = partitionOf(stack.region);
  const home = { partition, account: stack.account, region: stack.region, stack: stack.name, logicalId: '' };
  return {
    'AWS::AccountId': stack.account,
    'AWS::Region': stack.region,
    'AWS::Partition': partition,
    'AWS::URLSuffix': partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:${partition}:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/${uuidFor(home, 'stack')}`,
    'AWS::NotificationARNs': [],
  };
}
