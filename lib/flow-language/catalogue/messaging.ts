import { anyError } from './shared.ts';
import {
  type ActionSpec,
  chat,
  dynamic,
  everywhere,
  fixed,
  json,
  must,
  object,
  oneOf,
  optional,
  required,
  voiceAndChat,
} from './spec.ts';

const current = fixed(oneOf('CURRENT'));

/** Messages and contacts of other channels. Most are known from console exports rather than from the reference. */
export const messagingSpecs: readonly ActionSpec[] = [
  {
    type: 'StartOutboundChatContact',
    family: 'contact',
    flowTypes: everywhere,
    channels: chat,
    next: 'required',
    parameters: {
      SourceEndpoint: required(
        object({ Address: required(dynamic()), Type: required(fixed(oneOf('CONNECT_PHONENUMBER_ARN'))) }),
      ),
      DestinationEndpoint: required(
        object({ Address: required(dynamic()), Type: required(fixed(oneOf('TELEPHONE_NUMBER'))) }),
      ),
      ContactFlowArn: required(dynamic()),
      ContactSubtype: required(fixed(oneOf('connect:SMS'))),
      InitialSystemMessage: optional(object({ Content: required(dynamic()) })),
      RelatedContact: optional(current),
    },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'CreatePersistentContactAssociation',
    family: 'contact',
    flowTypes: everywhere,
    channels: chat,
    next: 'required',
    parameters: {
      RehydrationType: required(fixed(oneOf('ENTIRE_PAST_SESSION', 'FROM_SEGMENT'))),
      SourceContactId: required(dynamic()),
    },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'LoadContactContent',
    family: 'contact',
    flowTypes: everywhere,
    channels: ['EMAIL'],
    next: 'required',
    parameters: { ContentType: required(fixed(oneOf('EmailMessage'))) },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'CreateContact',
    family: 'contact',
    flowTypes: everywhere,
    channels: ['EMAIL'],
    next: 'required',
    parameters: { Channel: required(fixed(oneOf('EMAIL'))), RelatedContact: optional(current) },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'StartOutboundEmailContact',
    family: 'contact',
    flowTypes: everywhere,
    channels: ['EMAIL'],
    next: 'required',
    parameters: {
      FromEmailAddress: required(object({ EmailAddress: required(dynamic()) })),
      DestinationEmailAddress: required(json),
      EmailMessage: required(json),
    },
    errors: anyError,
    conditions: 'none',
  },
  {
    type: 'RenderMessageTemplate',
    family: 'contact',
    flowTypes: everywhere,
    channels: voiceAndChat,
    next: 'required',
    parameters: {
      WisdomKnowledgeBaseArn: required(dynamic()),
      WisdomMessageTemplateArn: required(dynamic()),
    },
    errors: [must('NoMatchingError'), must('TemplateRenderingError')],
    conditions: 'none',
  },
];
