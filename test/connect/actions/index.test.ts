import { ACTIONS, actionOf } from '../../../simulator/connect/actions/index.ts';

const CARRIED_OUT = [
  'CheckHoursOfOperation',
  'CheckMetricData',
  'Compare',
  'ConnectParticipantWithLexBot',
  'CreateCallbackContact',
  'DequeueContactAndTransferToQueue',
  'DisconnectParticipant',
  'DistributeByPercentage',
  'EndFlowExecution',
  'EndFlowModuleExecution',
  'GetMetricData',
  'GetParticipantInput',
  'InvokeFlowModule',
  'InvokeLambdaFunction',
  'Loop',
  'MessageParticipant',
  'MessageParticipantIteratively',
  'TagContact',
  'TransferContactToQueue',
  'TransferParticipantToThirdParty',
  'TransferToFlow',
  'UntagContact',
  'UpdateContactAttributes',
  'UpdateContactCallbackNumber',
  'UpdateContactData',
  'UpdateContactEventHooks',
  'UpdateContactRecordingAndAnalyticsBehavior',
  'UpdateContactRecordingBehavior',
  'UpdateContactRoutingBehavior',
  'UpdateContactRoutingCriteria',
  'UpdateContactTargetQueue',
  'UpdateContactTextToSpeechVoice',
  'UpdateFlowAttributes',
  'UpdateFlowLoggingBehavior',
  'Wait',
];

test('these types are carried out, and every other type of the language is refused with a reason', () => {
  const all = Object.entries(ACTIONS);

  expect(
    all
      .filter(([, action]) => 'start' in action)
      .map(([type]) => type)
      .sort(),
  ).toEqual(CARRIED_OUT);
  for (const [, action] of all) {
    if ('refused' in action) expect(action.refused).not.toBe('');
  }
});

test('a name that is no action type is not found, even where every object has it', () => {
  expect(['PlayPrompt', 'toString', 'hasOwnProperty'].map(actionOf)).toEqual([undefined, undefined, undefined]);
});
