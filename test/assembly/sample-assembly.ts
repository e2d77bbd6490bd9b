import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../simulator/assembly/index.ts';

export interface SampleStack {
  readonly name: string;
  readonly template: JsonObject;
  readonly region?: string;
  readonly tags?: Record<string, string>;
  /** Directories of file assets by the object key that templates use. */
  readonly assets?: Record<string, string>;
}

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-2';

const made: string[] = [];

/** Writes a cloud assembly by hand into a temporary directory. */
export function writeAssembly(...stacks: readonly SampleStack[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'trustline-assembly-'));
  made.push(directory);
  const artifacts: Record<string, unknown> = {};
  for (const { name, template, region = REGION, tags = {}, assets = {} } of stacks) {
    artifacts[`${name}.assets`] = { type: 'cdk:asset-manifest', properties: { file: `${name}.assets.json` } };
    artifacts[name] = {
      type: 'aws:cloudformation:stack',
      environment: `aws://${ACCOUNT}/${region}`,
      properties: { templateFile: `${name}.template.json`, tags },
    };
    const files = Object.entries(assets).map(([objectKey, path]) => [
      objectKey,
      { source: { path, packaging: 'zip' }, destinations: { here: { bucketName: 'assets', objectKey } } },
    ]);
    write(directory, `${name}.assets.json`, { files: Object.fromEntries(files) });
    write(directory, `${name}.template.json`, template);
  }
  write(directory, 'manifest.json', { version: '55.0.0', artifacts });
  return directory;
}

export function write(directory: string, file: string, content: unknown): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, file), typeof content === 'string' ? content : JSON.stringify(content));
}

/** One stack whose resources are given. */
export function writeStack(Resources: JsonObject, more: JsonObject = {}): string {
  return writeAssembly({ name: 'sample', template: { Resources, ...more } });
}

export function removeAssemblies(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}
