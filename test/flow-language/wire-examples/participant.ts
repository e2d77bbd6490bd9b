import { type Example, errors, failed, on, wayOn, ways } from './example.ts';

/** Participant actions, as written and as they go to the service. */
export const participantExamples: readonly Example[] = [
  [
    'speech in text',
    { type: 'MessageParticipant', text: 'Hello', ...ways },
    { Parameters: { Text: 'Hello' }, Transitions: wayOn },
  ],
  [
    'speech in SSML, after keys that wait',
    { type: 'MessageParticipant', ssml: '<speak/>', skipWhenKeysWaiting: true, ...ways },
    { Parameters: { SSML: '<speak/>', SkipWhenDTMFBufferEnabled: 'true' }, Transitions: wayOn },
  ],
  [
    'a library prompt',
    { type: 'MessageParticipant', promptId: 'p-1', ...ways },
    { Parameters: { PromptId: 'p-1' }, Transitions: wayOn },
  ],
  [
    'a sound file',
    { type: 'MessageParticipant', media: 's3://b/k.wav', ...ways },
    { Parameters: { Media: { Uri: 's3://b/k.wav', SourceType: 'S3', MediaType: 'Audio' } }, Transitions: wayOn },
  ],
  [
    'a menu by keys',
    {
      type: 'GetParticipantInput',
      text: 'Press',
      timeLimitSeconds: 5,
      keys: { '1': 'One', '0': 'Zero', '#': 'Hash' },
      onTimeout: 'Silence',
      onNoMatch: 'Other',
      onError: 'Error',
    },
    {
      Parameters: { Text: 'Press', InputTimeLimitSeconds: '5', StoreInput: 'False' },
      Transitions: {
        NextAction: 'Other',
        Errors: errors(
          ['InputTimeLimitExceeded', 'Silence'],
          ['NoMatchingCondition', 'Other'],
          ['NoMatchingError', 'Error'],
        ),
        Conditions: [on('0', 'Zero'), on('1', 'One'), on('#', 'Hash')],
      },
    },
  ],
  [
    'stored digits, ended and cancelled by keys',
    {
      type: 'GetParticipantInput',
      text: 'PIN',
      timeLimitSeconds: 8,
      store: { maximumLength: 4 },
      endKeys: ['#'],
      disableCancelKey: false,
      interdigitTimeLimitSeconds: 4,
      ...ways,
    },
    {
      Parameters: {
        Text: 'PIN',
        InputTimeLimitSeconds: '8',
        StoreInput: 'True',
        InputValidation: { CustomValidation: { MaximumLength: '4' } },
        DTMFConfiguration: {
          InputTerminationSequence: '#',
          DisableCancelKey: 'False',
          InterdigitTimeLimitSeconds: '4',
        },
      },
      Transitions: wayOn,
    },
  ],
  [
    'stored digits, encrypted',
    {
      type: 'GetParticipantInput',
      text: 'Card',
      timeLimitSeconds: 8,
      store: { maximumLength: 16, encryption: { keyId: 'k', publicKeyPem: 'pem' } },
      ...ways,
    },
    {
      Parameters: {
        Text: 'Card',
        InputTimeLimitSeconds: '8',
        StoreInput: 'True',
        InputValidation: { CustomValidation: { MaximumLength: '16' } },
        InputEncryption: { EncryptionKeyId: 'k', Key: 'pem' },
      },
      Transitions: wayOn,
    },
  ],
  [
    'a phone number',
    {
      type: 'GetParticipantInput',
      text: 'Number',
      timeLimitSeconds: 8,
      store: { phoneNumber: 'Local', countryCode: 'GB' },
      onInvalidPhoneNumber: 'Invalid',
      ...ways,
    },
    {
      Parameters: {
        Text: 'Number',
        InputTimeLimitSeconds: '8',
        StoreInput: 'True',
        InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'GB' } },
      },
      Transitions: {
        NextAction: 'Next',
        Errors: errors(['InvalidPhoneNumber', 'Invalid'], ['NoMatchingError', 'Error']),
      },
    },
  ],
  [
    'the key buffer',
    { type: 'GetParticipantInput', keyBuffer: true, ...ways },
    { Parameters: { EnableDTMFBuffer: 'True' }, Transitions: wayOn },
  ],
  [
    'a bot',
    {
      type: 'ConnectParticipantWithLexBot',
      bot: 'helper',
      text: 'How can I help?',
      sessionAttributes: { contactId: '$.ContactId' },
      intents: { Balance: 'Balance', Goodbye: 'Bye' },
      onNoMatch: 'Other',
      onError: 'Error',
    },
    {
      Parameters: {
        Text: 'How can I help?',
        LexV2Bot: { AliasArn: '<alias helper>' },
        LexSessionAttributes: { contactId: '$.ContactId' },
      },
      Transitions: {
        NextAction: 'Error',
        Errors: errors(['NoMatchingCondition', 'Other'], ['NoMatchingError', 'Error']),
        Conditions: [on('Balance', 'Balance'), on('Goodbye', 'Bye')],
      },
    },
  ],
  [
    'a bot in a chat',
    {
      type: 'ConnectParticipantWithLexBot',
      bot: 'helper',
      text: 'Hello',
      intents: {},
      chatTimeLimit: { seconds: 300, onTimeout: 'Silence' },
      onNoMatch: 'Other',
      onError: 'Error',
    },
    {
      Parameters: { Text: 'Hello', LexV2Bot: { AliasArn: '<alias helper>' }, LexTimeoutSeconds: { Text: '300' } },
      Transitions: {
        NextAction: 'Error',
        Errors: errors(
          ['InputTimeLimitExceeded', 'Silence'],
          ['NoMatchingCondition', 'Other'],
          ['NoMatchingError', 'Error'],
        ),
      },
    },
  ],
  ['hanging up', { type: 'DisconnectParticipant' }, { Parameters: {}, Transitions: {} }],
  [
    'prompts in a loop',
    {
      type: 'MessageParticipantIteratively',
      messages: [{ text: 'Please wait' }, { promptId: 'p-1' }],
      interrupt: { everySeconds: 45, next: 'Offer', keepPlaying: false },
      onError: 'Error',
    },
    {
      Parameters: {
        Messages: [{ Text: 'Please wait' }, { PromptId: 'p-1' }],
        InterruptFrequencySeconds: '45',
        ContinueMessagingDuringInterrupt: 'false',
      },
      Transitions: { Errors: failed, Conditions: [on('MessagesInterrupted', 'Offer')] },
    },
  ],
  [
    'prompts in a loop without end',
    { type: 'MessageParticipantIteratively', messages: [{ text: 'Please wait' }], onError: 'Error' },
    { Parameters: { Messages: [{ Text: 'Please wait' }] }, Transitions: { Errors: failed } },
  ],
  [
    'an outside number, for good',
    {
      type: 'TransferParticipantToThirdParty',
      phoneNumber: '+441632960100',
      timeLimitSeconds: 30,
      continueFlow: false,
      onError: 'Error',
    },
    {
      Parameters: {
        ThirdPartyPhoneNumber: '+441632960100',
        ThirdPartyConnectionTimeLimitSeconds: '30',
        ContinueFlowExecution: 'False',
      },
      Transitions: { NextAction: 'Error', Errors: failed },
    },
  ],
  [
    'an outside number, and back',
    {
      type: 'TransferParticipantToThirdParty',
      phoneNumber: '$.Attributes.number',
      timeLimitSeconds: 30,
      keysToPress: '1,2',
      callerId: { number: '+441632960101', name: 'Bank' },
      continueFlow: true,
      onCallFailed: 'Failed',
      onTimeout: 'Silence',
      ...ways,
    },
    {
      Parameters: {
        ThirdPartyPhoneNumber: '$.Attributes.number',
        ThirdPartyConnectionTimeLimitSeconds: '30',
        ContinueFlowExecution: 'True',
        ThirdPartyDTMFDigits: '1,2',
        CallerId: { Number: '+441632960101', Name: 'Bank' },
      },
      Transitions: {
        NextAction: 'Next',
        Errors: errors(
          ['CallFailed', 'Failed'],
          ['ConnectionTimeLimitExceeded', 'Silence'],
          ['NoMatchingError', 'Error'],
        ),
      },
    },
  ],
  [
    'a view and the buttons on it',
    {
      type: 'ShowView',
      parameters: { ViewResource: { Id: 'form' }, InvocationTimeLimitSeconds: '60' },
      when: [{ equals: 'Next', next: 'Next' }],
      next: 'Other',
      errors: { NoMatchingCondition: 'Other', NoMatchingError: 'Error', TimeLimitExceeded: 'Silence' },
    },
    {
      Parameters: { ViewResource: { Id: 'form' }, InvocationTimeLimitSeconds: '60' },
      Transitions: {
        NextAction: 'Other',
        Errors: errors(
          ['NoMatchingCondition', 'Other'],
          ['NoMatchingError', 'Error'],
          ['TimeLimitExceeded', 'Silence'],
        ),
        Conditions: [on('Next', 'Next')],
      },
    },
  ],
];
