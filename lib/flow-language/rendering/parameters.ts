import type { Names } from '../actions/common.ts';
import type { Action, ActionForm, OptionalQueue, Speech } from '../actions.ts';
import type { Bindings } from './bindings.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** Every scalar is a string on the wire; absent values are left out. */
const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value));

/** Spelling of booleans in most parameters. */
const capital = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'True' : 'False');

/** Spelling of booleans in the rest. */
const small = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'true' : 'false');

function present(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
}

function speech(source: Speech): Parameters {
  if (source.text !== undefined) return { Text: source.text };
  if (source.ssml !== undefined) return { SSML: source.ssml };
  if (source.promptId !== undefined) return { PromptId: source.promptId };
  return { Media: { Uri: source.media, SourceType: 'S3', MediaType: 'Audio' } };
}

function queue(choice: OptionalQueue<Names>, bindings: Bindings): Parameters {
  if (choice.queue !== undefined) return { QueueId: bindings.queue(choice.queue) };
  if (choice.queueReference !== undefined) return { QueueId: choice.queueReference };
  return choice.agent === undefined ? {} : { AgentId: choice.agent };
}

function participantInput(action: ActionForm<'GetParticipantInput'>): Parameters {
  if ('keyBuffer' in action) return { EnableDTMFBuffer: capital(action.keyBuffer) };
  const asked = { ...speech(action), InputTimeLimitSeconds: text(action.timeLimitSeconds) };
  if (action.store === undefined) return { ...asked, StoreInput: 'False' };

  const { store, endKeys, disableCancelKey, interdigitTimeLimitSeconds } = action;
  const configuration = present({
    InputTerminationSequence: endKeys?.join(''),
    DisableCancelKey: capital(disableCancelKey),
    InterdigitTimeLimitSeconds: text(interdigitTimeLimitSeconds),
  });
  return present({
    ...asked,
    StoreInput: 'True',
    InputValidation:
      'phoneNumber' in store
        ? {
            PhoneNumberValidation: present({
              NumberFormat: store.phoneNumber,
              CountryCode: store.phoneNumber === 'Local' ? store.countryCode : undefined,
            }),
          }
        : { CustomValidation: { MaximumLength: text(store.maximumLength) } },
    InputEncryption:
      'phoneNumber' in store || store.encryption === undefined
        ? undefined
        : { EncryptionKeyId: store.encryption.keyId, Key: store.encryption.publicKeyPem },
    DTMFConfiguration: Object.keys(configuration).length === 0 ? undefined : configuration,
  });
}

function recording(action: ActionForm<'UpdateContactRecordingAndAnalyticsBehavior'>): Parameters {
  if ('voice' in action) return { VoiceBehavior: action.voice };
  if ('chat' in action) return { ChatBehavior: action.chat };
  return { ScreenRecordingBehavior: action.screen };
}

function wait(action: ActionForm<'Wait'>): Parameters {
  if (action.onContinue !== undefined) {
    return present({
      ContinueExecution: 'True',
      MinimumWaitTimeSeconds: text(action.minimumSeconds),
      TimeLimitSeconds: text(action.seconds),
    });
  }
  const events = [
    ...(action.onCustomerReturned === undefined ? [] : ['CustomerReturned']),
    ...(action.onBotDisconnected === undefined ? [] : ['BotParticipantDisconnected']),
  ];
  return present({ TimeLimitSeconds: text(action.seconds), Events: events.length === 0 ? undefined : events });
}

/**
 * The parameters of an action on the wire: names as the service spells them, scalars as strings, names of the line
 * replaced by what `bindings` know.
 */
export function parametersOf(action: Action, bindings: Bindings): Parameters {
  switch (action.type) {
    case 'MessageParticipant':
      return present({ ...speech(action), SkipWhenDTMFBufferEnabled: small(action.skipWhenKeysWaiting) });
    case 'GetParticipantInput':
      return participantInput(action);
    case 'ConnectParticipantWithLexBot':
      return present({
        ...speech(action),
        LexV2Bot: { AliasArn: bindings.botAlias(action.bot) },
        LexSessionAttributes: action.sessionAttributes,
        LexTimeoutSeconds: action.chatTimeLimit && { Text: text(action.chatTimeLimit.seconds) },
      });
    case 'MessageParticipantIteratively':
      return present({
        Messages: action.messages.map(speech),
        InterruptFrequencySeconds: text(action.interrupt?.everySeconds),
        ContinueMessagingDuringInterrupt: small(action.interrupt?.keepPlaying),
      });
    case 'TransferParticipantToThirdParty':
      return present({
        ThirdPartyPhoneNumber: action.phoneNumber,
        ThirdPartyConnectionTimeLimitSeconds: text(action.timeLimitSeconds),
        ContinueFlowExecution: capital(action.continueFlow),
        ThirdPartyDTMFDigits: action.keysToPress,
        CallerId: action.callerId && present({ Number: action.callerId.number, Name: action.callerId.name }),
      });
    case 'UpdateContactAttributes':
      return { Attributes: action.attributes, TargetContact: action.target ?? 'Current' };
    case 'UpdateContactData':
      return present({
        Name: action.data.name,
        Description: action.data.description,
        LanguageCode: action.data.languageCode,
        CustomerId: action.data.customerId,
        WisdomSessionArn: action.data.wisdomSessionArn,
        TargetContact: action.target,
      });
    case 'UpdateContactEventHooks':
      return { EventHooks: { [action.hook]: bindings.flow(action.flow) } };
    case 'UpdateContactRecordingBehavior':
      return present({
        RecordingBehavior: present({
          RecordedParticipants: action.recorded,
          ScreenRecordedParticipants: action.screenRecorded,
          IVRRecordingBehavior: action.automatedPart,
        }),
        AnalyticsBehavior: action.analytics,
      });
    case 'UpdateContactRecordingAndAnalyticsBehavior':
      return recording(action);
    case 'UpdateContactRoutingBehavior':
      return present({
        QueuePriority: text(action.priority),
        QueueTimeAdjustmentSeconds: text(action.adjustSeconds),
      });
    case 'UpdateContactTargetQueue':
    case 'DequeueContactAndTransferToQueue':
      return queue(action, bindings);
    case 'UpdateContactTextToSpeechVoice':
      return present({
        TextToSpeechVoice: action.voice,
        TextToSpeechEngine: action.engine,
        TextToSpeechStyle: action.style,
      });
    case 'UpdateContactCallbackNumber':
      return { CallbackNumber: action.number };
    case 'CheckHoursOfOperation':
      return action.hours === undefined ? {} : { HoursOfOperationId: bindings.hours(action.hours) };
    case 'CheckMetricData':
      return { MetricType: action.metric, ...queue(action, bindings) };
    case 'Compare':
      return { ComparisonValue: action.value };
    case 'EndFlowModuleExecution':
      return present({ Result: action.result, ResultData: action.data });
    case 'GetMetricData':
      return present({ ...queue(action, bindings), QueueChannel: action.channel });
    case 'Loop':
      return { LoopCount: text(action.count) };
    case 'TransferToFlow':
      return { ContactFlowId: bindings.flow(action.flow) };
    case 'UpdateFlowAttributes':
      return {
        FlowAttributes: Object.fromEntries(
          Object.entries(action.attributes).map(([key, Value]) => [key, { Type: 'String', Value }]),
        ),
      };
    case 'UpdateFlowLoggingBehavior':
      return { FlowLoggingBehavior: action.logging };
    case 'Wait':
      return wait(action);
    case 'InvokeLambdaFunction':
      return present({
        LambdaFunctionARN: bindings.function(action.function),
        InvocationTimeLimitSeconds: text(action.timeLimitSeconds),
        InvocationType: action.invocation ?? 'SYNCHRONOUS',
        LambdaInvocationAttributes: action.parameters,
        ResponseValidation: { ResponseType: action.response ?? 'STRING_MAP' },
      });
    case 'InvokeFlowModule':
      return present({ FlowModuleId: bindings.module(action.module), Input: action.input });
    case 'CreateCallbackContact':
      return present({
        ...queue(action, bindings),
        InitialCallDelaySeconds: text(action.initialDelaySeconds),
        MaximumConnectionAttempts: text(action.attempts),
        RetryDelaySeconds: text(action.retryDelaySeconds),
        ContactFlowId: action.flow === undefined ? undefined : bindings.flow(action.flow),
        CallerId: action.callerId,
      });
    case 'DisconnectParticipant':
    case 'TransferContactToAgent':
    case 'TransferContactToQueue':
    case 'EndFlowExecution':
    case 'DistributeByPercentage':
      return {};
    default:
      return action.parameters;
  }
}
