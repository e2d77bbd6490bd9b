import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the whole-call tests find the dev deployment. */
export const DEV_ASSEMBLY = '.cache/test-dev';
const STAMP = '.cache/test-dev.stamp';

/** Everything that a synthesis reads. */
const SOURCES = ['bin', 'config', 'lambda', 'lib', 'cdk.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Synthesises the dev deployment as `npm run synth` does, so that calls are answered by what is deployed. Only CDK's own
 * check of the finished templates is left out: it changes no byte of them, and CI runs it for every environment. It is
 * made anew whenever a byte of its sources has changed, and never reused otherwise than whole.
 */
export default function globalSetup(config: { rootDir: string }): void {
  const { rootDir } = config;
  const stamp = hashOf(rootDir);
  const stampFile = join(rootDir, STAMP);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(join(rootDir, '.cache'), { recursive: true });
  rmSync(stampFile, { force: true });
  rmSync(join(rootDir, DEV_ASSEMBLY), { recursive: true, force: true });
  const cdk = join(rootDir, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const synth = spawnSync(
    process.execPath,
    [cdk, 'synth', '--quiet', '--no-validation', '-c', 'env=dev', '-o', DEV_ASSEMBLY],
    {
      cwd: rootDir,
      encoding: 'utf8',
    },
  );
  if (synth.status !== 0) throw new Error(`the dev deployment does not synthesise:\n${synth.stdout}${synth.stderr}`);
  writeFileSync(stampFile, stamp);
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
