import { type Example, errors, wayOn, ways } from './example.ts';

/** Contact actions, as written and as they go to the service. */
export const contactExamples: readonly Example[] = [
  ['ringing an agent', { type: 'TransferContactToAgent' }, { Parameters: {}, Transitions: {} }],
  [
    'contact attributes',
    { type: 'UpdateContactAttributes', attributes: { language: 'en-GB' }, ...ways },
    { Parameters: { Attributes: { language: 'en-GB' }, TargetContact: 'Current' }, Transitions: wayOn },
  ],
  [
    'contact data',
    { type: 'UpdateContactData', data: { languageCode: 'en-GB', customerId: 'c' }, target: 'Related', ...ways },
    { Parameters: { LanguageCode: 'en-GB', CustomerId: 'c', TargetContact: 'Related' }, Transitions: wayOn },
  ],
  [
    'an event hook',
    { type: 'UpdateContactEventHooks', hook: 'CustomerQueue', flow: 'waiting', ...ways },
    { Parameters: { EventHooks: { CustomerQueue: '<flow waiting>' } }, Transitions: wayOn },
  ],
  [
    'recording, the older way',
    {
      type: 'UpdateContactRecordingBehavior',
      recorded: ['Agent', 'Customer'],
      automatedPart: 'Disabled',
      next: 'Next',
    },
    {
      Parameters: {
        RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'], IVRRecordingBehavior: 'Disabled' },
      },
      Transitions: { NextAction: 'Next' },
    },
  ],
  [
    'recording of voice',
    {
      type: 'UpdateContactRecordingAndAnalyticsBehavior',
      voice: { VoiceRecordingBehavior: { RecordedParticipants: [] } },
      onChannelMismatch: 'Mismatch',
      ...ways,
    },
    {
      Parameters: { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: [] } } },
      Transitions: {
        NextAction: 'Next',
        Errors: errors(['NoMatchingError', 'Error'], ['ChannelMismatch', 'Mismatch']),
      },
    },
  ],
  [
    'analysis of chat',
    {
      type: 'UpdateContactRecordingAndAnalyticsBehavior',
      chat: { ChatAnalyticsBehavior: { Enabled: 'False' } },
      onChannelMismatch: 'Mismatch',
      onRedactionFailed: 'Unredacted',
      ...ways,
    },
    {
      Parameters: { ChatBehavior: { ChatAnalyticsBehavior: { Enabled: 'False' } } },
      Transitions: {
        NextAction: 'Next',
        Errors: errors(
          ['NoMatchingError', 'Error'],
          ['ChannelMismatch', 'Mismatch'],
          ['InFlightRedactionConfigurationFailed', 'Unredacted'],
        ),
      },
    },
  ],
  [
    'recording of a screen',
    {
      type: 'UpdateContactRecordingAndAnalyticsBehavior',
      screen: { ScreenRecordedParticipants: ['Agent'] },
      onChannelMismatch: 'Mismatch',
      ...ways,
    },
    {
      Parameters: { ScreenRecordingBehavior: { ScreenRecordedParticipants: ['Agent'] } },
      Transitions: {
        NextAction: 'Next',
        Errors: errors(['NoMatchingError', 'Error'], ['ChannelMismatch', 'Mismatch']),
      },
    },
  ],
  [
    'priority in the queue',
    { type: 'UpdateContactRoutingBehavior', priority: 1, next: 'Next' },
    { Parameters: { QueuePriority: '1' }, Transitions: { NextAction: 'Next' } },
  ],
  [
    'age in the queue',
    { type: 'UpdateContactRoutingBehavior', adjustSeconds: -30, next: 'Next' },
    { Parameters: { QueueTimeAdjustmentSeconds: '-30' }, Transitions: { NextAction: 'Next' } },
  ],
  [
    'a queue by name',
    { type: 'UpdateContactTargetQueue', queue: 'people', ...ways },
    { Parameters: { QueueId: '<queue people>' }, Transitions: wayOn },
  ],
  [
    'a queue the call knows',
    { type: 'UpdateContactTargetQueue', queueReference: '$.Attributes.queue', ...ways },
    { Parameters: { QueueId: '$.Attributes.queue' }, Transitions: wayOn },
  ],
  [
    'the own queue of an agent',
    { type: 'UpdateContactTargetQueue', agent: '$.Attributes.agent', ...ways },
    { Parameters: { AgentId: '$.Attributes.agent' }, Transitions: wayOn },
  ],
  [
    'joining the queue',
    { type: 'TransferContactToQueue', onAtCapacity: 'Full', onError: 'Error' },
    {
      Parameters: {},
      Transitions: { NextAction: 'Error', Errors: errors(['QueueAtCapacity', 'Full'], ['NoMatchingError', 'Error']) },
    },
  ],
  [
    'moving to another queue',
    { type: 'DequeueContactAndTransferToQueue', queue: 'experts', onAtCapacity: 'Full', onError: 'Error' },
    {
      Parameters: { QueueId: '<queue experts>' },
      Transitions: { NextAction: 'Error', Errors: errors(['QueueAtCapacity', 'Full'], ['NoMatchingError', 'Error']) },
    },
  ],
  [
    'a voice',
    {
      type: 'UpdateContactTextToSpeechVoice',
      voice: 'Amy',
      engine: 'neural',
      style: 'None',
      languageCode: 'en-GB',
      ...ways,
    },
    {
      Parameters: { TextToSpeechVoice: 'Amy', TextToSpeechEngine: 'neural', TextToSpeechStyle: 'None' },
      Transitions: wayOn,
    },
  ],
  [
    'a number to call back',
    {
      type: 'UpdateContactCallbackNumber',
      number: '$.CustomerEndpoint.Address',
      next: 'Next',
      onInvalidNumber: 'Invalid',
      onNotDialable: 'Undialable',
    },
    {
      Parameters: { CallbackNumber: '$.CustomerEndpoint.Address' },
      Transitions: {
        NextAction: 'Next',
        Errors: errors(['InvalidCallbackNumber', 'Invalid'], ['CallbackNumberNotDialable', 'Undialable']),
      },
    },
  ],
  [
    'an action without a form of its own',
    {
      type: 'GetCase',
      parameters: { LinkContactToCase: 'true', CaseRequestFields: { status: 'open' } },
      next: 'Next',
      errors: { NoMatchingError: 'Error', MultipleFound: 'Many', NoneFound: 'None', ContactNotLinked: 'Loose' },
    },
    {
      Parameters: { LinkContactToCase: 'true', CaseRequestFields: { status: 'open' } },
      Transitions: {
        NextAction: 'Next',
        Errors: errors(
          ['NoMatchingError', 'Error'],
          ['MultipleFound', 'Many'],
          ['NoneFound', 'None'],
          ['ContactNotLinked', 'Loose'],
        ),
      },
    },
  ],
];
