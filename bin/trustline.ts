import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FUNCTION_NAMES } from '../lambda/contracts/function-names.ts';
import { bundleFunctions } from '../lib/deployment/bundle-functions.ts';
import { explainAndExit, progress } from '../lib/deployment/progress.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundles = join(root, '.build', 'functions');

try {
  const bundled = bundleFunctions({
    functionsDirectory: join(root, 'lambda', 'functions'),
    outputDirectory: bundles,
    names: FUNCTION_NAMES,
  });
  bundled.catch(() => {}); // awaited below; what the settings say comes first
  // esbuild is a process of its own: it works while this one loads the CDK
  const { synthesise } = await import('../lib/stacks/synthesise.ts');
  await synthesise({ config: 'config', bundles, bundled, step: progress('trustline') });
} catch (error) {
  explainAndExit(error, []);
}
