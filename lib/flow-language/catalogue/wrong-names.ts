import type { ActionType } from '../document.ts';

/**
 * Names that look like action types and are not: blocks of the old designer, spellings of the documentation that the
 * service refuses. A second name is given where it depends on what the author wants.
 */
export const WRONG_NAMES: Readonly<Record<string, readonly ActionType[]>> = {
  CheckAttribute: ['Compare'],
  CheckContactAttributes: ['Compare'],
  CheckQueueStatus: ['CheckMetricData'],
  CheckStaffing: ['CheckMetricData'],
  Disconnect: ['DisconnectParticipant'],
  Distribute: ['DistributeByPercentage'],
  EndFlow: ['EndFlowExecution'],
  GetUserInput: ['GetParticipantInput', 'ConnectParticipantWithLexBot'],
  InvokeAPI: ['InvokeLambdaFunction'],
  InvokeExternalResource: ['InvokeLambdaFunction'],
  PlayPrompt: ['MessageParticipant'],
  ReturnFromFlowModule: ['EndFlowModuleExecution'],
  SetAttributes: ['UpdateContactAttributes', 'UpdateFlowAttributes'],
  SetContactAttributes: ['UpdateContactAttributes', 'UpdateFlowAttributes'],
  SetEventHook: ['UpdateContactEventHooks'],
  SetLoggingBehavior: ['UpdateFlowLoggingBehavior'],
  SetQueue: ['UpdateContactTargetQueue'],
  SetRecordingBehavior: ['UpdateContactRecordingBehavior', 'UpdateContactRecordingAndAnalyticsBehavior'],
  SetVoice: ['UpdateContactTextToSpeechVoice'],
  SetVoiceAuthentication: ['StartVoiceIdStream'],
  SetWorkingQueue: ['UpdateContactTargetQueue'],
  StartMediaStreaming: ['UpdateContactMediaStreamingBehavior'],
  StopMediaStreaming: ['UpdateContactMediaStreamingBehavior'],
  StoreCustomerInput: ['GetParticipantInput'],
  StoreUserInput: ['GetParticipantInput'],
  TransferToAgent: ['TransferContactToAgent'],
  TransferToPhoneNumber: ['TransferParticipantToThirdParty'],
  TransferToQueue: ['TransferContactToQueue', 'DequeueContactAndTransferToQueue'],
  Trigger: ['UpdateContactEventHooks'],
  UnTagContact: ['UntagContact'],
  UpdateRoutingCriteria: ['UpdateContactRoutingCriteria'],
};
