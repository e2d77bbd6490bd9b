import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { FlowRefusedError } from '../constructs/flow-content.ts';
import { explainAndExit } from '../deployment/progress.ts';
import { readDeployment, SettingsError } from '../deployment/read-deployment.ts';
import { lineContent } from './line-content.ts';
import { buildLine } from './line-stacks.ts';

export interface SynthesiseProps {
  /** Folder with one settings file per environment. */
  readonly config: string;

  /** Folder with one bundle per function. */
  readonly bundles: string;

  /** When the bundles are there. */
  readonly bundled: Promise<void>;

  /** Called as each part is done. */
  readonly step: (done: string) => void;
}

/** Synthesises the environment that `-c env=` names, `dev` where nothing is named. */
export async function synthesise({ config, bundles, bundled, step }: SynthesiseProps): Promise<void> {
  try {
    const app = new App({ analyticsReporting: false });
    const settings = readDeployment(String(app.node.tryGetContext('env') ?? 'dev'), config);
    await bundled;
    step('functions bundled');
    const content = lineContent(settings, (name) => Code.fromAsset(join(bundles, name)));
    buildLine(app, settings, content, (stack) => step(stack.stackName));
    app.synth();
    step('done');
  } catch (error) {
    explainAndExit(error, [SettingsError, FlowRefusedError]);
  }
}
