import { LIMITS } from './limits.ts';
import { MESSAGE_SOURCES, messageSource, oneMessage, voiceConnector } from './shared.ts';
import {
  type ActionSpec,
  anyChannel,
  anyName,
  anyOf,
  atMost,
  chat,
  dynamic,
  everywhere,
  exactlyOne,
  fixed,
  HOLD,
  INBOUND,
  json,
  list,
  lowerTrueFalse,
  mapOf,
  matching,
  may,
  must,
  object,
  oneOf,
  onePath,
  only,
  optional,
  ought,
  QUEUE,
  rather,
  required,
  TRANSFER,
  trueFalse,
  voice,
  voiceAndChat,
  WHISPER,
  type When,
  whole,
} from './spec.ts';

const stores: When = { parameter: 'StoreInput', is: 'True' };
const prompts: When = { parameter: 'EnableDTMFBuffer', present: false };
const branches: When = {
  all: [{ parameter: 'StoreInput', isNot: 'True' }, prompts],
  as: 'the input branches (StoreInput is not True)',
};
const phoneNumber: When = { parameter: 'InputValidation.PhoneNumberValidation', present: true };
const customInput: When = { parameter: 'InputValidation.CustomValidation', present: true };
const local: When = { parameter: 'InputValidation.PhoneNumberValidation.NumberFormat', is: 'Local' };

const flowGoesOn: When = {
  all: [
    { parameter: 'ContinueFlowExecution', is: 'True' },
    { flowType: 'AGENT_TRANSFER', isNot: true },
  ],
};

/** A literal number in E.164. */
const e164 = matching(/^\+[1-9]\d{1,14}$/, 'a number in E.164, such as +442079460000');

export const participantSpecs: readonly ActionSpec[] = [
  {
    type: 'MessageParticipant',
    family: 'participant',
    flowTypes: only(INBOUND, TRANSFER, QUEUE, WHISPER),
    channels: voiceAndChat,
    next: 'required',
    parameters: { ...messageSource, SkipWhenDTMFBufferEnabled: optional(lowerTrueFalse) },
    groups: [oneMessage],
    errors: [may('NoMatchingError')],
    conditions: 'none',
  },
  {
    type: 'GetParticipantInput',
    family: 'participant',
    flowTypes: only(INBOUND, TRANSFER, QUEUE),
    channels: voice,
    next: 'required',
    parameters: {
      ...messageSource,
      StoreInput: optional(trueFalse),
      InputTimeLimitSeconds: optional(fixed(whole(1, LIMITS.inputSeconds)), { requiredWhen: prompts }),
      InputValidation: optional(
        object(
          {
            PhoneNumberValidation: optional(
              object({
                NumberFormat: required(fixed(oneOf('Local', 'E164'))),
                CountryCode: optional(fixed(matching(/^[A-Z]{2}$/, 'a two-letter country code, such as GB')), {
                  requiredWhen: local,
                }),
              }),
            ),
            CustomValidation: optional(object({ MaximumLength: required(dynamic(whole(1, 1_000))) })),
          },
          exactlyOne('PhoneNumberValidation', 'CustomValidation'),
        ),
        { requiredWhen: stores, onlyWhen: stores },
      ),
      InputEncryption: optional(object({ EncryptionKeyId: required(dynamic()), Key: required(dynamic()) }), {
        onlyWhen: customInput,
      }),
      DTMFConfiguration: optional(
        object({
          InputTerminationSequence: optional(
            fixed(
              matching(
                new RegExp(`^[0-9#*]{1,${LIMITS.terminationKeys}}$`),
                `1 to ${LIMITS.terminationKeys} of 0-9 # *`,
              ),
            ),
          ),
          DisableCancelKey: optional(trueFalse),
          InterdigitTimeLimitSeconds: optional(dynamic(whole(1, LIMITS.interdigitSeconds))),
        }),
        { onlyWhen: stores },
      ),
      EnableDTMFBuffer: optional(trueFalse),
    },
    groups: [{ ...oneMessage, when: prompts }],
    errors: [
      must('NoMatchingError'),
      must('InputTimeLimitExceeded', branches),
      must('NoMatchingCondition', branches),
      must('InvalidPhoneNumber', phoneNumber),
    ],
    conditions: [
      {
        when: branches,
        operators: ['Equals'],
        operand: oneOf('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'),
      },
    ],
  },
  {
    type: 'ConnectParticipantWithLexBot',
    family: 'participant',
    flowTypes: only(INBOUND, TRANSFER, QUEUE),
    channels: voiceAndChat,
    next: 'required',
    parameters: {
      ...messageSource,
      LexV2Bot: optional(object({ AliasArn: required(dynamic()) })),
      LexBot: optional(object({ Name: required(fixed()), Region: required(fixed()), Alias: required(fixed()) })),
      LexSessionAttributes: optional(mapOf(dynamic())),
      LexInitializationData: optional(
        object({ InitialMessage: required(dynamic(atMost(LIMITS.lexInitialMessageCharacters))) }),
      ),
      LexTimeoutSeconds: optional(object({ Text: required(dynamic(whole(1, LIMITS.waitSeconds))) })),
    },
    groups: [exactlyOne(...MESSAGE_SOURCES, 'LexInitializationData'), exactlyOne('LexV2Bot', 'LexBot')],
    errors: [
      must('NoMatchingError'),
      must('NoMatchingCondition'),
      may('InputTimeLimitExceeded'),
      ought('InputTimeLimitExceeded', { parameter: 'LexTimeoutSeconds', present: true }),
    ],
    conditions: [anyName],
  },
  {
    type: 'DisconnectParticipant',
    family: 'participant',
    flowTypes: only(INBOUND, TRANSFER, QUEUE),
    channels: anyChannel,
    next: 'none',
    parameters: {},
    errors: [],
    conditions: 'none',
  },
  {
    type: 'MessageParticipantIteratively',
    family: 'participant',
    flowTypes: only(QUEUE, HOLD),
    channels: voice,
    next: 'optional',
    parameters: {
      Messages: required(list(object(messageSource, oneMessage), { min: 1 })),
      InterruptFrequencySeconds: optional(dynamic(whole(1, LIMITS.waitSeconds))),
      ContinueMessagingDuringInterrupt: optional(lowerTrueFalse),
    },
    errors: [may('NoMatchingError')],
    conditions: [
      { when: { parameter: 'InterruptFrequencySeconds', present: true }, ...anyOf('MessagesInterrupted'), atLeast: 1 },
    ],
  },
  {
    type: 'ShowView',
    family: 'participant',
    flowTypes: rather(INBOUND, QUEUE),
    channels: chat,
    next: 'required',
    parameters: {
      ViewResource: required(object({ Id: required(onePath()), Version: optional(fixed()) })),
      InvocationTimeLimitSeconds: required(fixed(whole(1, LIMITS.waitSeconds))),
      ViewData: optional(json),
      SensitiveDataConfiguration: optional(object({ HideResponseOn: required(list(fixed(oneOf('TRANSCRIPT')))) })),
    },
    errors: [must('NoMatchingCondition'), must('NoMatchingError'), must('TimeLimitExceeded')],
    conditions: [anyName],
  },
  {
    type: 'TransferParticipantToThirdParty',
    family: 'participant',
    flowTypes: only(INBOUND, TRANSFER, QUEUE),
    channels: voice,
    next: 'required',
    parameters: {
      ThirdPartyPhoneNumber: required(dynamic(e164)),
      ThirdPartyConnectionTimeLimitSeconds: required(dynamic(whole(0, LIMITS.thirdPartySeconds))),
      ContinueFlowExecution: required(trueFalse),
      ThirdPartyDTMFDigits: optional(
        dynamic(
          matching(
            new RegExp(`^[0-9,*#]{1,${LIMITS.thirdPartyDigits}}$`),
            `1 to ${LIMITS.thirdPartyDigits} of 0-9 , * #`,
          ),
        ),
      ),
      CallerId: optional(
        object({
          Number: optional(onePath(e164, 'the service takes a literal number only if the instance has claimed it')),
          Name: optional(dynamic()),
        }),
      ),
      VoiceConnector: optional(voiceConnector),
    },
    errors: [must('NoMatchingError'), must('CallFailed', flowGoesOn), must('ConnectionTimeLimitExceeded', flowGoesOn)],
    conditions: 'none',
  },
  {
    type: 'AuthenticateParticipant',
    family: 'participant',
    flowTypes: everywhere,
    channels: chat,
    next: 'required',
    parameters: {
      CognitoConfiguration: required(object({ UserPoolArn: required(onePath()), AppClientId: required(onePath()) })),
      CustomerProfilesConfiguration: optional(object({ ObjectTypeName: required(fixed()) })),
      TimeLimitMinutes: required(fixed(whole(3, 15))),
    },
    errors: [must('TimeLimitExceeded'), must('NoMatchingError')],
    conditions: [anyOf('OptedOut')],
  },
  {
    type: 'ConnectParticipantWithAgenticCX',
    family: 'participant',
    flowTypes: everywhere,
    channels: voiceAndChat,
    next: 'required',
    parameters: 'undocumented',
    errors: 'undocumented',
    conditions: 'undocumented',
  },
];
