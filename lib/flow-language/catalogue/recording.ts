import { enabledDisabled, fixed, list, object, oneOf, optional, required, type Shape, trueFalse } from './spec.ts';

/** What Contact Lens can take out of a recording or a transcript. */
export const REDACTION_ENTITIES = [
  ...['BANK_ACCOUNT_NUMBER', 'BANK_ROUTING', 'CREDIT_DEBIT_NUMBER', 'CREDIT_DEBIT_CVV', 'CREDIT_DEBIT_EXPIRY'],
  ...[
    'INTERNATIONAL_BANK_ACCOUNT_NUMBER',
    'PIN',
    'SWIFT_CODE',
    'CA_HEALTH_NUMBER',
    'UK_NATIONAL_HEALTH_SERVICE_NUMBER',
  ],
  ...[
    'CA_SOCIAL_INSURANCE_NUMBER',
    'SSN',
    'UK_NATIONAL_INSURANCE_NUMBER',
    'PASSPORT_NUMBER',
    'DRIVER_ID',
    'IN_AADHAAR',
  ],
  ...['NAME', 'AGE', 'EMAIL', 'PHONE', 'ADDRESS', 'US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER'],
  ...['UK_UNIQUE_TAXPAYER_REFERENCE_NUMBER', 'IN_PERMANENT_ACCOUNT_NUMBER', 'IN_NREGA', 'AWS_ACCESS_KEY'],
  ...['AWS_SECRET_KEY', 'IP_ADDRESS', 'MAC_ADDRESS', 'PASSWORD', 'URL', 'USERNAME', 'LICENSE_PLATE'],
  ...['VEHICLE_IDENTIFICATION_NUMBER', 'IN_VOTER_NUMBER', 'DATE_TIME', 'AGENT_DISPLAY_NAME'],
  ...['CUSTOMER_DISPLAY_NAME', 'ATTACHMENT_NAME'],
] as const;

const results = oneOf('RedactedAndOriginal', 'RedactedOnly', 'None');
const maskMode = oneOf('EntityType', 'PII');
const entities = list(fixed(oneOf(...REDACTION_ENTITIES)));
const sentiment = object({ Enabled: required(trueFalse) });

export const recordedParticipants: Shape = list(fixed(oneOf('Agent', 'Customer')));
export const screenRecorded: Shape = list(fixed(oneOf('Agent')));

/** `AnalyticsBehavior` of the older recording action. */
export const olderAnalytics: Shape = object({
  Enabled: required(trueFalse),
  AnalyticsLanguage: optional(fixed()),
  AnalyticsMode: optional(fixed()),
  AnalyticsRedactionBehavior: optional(enabledDisabled),
  AnalyticsRedactionResults: optional(fixed(results)),
  AnalyticsRedactionMaskMode: optional(fixed(maskMode)),
  AnalyticsRedactionEntities: optional(entities),
  ChannelConfiguration: optional(
    object({
      Chat: optional(object({ AnalyticsModes: required(list(fixed(oneOf('ContactLens')))) })),
      Voice: optional(object({ AnalyticsModes: required(list(fixed(oneOf('RealTime', 'PostContact')))) })),
    }),
  ),
  SummaryConfiguration: optional(object({ SummaryModes: required(list(fixed(oneOf('PostContact')))) })),
  SentimentConfiguration: optional(sentiment),
});

const redaction = object({
  Enabled: required(trueFalse),
  RedactionResults: optional(fixed(results)),
  RedactionMaskMode: optional(fixed(maskMode)),
  RedactionEntities: optional(entities),
});
const summary = object({ SummaryModes: required(list(fixed(oneOf('PostContact', 'AutomatedInteraction')))) });

export const voiceBehavior: Shape = object({
  VoiceRecordingBehavior: optional(
    object({
      RecordedParticipants: optional(recordedParticipants),
      IVRRecordingBehavior: optional(enabledDisabled),
    }),
  ),
  VoiceAnalyticsBehavior: optional(
    object({
      Enabled: required(trueFalse),
      AnalyticsLanguage: optional(fixed()),
      ConversationalAnalyticsRedactionConfiguration: optional(redaction),
      AnalyticsModes: optional(list(fixed(oneOf('RealTime', 'PostContact', 'AutomatedInteraction')))),
      SentimentConfiguration: optional(sentiment),
      SummaryConfiguration: optional(summary),
    }),
  ),
});

export const chatBehavior: Shape = object({
  ChatAnalyticsBehavior: optional(
    object({
      Enabled: required(trueFalse),
      AnalyticsLanguage: optional(fixed()),
      ConversationalAnalyticsRedactionConfiguration: optional(redaction),
      InFlightChatRedactionConfiguration: optional(
        object({
          Enabled: required(trueFalse),
          RedactionMaskMode: optional(fixed(maskMode)),
          RedactionEntities: optional(entities),
          DeliverUnprocessedMessages: optional(trueFalse),
        }),
      ),
      AnalyticsModes: optional(list(fixed(oneOf('ContactLens')))),
      SentimentConfiguration: optional(sentiment),
      SummaryConfiguration: optional(summary),
    }),
  ),
});
