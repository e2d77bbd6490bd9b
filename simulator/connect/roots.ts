import type { Json } from './json.ts';
import { DEFAULTS } from './limits.ts';
import { descend, type Lookup } from './reference.ts';
import type { CallState, Frame } from './state.ts';
import { byArnOrId, type World } from './world.ts';

/** Address and type of a telephone, as references and functions see it. */
export function endpoint(number: string): { readonly Address: string; readonly Type: 'TELEPHONE_NUMBER' } {
  return { Address: number, Type: 'TELEPHONE_NUMBER' };
}

/** `$.Queue`: the target queue, once one is set. */
export function queueOf(world: World, queueArn: string | undefined) {
  const queue = queueArn === undefined ? undefined : byArnOrId(world.queues, queueArn);
  if (queue === undefined) return null;
  return {
    ARN: queue.arn,
    Name: queue.name,
    OutboundCallerId: queue.outboundCallerId === undefined ? null : endpoint(queue.outboundCallerId),
  };
}

/**
 * What references in the running document see.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */
export function lookupIn(world: World, state: CallState, frame: Frame): Lookup {
  return ([root, ...path]) => (root === undefined ? undefined : descend(rootOf(world, state, frame, root), path));
}

function rootOf(world: World, state: CallState, frame: Frame, root: string): Json | undefined {
  const { contact, dialled } = state;
  switch (root) {
    case 'Attributes':
      return contact.attributes;
    case 'FlowAttributes':
      return frame.flowAttributes;
    case 'External':
      return frame.external;
    case 'LambdaInvocation':
      return { ResultData: frame.external ?? null, InvocationId: frame.invocationId ?? null };
    case 'Lex':
      return frame.lex;
    case 'StoredCustomerInput':
      return frame.storedCustomerInput;
    case 'Metrics':
      return frame.metrics;
    case 'Modules':
      return frame.modules;
    case 'ContactId':
    case 'InitialContactId':
    case 'PreviousContactId':
      return dialled.contactId;
    case 'Channel':
      return dialled.channel;
    case 'InitiationMethod':
      return 'INBOUND';
    case 'InstanceARN':
      return world.instanceArn;
    case 'AwsRegion':
      return world.region;
    case 'LanguageCode':
      return contact.languageCode;
    case 'Name':
      return contact.name;
    case 'Description':
      return contact.description;
    case 'CustomerId':
      return contact.customerId;
    case 'CustomerCallBackPhoneNumber':
      return contact.callbackNumber;
    case 'CustomerEndpoint':
      return endpoint(dialled.callerNumber ?? DEFAULTS.withheldNumber);
    case 'SystemEndpoint':
      return endpoint(dialled.dialledNumber);
    case 'Queue':
      return queueOf(world, contact.targetQueueArn);
    case 'TextToSpeechVoiceId':
      return contact.voice.id;
    case 'Tags':
      return contact.tags;
    case 'SegmentAttributes':
      return { 'connect:Subtype': 'connect:Telephony' };
    default:
      // Roots filled by actions that are refused here (cases, profiles, views, …) are empty, as they would be in AWS.
      return undefined;
  }
}
