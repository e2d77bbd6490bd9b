import { CustomResource, Duration, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import { contactFlowIdOf, phoneNumberIdOf } from './connect-arns.ts';
import type { ConnectInstance } from './connect-instance.ts';
import { associatePhoneNumber } from './functions/associate-phone-number.ts';
import { CUSTOM_RESOURCE_TIMEOUT, LineFunction } from './line-function.ts';
import type { PhoneNumber } from './phone-number.ts';

/** CloudFormation waits a little longer than the function runs, so that the function's own words are what one reads. */
const PATIENCE = CUSTOM_RESOURCE_TIMEOUT.plus(Duration.minutes(1));

export interface PhoneNumberAssociationProps {
  readonly settings: Settings;
  readonly instance: ConnectInstance;
  readonly phoneNumber: PhoneNumber;
  readonly contactFlowArn: string;
  readonly code: Code;
  readonly logKey: IKey;
}

/**
 * Points the number at the flow. CloudFormation has no type for this: without it a deployment is green while calls reach
 * nothing. The function checks that the association took and fails the deployment otherwise.
 */
export class PhoneNumberAssociation extends Construct {
  constructor(scope: Construct, id: string, props: PhoneNumberAssociationProps) {
    super(scope, id);

    const { settings, instance, phoneNumber, contactFlowArn } = props;
    const associate = new LineFunction(this, 'Function', {
      spec: associatePhoneNumber({
        instanceArn: instance.arn,
        phoneNumberArn: phoneNumber.arn,
        contactFlowArn,
        anyPhoneNumberArn: Stack.of(this).formatArn({
          service: 'connect',
          resource: 'phone-number',
          resourceName: '*',
        }),
      }),
      code: props.code,
      logKey: props.logKey,
      logRetentionDays: settings.retentionDays.logs,
    });
    const association = new CustomResource(this, 'Association', {
      resourceType: 'Custom::PhoneNumberAssociation',
      serviceToken: associate.function.functionArn,
      serviceTimeout: PATIENCE,
      properties: {
        InstanceId: instance.instanceId,
        PhoneNumberId: phoneNumberIdOf(phoneNumber.arn),
        ...(phoneNumber.dialled === undefined ? {} : { PhoneNumber: phoneNumber.dialled }),
        ContactFlowId: contactFlowIdOf(contactFlowArn),
      },
    });
    association.node.addDependency(associate);
  }
}
