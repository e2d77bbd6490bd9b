import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DataKeys } from '../constructs/data-keys.ts';
import type { Settings } from '../deployment/settings.ts';
import { stackProps } from './stack-props.ts';

export interface KeysStackProps {
  readonly settings: Settings;
}

/** Keys: one per class of data. */
export class KeysStack extends Stack {
  public readonly keys: DataKeys;

  constructor(scope: Construct, id: string, { settings }: KeysStackProps) {
    super(scope, id, stackProps(settings, 'keys that encrypt data and make pseudonyms, one per class of data'));

    this.keys = new DataKeys(this, 'Keys', { settings });
  }
}
