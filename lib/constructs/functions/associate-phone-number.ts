import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CUSTOM_RESOURCE_TIMEOUT, type FunctionSpec } from '../line-function.ts';

/** The only things the function may touch, but for numbers it may let go. */
export interface PhoneNumberTargets {
  readonly instanceArn: string;
  readonly phoneNumberArn: string;
  readonly contactFlowArn: string;

  /** Any phone number of this account and region, as a pattern of its ARN. */
  readonly anyPhoneNumberArn: string;
}

/** Points one number at one flow, which CloudFormation has no type for, and checks that it took. */
export const associatePhoneNumber = (targets: PhoneNumberTargets): FunctionSpec => ({
  name: 'associate-phone-number',
  description: 'Custom resource: points the phone number at the entry flow and checks that it took',
  timeout: CUSTOM_RESOURCE_TIMEOUT,
  environment: {},
  statements: [
    new PolicyStatement({
      actions: [
        'connect:AssociatePhoneNumberContactFlow',
        'connect:DisassociatePhoneNumberContactFlow',
        'connect:ListFlowAssociations',
      ],
      resources: [targets.instanceArn, targets.phoneNumberArn, targets.contactFlowArn],
    }),
    // When the number changes, CloudFormation updates this policy, has the new number associated, and only then asks to let go
    // of the old one, which no template names any more.
    new PolicyStatement({
      actions: ['connect:DisassociatePhoneNumberContactFlow'],
      resources: [targets.anyPhoneNumberArn],
    }),
  ],
});
