import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { CUSTOM_RESOURCE_TIMEOUT, type LineFunction } from './line-function.ts';

/** Raise it to fill the tables again on the next deployment. */
const SAMPLE_REVISION = '1';

export interface SampleBankProps {
  /** The function that fills the tables. */
  readonly seed: LineFunction;
}

/** The fictional bank, its accounts and its callers, written into the tables once they are there. */
export class SampleBank extends Construct {
  constructor(scope: Construct, id: string, { seed }: SampleBankProps) {
    super(scope, id);

    const bank = new CustomResource(this, 'Resource', {
      resourceType: 'Custom::SampleBank',
      serviceToken: seed.function.functionArn,
      serviceTimeout: CUSTOM_RESOURCE_TIMEOUT.plus(Duration.minutes(1)),
      properties: { Revision: SAMPLE_REVISION },
    });
    bank.node.addDependency(seed);
  }
}
