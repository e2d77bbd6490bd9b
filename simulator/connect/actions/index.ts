import type { ActionType } from '../../../lib/flow-language/document.ts';
import type { ActionDefinition, RefusedType } from '../definition.ts';
import * as behavior from './behavior.ts';
import * as branching from './branching.ts';
import * as callback from './callback.ts';
import { checkHoursOfOperation } from './check-hours-of-operation.ts';
import { connectParticipantWithLexBot } from './connect-participant-with-lex-bot.ts';
import * as contactData from './contact-data.ts';
import * as endings from './endings.ts';
import * as flows from './flows.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { messageParticipant } from './message-participant.ts';
import { messageParticipantIteratively } from './message-participant-iteratively.ts';
import * as metrics from './metrics.ts';
import * as queueing from './queueing.ts';
import { transferParticipantToThirdParty } from './transfer-participant-to-third-party.ts';

const refused = (reason: string): RefusedType => ({ refused: reason });
const CHAT = refused('it is for chat, and this line is for voice');
const EMAIL = refused('it is for e-mail, and this line is for voice');
const TASK = refused('tasks are not simulated');
const CASES = refused('Connect Cases is not simulated');
const PROFILES = refused('Customer Profiles is not simulated');
const TABLES = refused('data tables are not simulated');
const VOICE_ID = refused('Voice ID ended in May 2026');
const OUTBOUND = refused('outbound calls are not simulated');

/** Every type of the language: how it is carried out, or why it is refused. A new type does not compile until it is here. */
export const ACTIONS: Readonly<Record<ActionType, ActionDefinition | RefusedType>> = {
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: metrics.checkMetricData,
  Compare: branching.compare,
  ConnectParticipantWithLexBot: connectParticipantWithLexBot,
  CreateCallbackContact: callback.createCallbackContact,
  DequeueContactAndTransferToQueue: queueing.dequeueContactAndTransferToQueue,
  DisconnectParticipant: endings.disconnectParticipant,
  DistributeByPercentage: branching.distributeByPercentage,
  EndFlowExecution: endings.endFlowExecution,
  EndFlowModuleExecution: flows.endFlowModuleExecution,
  GetMetricData: metrics.getMetricData,
  GetParticipantInput: getParticipantInput,
  InvokeFlowModule: flows.invokeFlowModule,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: branching.loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  TagContact: contactData.tagContact,
  TransferContactToQueue: queueing.transferContactToQueue,
  TransferParticipantToThirdParty: transferParticipantToThirdParty,
  TransferToFlow: flows.transferToFlow,
  UntagContact: contactData.untagContact,
  UpdateContactAttributes: contactData.updateContactAttributes,
  UpdateContactCallbackNumber: callback.updateContactCallbackNumber,
  UpdateContactData: contactData.updateContactData,
  UpdateContactEventHooks: behavior.updateContactEventHooks,
  UpdateContactRecordingAndAnalyticsBehavior: behavior.updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRecordingBehavior: behavior.updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: behavior.updateContactRoutingBehavior,
  UpdateContactRoutingCriteria: behavior.updateContactRoutingCriteria,
  UpdateContactTargetQueue: queueing.updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: contactData.updateContactTextToSpeechVoice,
  UpdateFlowAttributes: contactData.updateFlowAttributes,
  UpdateFlowLoggingBehavior: branching.updateFlowLoggingBehavior,
  Wait: branching.wait,

  AssociateContactToCustomerProfile: PROFILES,
  AuthenticateParticipant: CHAT,
  CheckOutboundCallStatus: OUTBOUND,
  CheckSegmentMembership: PROFILES,
  CheckVoiceId: VOICE_ID,
  CompleteOutboundCall: OUTBOUND,
  ConnectParticipantWithAgenticCX: refused('its behaviour is not documented'),
  CreateCase: CASES,
  CreateContact: EMAIL,
  CreateCustomerProfile: PROFILES,
  CreatePersistentContactAssociation: CHAT,
  CreateTask: TASK,
  CreateWisdomSession: refused('AI assistant sessions are not simulated'),
  EvaluateDataTableValues: TABLES,
  GetCalculatedAttributesForCustomerProfile: PROFILES,
  GetCase: CASES,
  GetCustomerProfile: PROFILES,
  GetCustomerProfileObject: PROFILES,
  ListDataTableValues: TABLES,
  LoadContactContent: EMAIL,
  RenderMessageTemplate: EMAIL,
  ResumeContact: TASK,
  ShowView: CHAT,
  StartOutboundChatContact: CHAT,
  StartOutboundEmailContact: EMAIL,
  StartVoiceIdStream: VOICE_ID,
  TransferContactToAgent: refused('single agents are not simulated; transfer to a queue'),
  UpdateCase: CASES,
  UpdateContactMediaProcessing: CHAT,
  UpdateContactMediaStreamingBehavior: refused('media streams are not simulated'),
  UpdateCustomerProfile: PROFILES,
  UpdatePreviousContactParticipantState: refused('holding the other side of a transfer is not simulated'),
  UpsertDataTableValues: TABLES,
};

/** What the table has for a type that may come out of any JSON; `undefined`: no such type in the language. */
export function actionOf(type: string): ActionDefinition | RefusedType | undefined {
  return Object.hasOwn(ACTIONS, type) ? ACTIONS[type as ActionType] : undefined;
}
