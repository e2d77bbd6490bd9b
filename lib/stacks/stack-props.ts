import type { StackProps } from 'aws-cdk-lib';
import type { Settings } from '../deployment/settings.ts';

/** Tag every stack carries; its value is the environment's name. */
export const ENVIRONMENT_TAG = 'trustline:environment';

/** What all stacks share: the environment they are for, said in tags, description and place. */
export const stackProps = (settings: Settings, holds: string): StackProps => ({
  description: `Trustline ${settings.environment}: ${holds}`,
  env: { account: settings.account, region: settings.region },
  tags: { [ENVIRONMENT_TAG]: settings.environment },
  terminationProtection: settings.stage !== 'dev',
});
