import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a synthesis reads. */
const SOURCES = ['bin', 'config', 'lambda', 'lib', 'cdk.json', 'package-lock.json', 'tsconfig.json'];

/** Where the whole-call tests find a deployment. */
export const assemblyOf = (environment: string): string => `.cache/test-${environment}`;

/**
 * Synthesises a deployment as `npm run synth` does, so that calls are answered by what is deployed. Only CDK's own check
 * of the finished templates is left out: it changes no byte of them, and CI runs it for every environment. It is made
 * anew whenever a byte of its sources has changed, and never reused otherwise than whole.
 *
 * @returns the folder of the assembly, relative to the root
 */
export function synthesised(environment: string, rootDir = '.'): string {
  const assembly = assemblyOf(environment);
  const stamp = hashOf(rootDir);
  const stampFile = join(rootDir, `${assembly}.stamp`);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return assembly;
  mkdirSync(join(rootDir, '.cache'), { recursive: true });
  rmSync(stampFile, { force: true });
  rmSync(join(rootDir, assembly), { recursive: true, force: true });
  const cdk = join('node_modules', 'aws-cdk', 'bin', 'cdk');
  const synth = spawnSync(
    process.execPath,
    [cdk, 'synth', '--quiet', '--no-validation', '-c', `env=${environment}`, '-o', assembly],
    { cwd: rootDir, encoding: 'utf8' },
  );
  if (synth.status !== 0) {
    throw new Error(`the ${environment} deployment does not synthesise:\n${synth.stdout}${synth.stderr}`);
  }
  writeFileSync(stampFile, stamp);
  return assembly;
}

function hashOf(rootDir: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(rootDir, source);
    const files = source.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
