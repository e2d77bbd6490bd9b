import { readFileSync } from 'node:fs';
import { App, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { readDeployment } from '../../lib/deployment/read-deployment.ts';
import type { Settings } from '../../lib/deployment/settings.ts';
import type { FunctionCode } from '../../lib/stacks/fulfillment-stack.ts';
import { buildLine, type LineContent, type LineStacks } from '../../lib/stacks/line-stacks.ts';
import { sampleBot, sampleFlows } from './sample-line.ts';

/** Environments of this repository. */
export const ENVIRONMENTS = ['dev', 'prod-eu', 'prod-us'] as const;

/** Handlers stand still: no bundling in tests of templates. */
export const fixtureCode: FunctionCode = () => Code.fromAsset('test/support/fixture-function');

/** The flags of `cdk.json`, so that a test sees what a deployment would. */
function contextOfTheApp(): Record<string, unknown> {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  return {
    ...context,
    'aws:cdk:bundling-stacks': [],
  };
}

/** An app like the deployed one, without what changes from run to run. */
export const testApp = (outdir?: string) =>
  new App({
    ...(outdir === undefined ? {} : { outdir }),
    context: contextOfTheApp(),
    analyticsReporting: false,
    builtinCloudFormationValidation: false, // seconds per app; `npm run synth` runs it
    defaultStackSynthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
  });

/** An empty stack in the place the dev environment is deployed to. */
export const testStack = (id = 'Test') =>
  new Stack(testApp(), id, { env: { account: '111122223333', region: 'eu-west-2' } });

/** Settings of an environment of this repository, some of them replaced. */
export const settingsOf = (environment: string, changed: Partial<Settings> = {}): Settings => ({
  ...readDeployment(environment, 'config'),
  ...changed,
});

/** Every stack of a line. The sample content stands in where a test does not look at the real one. */
export const synthLine = (settings: Settings, content: Partial<LineContent> = {}): LineStacks =>
  buildLine(testApp(), settings, {
    flows: sampleFlows(),
    bot: sampleBot,
    openingHours: { 'en-GB': 'We are open.' },
    functionCode: fixtureCode,
    ...content,
  });

const templates = new Map<string, Record<keyof LineStacks, Template>>();

/** The templates of an environment with the sample content, made once per test file. */
export function templatesOf(environment: string): Record<keyof LineStacks, Template> {
  const made = templates.get(environment) ?? asTemplates(synthLine(settingsOf(environment)));
  templates.set(environment, made);
  return made;
}

/** The template of each stack. */
export const asTemplates = (stacks: LineStacks): Record<keyof LineStacks, Template> => ({
  keys: Template.fromStack(stacks.keys),
  storage: Template.fromStack(stacks.storage),
  audit: Template.fromStack(stacks.audit),
  fulfillment: Template.fromStack(stacks.fulfillment),
  contactCentre: Template.fromStack(stacks.contactCentre),
});
