import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { FUNCTION_NAMES } from '../lambda/contracts/function-names.ts';
import { FlowRefusedError } from '../lib/constructs/flow-content.ts';
import { bundleFunctions } from '../lib/deployment/bundle-functions.ts';
import { explainAndExit, progress } from '../lib/deployment/progress.ts';
import { readDeployment, SettingsError } from '../lib/deployment/read-deployment.ts';
import { lineContent } from '../lib/stacks/line-content.ts';
import { buildLine } from '../lib/stacks/line-stacks.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const app = new App({ analyticsReporting: false });
  const settings = readDeployment(String(app.node.tryGetContext('env') ?? 'dev'), 'config');
  const bundles = join(root, '.build', settings.environment, 'functions');
  const step = progress(`trustline ${settings.environment}`);

  bundleFunctions({
    functionsDirectory: join(root, 'lambda', 'functions'),
    outputDirectory: bundles,
    names: FUNCTION_NAMES,
  });
  step(`bundled ${FUNCTION_NAMES.length} functions`);
  const content = lineContent(settings, (name) => Code.fromAsset(join(bundles, name)));
  buildLine(app, settings, content, (stack) => step(stack.stackName));
  app.synth();
  step('done');
} catch (error) {
  explainAndExit(error, [SettingsError, FlowRefusedError]);
}
