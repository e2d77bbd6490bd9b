import { ConnectClient } from '@aws-sdk/client-connect';
import { createCloudFormation } from '../../adapters/cloudformation-response.ts';
import { answeringCloudFormation } from '../../adapters/custom-resource.ts';
import { createTelemetry, readEvent } from '../../adapters/invocation.ts';
import { ConnectPhoneNumbers, idOf } from '../../adapters/phone-numbers.ts';
import { type CustomResourceEvent, phoneNumberAssociationSchema } from '../../contracts/custom-resource-event.ts';
import { associatePhoneNumber, disassociatePhoneNumber } from './associate-phone-number.ts';

// Nobody waits on the phone here: the SDK's patient defaults suit an API of two requests a second.
const numbers = new ConnectPhoneNumbers(new ConnectClient({ maxAttempts: 8 }));
const telemetry = createTelemetry('associate-phone-number');

const associationIn = (event: CustomResourceEvent) =>
  readEvent(phoneNumberAssociationSchema, event.ResourceProperties, 'the properties of a phone number association');

/** Links the line's phone number to the flow that answers it; CloudFormation has no type for that. */
export const handler = answeringCloudFormation(telemetry, createCloudFormation(), {
  physicalResourceId: (event) => idOf(associationIn(event).PhoneNumberId),
  async apply(event) {
    await associatePhoneNumber(numbers, associationIn(event));
    telemetry.log.info('phone number associated');
  },
  async remove({ ResourceProperties }) {
    const association = phoneNumberAssociationSchema.safeParse(ResourceProperties);
    // What could not be understood was never associated; failing here would only keep the stack from going.
    if (association.success) await disassociatePhoneNumber(numbers, association.data);
  },
});
