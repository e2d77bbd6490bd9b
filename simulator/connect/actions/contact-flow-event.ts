import { DEFAULTS } from '../limits.ts';
import { endpoint, queueOf } from '../roots.ts';
import type { CallState } from '../state.ts';
import type { World } from '../world.ts';

/**
 * What a function that a flow invokes receives.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export function contactFlowEvent(world: World, state: CallState, parameters: Readonly<Record<string, string>>) {
  const { contact, dialled } = state;
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: contact.attributes,
        AwsRegion: world.region,
        Channel: dialled.channel,
        ContactId: dialled.contactId,
        CustomerEndpoint: endpoint(dialled.callerNumber ?? DEFAULTS.withheldNumber),
        CustomerId: contact.customerId ?? null,
        Description: contact.description ?? null,
        InitialContactId: dialled.contactId,
        InitiationMethod: 'INBOUND',
        InstanceARN: world.instanceArn,
        LanguageCode: contact.languageCode,
        MediaStreams: { Customer: { Audio: null } },
        Name: contact.name ?? null,
        PreviousContactId: dialled.contactId,
        Queue: queueOf(world, contact.targetQueueArn),
        References: {},
        RelatedContactId: null,
        SegmentAttributes: {
          'connect:Subtype': {
            ValueString: 'connect:Telephony',
            ValueInteger: null,
            ValueArn: null,
            ValueList: null,
            ValueMap: null,
          },
        },
        SystemEndpoint: endpoint(dialled.dialledNumber),
        Tags: contact.tags,
      },
      Parameters: parameters,
    },
  };
}
