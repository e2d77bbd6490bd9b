import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import type { ConnectInstance } from './connect-instance.ts';

export interface PhoneNumberProps {
  readonly settings: Settings;
  readonly instance: ConnectInstance;
  readonly number: Exclude<Settings['phoneNumber'], 'none'>;
}

/** The number people dial: claimed here and kept for ever, or one the instance already has. */
export class PhoneNumber extends Construct {
  public readonly arn: string;

  /** As people dial it, in E.164; a claimed number is known only once it is deployed. */
  public readonly dialled: string | undefined;

  constructor(scope: Construct, id: string, { settings, instance, number }: PhoneNumberProps) {
    super(scope, id);

    if ('adopt' in number) {
      this.arn = Stack.of(this).formatArn({
        service: 'connect',
        resource: 'phone-number',
        resourceName: number.adopt.phoneNumberId,
      });
      this.dialled = number.adopt.number;
      return;
    }

    const claimed = new CfnPhoneNumber(this, 'Resource', {
      targetArn: instance.arn,
      countryCode: number.claim.country,
      type: number.claim.type,
      description: `Trustline ${settings.environment}`,
    });
    claimed.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    this.arn = instance.changes.add(claimed).attrPhoneNumberArn;
  }
}
