import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the whole-call tests find the dev deployment, synthesised once per test run. */
export const DEV_ASSEMBLY = '.cache/test-dev';

/** Synthesises the dev deployment exactly as `npm run synth` does, so that calls are answered by what is deployed. */
export default function globalSetup(config: { rootDir: string }): void {
  mkdirSync(join(config.rootDir, '.cache'), { recursive: true });
  const cdk = join(config.rootDir, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const synth = spawnSync(process.execPath, [cdk, 'synth', '--quiet', '-c', 'env=dev', '-o', DEV_ASSEMBLY], {
    cwd: config.rootDir,
    encoding: 'utf8',
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  if (synth.status !== 0) throw new Error(`the dev deployment does not synthesise:\n${synth.stdout}${synth.stderr}`);
}
