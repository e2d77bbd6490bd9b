import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isObject, type Json, type JsonObject, objectOf, textOf } from './json.ts';

/** One stack of the assembly as it lies on disk, nothing resolved. */
export interface StackFile {
  /** The stack's name in CloudFormation. */
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly template: JsonObject;
}

/** What a CDK cloud assembly says: stacks in the manifest's order, and where each file asset lies. */
export interface CloudAssembly {
  /** Absolute path. */
  readonly directory: string;
  readonly stacks: readonly StackFile[];
  /** Absolute path of an asset by the object key it is published under. */
  readonly assets: ReadonlyMap<string, string>;
}

const MANIFEST = 'manifest.json';

/**
 * Reads the files of a CDK cloud assembly (`cdk.out`): manifest, templates, asset manifests.
 *
 * @throws Error in one line when the directory is no assembly, a file is broken, or it holds what we cannot read
 */
export function readCloudAssembly(directory: string): CloudAssembly {
  const root = resolve(directory);
  if (!existsSync(join(root, MANIFEST))) {
    throw new Error(`no cloud assembly at ${directory}: ${MANIFEST} not found; run \`npm run synth\` first`);
  }
  const manifest = readJson(root, MANIFEST);
  const stacks: StackFile[] = [];
  const assets = new Map<string, string>();
  for (const [id, artifact] of Object.entries(objectOf(manifest.artifacts, `${MANIFEST}: artifacts`))) {
    if (!isObject(artifact)) throw new Error(`${MANIFEST}: artifact '${id}' must be an object`);
    const properties = objectOf(artifact.properties, `${MANIFEST}: properties of '${id}'`);
    switch (artifact.type) {
      case 'aws:cloudformation:stack':
        stacks.push(readStack(root, id, artifact, properties));
        break;
      case 'cdk:asset-manifest':
        readAssets(root, textOf(properties.file, `${MANIFEST}: file of '${id}'`), assets);
        break;
      case 'cdk:cloud-assembly':
        throw new Error(
          `stage '${id}' is a cloud assembly inside ${directory}; name the stage's own directory instead: ${join(directory, textOf(properties.directoryName, `${MANIFEST}: directoryName of '${id}'`))}`,
        );
      default: // the construct tree, metadata and reports describe the assembly; they deploy nothing
    }
  }
  if (stacks.length === 0) throw new Error(`the cloud assembly at ${directory} has no stack`);
  return { directory: root, stacks, assets };
}

function readStack(root: string, id: string, artifact: JsonObject, properties: JsonObject): StackFile {
  const environment = textOf(artifact.environment, `${MANIFEST}: environment of '${id}'`);
  const [, account, region] = /^aws:\/\/(\d{12})\/([a-z]{2}(?:-[a-z0-9]+)+)$/.exec(environment) ?? [];
  if (account === undefined || region === undefined) {
    throw new Error(
      `stack '${id}' is for '${environment}'; give it an explicit account and region (env) and synthesise again`,
    );
  }
  const tags = Object.entries(objectOf(properties.tags, `${MANIFEST}: tags of '${id}'`));
  return {
    name: properties.stackName === undefined ? id : textOf(properties.stackName, `${MANIFEST}: stackName of '${id}'`),
    account,
    region,
    tags: Object.fromEntries(tags.map(([key, value]) => [key, textOf(value, `${MANIFEST}: tag '${key}' of '${id}'`)])),
    template: readJson(root, textOf(properties.templateFile, `${MANIFEST}: templateFile of '${id}'`)),
  };
}

function readAssets(root: string, file: string, assets: Map<string, string>): void {
  const manifest = readJson(root, file);
  for (const [id, asset] of Object.entries(objectOf(manifest.files, `${file}: files`))) {
    const { source, destinations } = objectOf(asset, `${file}: asset '${id}'`);
    const path = objectOf(source, `${file}: source of '${id}'`).path;
    if (path === undefined) continue; // made by a command at deployment; nothing lies on disk
    for (const destination of Object.values(objectOf(destinations, `${file}: destinations of '${id}'`))) {
      const key = objectOf(destination, `${file}: destination of '${id}'`).objectKey;
      assets.set(textOf(key, `${file}: objectKey of '${id}'`), resolve(root, textOf(path, `${file}: path of '${id}'`)));
    }
  }
}

function readJson(root: string, file: string): JsonObject {
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch (cause) {
    throw new Error(`${file} of the cloud assembly at ${root} cannot be read; run \`npm run synth\` again`, { cause });
  }
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} of the cloud assembly at ${root} is not JSON; run \`npm run synth\` again`, { cause });
  }
  if (!isObject(json)) throw new Error(`${file} of the cloud assembly at ${root} must hold an object`);
  return json;
}
