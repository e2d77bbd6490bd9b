import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CloudAssembly, readCloudAssembly, type StackFile } from './cloud-assembly.ts';
import { resolve, type Scope } from './intrinsics.ts';
import { objectOf, textOf } from './json.ts';
import { partitionOf } from './physical-ids.ts';
import { makeResource, type Resource } from './resource.ts';
import { type Neighbours, resolveIn, stackScope } from './stack-scope.ts';

/** One output of a stack. */
export interface Output {
  readonly stack: string;
  readonly logicalId: string;
  /** Resolved on access. */
  readonly value: string;
}

export interface StackSummary {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A synthesised line: everything the simulator knows of it. */
export interface Assembly {
  /** Absolute path of the cloud assembly. */
  readonly directory: string;
  /** From the tag `trustline:environment`; `undefined` for an assembly that is not ours. */
  readonly environment: string | undefined;
  /** Account and region of the stack with the functions, otherwise of the first stack. */
  readonly account: string;
  readonly region: string;
  readonly stacks: readonly StackSummary[];
  /** In the order of the manifest and of each template, without those whose condition does not hold. */
  readonly resources: readonly Resource[];
  readonly outputs: readonly Output[];
  byType(...types: readonly string[]): readonly Resource[];
  /** Qualified function ARNs find their function. */
  byArn(arn: string): Resource | undefined;
  /** The output with this logical id. @throws Error naming the outputs there are, or the stacks that share the id */
  output(logicalId: string): string;
  /** Directory of a function's bundle. @throws Error when its code is not a directory of the assembly */
  functionCode(functionResource: Resource): string;
}

const ENVIRONMENT_TAG = 'trustline:environment';
const FUNCTION = 'AWS::Lambda::Function';
const NESTED_STACK = 'AWS::CloudFormation::Stack';

/**
 * Reads a CDK cloud assembly as if it had been deployed: every resource gets the same physical id each time.
 *
 * @throws Error in one line when the directory is no assembly, a file is broken, or it has nested stacks
 */
export function readAssembly(directory: string): Assembly {
  const files = readCloudAssembly(directory);
  const resources: Resource[] = [];
  const outputs: Output[] = [];
  const byStack = new Map<string, Map<string, Resource>>();
  const exported = new Map<
    string,
    { readonly region: string; readonly name: () => string; readonly output: Output }[]
  >();
  const neighbours: Neighbours = {
    resource: (stack, logicalId) => byStack.get(stack)?.get(logicalId),
    importValue: (name, region) =>
      [...exported.values()].flat().find((entry) => entry.region === region && entry.name() === name)?.output.value,
    stackOutput: (stack, region, logicalId) =>
      files.stacks.some((file) => file.name === stack && file.region === region)
        ? outputs.find((output) => output.stack === stack && output.logicalId === logicalId)?.value
        : undefined,
  };

  for (const stack of files.stacks) {
    const scope = stackScope(stack, neighbours);
    const own = readResources(stack, scope);
    byStack.set(stack.name, own);
    resources.push(...own.values());
    for (const { output, exportName } of readOutputs(stack, scope)) {
      outputs.push(output);
      if (exportName === undefined) continue;
      const entry = { region: stack.region, name: exportName, output };
      exported.set(stack.name, [...(exported.get(stack.name) ?? []), entry]);
    }
  }

  const home = files.stacks.find((stack) =>
    [...(byStack.get(stack.name)?.values() ?? [])].some((r) => r.type === FUNCTION),
  );
  const { account, region } = home ?? (files.stacks[0] as StackFile);
  return {
    directory: files.directory,
    environment: files.stacks.map((stack) => stack.tags[ENVIRONMENT_TAG]).find((tag) => tag !== undefined),
    account,
    region,
    stacks: files.stacks.map(({ name, account, region, tags }) => ({ name, account, region, tags })),
    resources,
    outputs,
    byType: (...types) => resources.filter((resource) => types.includes(resource.type)),
    byArn: arnIndex(resources),
    output: (logicalId) => findOutput(outputs, logicalId),
    functionCode: (resource) => findCode(files, resource),
  };
}

function readResources(stack: StackFile, scope: Scope): Map<string, Resource> {
  const { name, account, region, tags, template } = stack;
  const declarations = objectOf(template.Resources, `Resources of ${name}`);
  const resources = new Map<string, Resource>();
  for (const [logicalId, value] of Object.entries(declarations)) {
    const path = `${name}/${logicalId}`;
    const declaration = objectOf(value, path);
    if (declaration.Type === NESTED_STACK) {
      throw new Error(
        `${path} is a nested stack (${NESTED_STACK}), which is not simulated; make it a stack of its own`,
      );
    }
    if (declaration.Condition !== undefined) {
      if (!scope.condition(textOf(declaration.Condition, `Condition of ${path}`), path)) continue;
    }
    const home = { partition: partitionOf(region), account, region, stack: name, logicalId };
    resources.set(
      logicalId,
      makeResource({
        home,
        declaration,
        stackTags: tags,
        siblings: declarations,
        resolve: (member, where) => resolve(member, scope, where),
      }),
    );
  }
  return resources;
}

function readOutputs(stack: StackFile, scope: Scope): { output: Output; exportName: (() => string) | undefined }[] {
  return Object.entries(objectOf(stack.template.Outputs, `Outputs of ${stack.name}`))
    .map(([logicalId, value]) => ({ logicalId, declaration: objectOf(value, `${stack.name}/Outputs/${logicalId}`) }))
    .filter(({ logicalId, declaration: { Condition } }) => {
      const path = `${stack.name}/Outputs/${logicalId}`;
      return Condition === undefined || scope.condition(textOf(Condition, path), path);
    })
    .map(({ logicalId, declaration }) => {
      const path = `${stack.name}/Outputs/${logicalId}`;
      const { Name } = objectOf(declaration.Export, `${path}/Export`);
      const output = {
        stack: stack.name,
        logicalId,
        get value() {
          return resolveIn(scope, declaration.Value ?? null, path);
        },
      };
      return { output, exportName: Name === undefined ? undefined : () => resolveIn(scope, Name, `${path}/Export`) };
    });
}

/** The index is made at the first question; a resource whose ARN cannot be told is not in it. */
function arnIndex(resources: readonly Resource[]): Assembly['byArn'] {
  let index: Map<string, Resource> | undefined;
  return (arn) => {
    index ??= new Map(
      resources.flatMap((resource) => {
        const own = arnIfKnown(resource);
        return own === undefined ? [] : [[own, resource] as const];
      }),
    );
    return index.get(arn) ?? index.get(arn.replace(/^(arn:[^:]+:lambda:[^:]+:\d+:function:[^:]+):.+$/, '$1'));
  };
}

function arnIfKnown(resource: Resource): string | undefined {
  try {
    return resource.arn;
  } catch {
    return undefined; // whoever needs this resource gets the reason when they ask it
  }
}

function findOutput(outputs: readonly Output[], logicalId: string): string {
  const [found, another] = outputs.filter((output) => output.logicalId === logicalId);
  if (found === undefined) {
    const known = outputs.map((output) => output.logicalId).join(', ') || 'none';
    throw new Error(`no stack of the assembly has an output '${logicalId}'; there are: ${known}`);
  }
  if (another !== undefined) {
    throw new Error(`output '${logicalId}' is in ${found.stack} and in ${another.stack}; it must be in one stack only`);
  }
  return found.value;
}

function findCode(files: CloudAssembly, resource: Resource): string {
  const code = objectOf(resource.properties.Code, `${resource.path}.Code`);
  if (code.S3Key === undefined) {
    throw new Error(`${resource.path} has no S3Key in its Code; the simulator runs bundled directories only`);
  }
  const key = textOf(code.S3Key, `${resource.path}.Code.S3Key`);
  const directory = files.assets.get(key);
  if (directory === undefined)
    throw new Error(`the code of ${resource.path} ('${key}') is no file asset of the assembly`);
  if (!existsSync(join(directory, '.'))) {
    throw new Error(`the code of ${resource.path} is missing at ${directory}; run \`npm run synth\` again`);
  }
  return directory;
}
