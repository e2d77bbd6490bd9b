import { ACTION_TYPES, EVENT_HOOKS, LIMITS, specOf, WRONG_NAMES } from '../../lib/flow-language/catalogue/index.ts';
import { ERROR_TYPES, FLOW_TYPES, OPERATORS } from '../../lib/flow-language/document.ts';
import { SAMPLES } from './validate/samples.ts';
import { findingsOn } from './validate/support.ts';

/** The reference's summary matrix, row by row. */
const MATRIX = {
  participant: `MessageParticipant GetParticipantInput ConnectParticipantWithLexBot DisconnectParticipant
    MessageParticipantIteratively ShowView TransferParticipantToThirdParty AuthenticateParticipant
    ConnectParticipantWithAgenticCX`,
  contact: `CompleteOutboundCall CreateCase GetCase UpdateCase CreateTask CreateWisdomSession
    DequeueContactAndTransferToQueue TransferContactToQueue TransferContactToAgent UpdateContactTargetQueue
    UpdateContactAttributes UpdateContactData UpdateContactCallbackNumber UpdateContactEventHooks
    UpdateContactRecordingBehavior UpdateContactRecordingAndAnalyticsBehavior UpdateContactMediaProcessing
    UpdateContactMediaStreamingBehavior UpdateContactRoutingBehavior UpdateContactRoutingCriteria
    UpdateContactTextToSpeechVoice UpdatePreviousContactParticipantState TagContact UntagContact ResumeContact
    StartOutboundChatContact InvokeFlowModule EndFlowModuleExecution CreatePersistentContactAssociation
    LoadContactContent CreateContact StartOutboundEmailContact RenderMessageTemplate`,
  'flow-control': `CheckHoursOfOperation CheckMetricData CheckOutboundCallStatus CheckVoiceId Compare
    DistributeByPercentage EndFlowExecution GetMetricData Loop StartVoiceIdStream TransferToFlow UpdateFlowAttributes
    UpdateFlowLoggingBehavior Wait CheckSegmentMembership`,
  interaction: `InvokeLambdaFunction CreateCallbackContact GetCustomerProfile CreateCustomerProfile
    UpdateCustomerProfile GetCustomerProfileObject GetCalculatedAttributesForCustomerProfile
    AssociateContactToCustomerProfile EvaluateDataTableValues ListDataTableValues UpsertDataTableValues`,
};

const rows = Object.entries(MATRIX).flatMap(([family, types]) => types.split(/\s+/).map((type) => [type, family]));

test('the catalogue has every action type of the language and no other', () => {
  expect(ACTION_TYPES).toEqual(rows.map(([type]) => type).sort());
  expect(Object.keys(SAMPLES).sort()).toEqual([...ACTION_TYPES]);
});

test.each(rows)('%s is a %s action', (type, family) => {
  expect(specOf(type!)?.family).toBe(family);
});

test.each(['toString', '__proto__', 'constructor', '', 'PlayPrompt'])('%j is not an action type', (name) => {
  expect(specOf(name)).toBeUndefined();
});

test.each(Object.entries(WRONG_NAMES))('%s leads to types that exist', (name, types) => {
  expect(specOf(name)).toBeUndefined();
  expect(types.map((type) => specOf(type)?.type)).toEqual(types);
});

test.each(ACTION_TYPES.map((type) => [type]))('a sound %s has no finding but what is said of it in general', (type) => {
  const withdrawn = specOf(type)?.withdrawn;
  const findings = findingsOn(type);

  expect(findings).toEqual(
    withdrawn === undefined
      ? []
      : [`warning withdrawn-action-type: flow 'main', action 'It' is a ${type}: ${withdrawn}; leave it out`],
  );
});

test.each(ACTION_TYPES.map((type) => [type]))('every error and operator that %s names exists', (type) => {
  const spec = specOf(type)!;
  const errors = spec.errors === 'undocumented' ? [] : spec.errors.map(({ error }) => error);
  const operators = typeof spec.conditions === 'string' ? [] : spec.conditions.flatMap(({ operators }) => operators);
  const flowTypes = [...spec.flowTypes.refusedIn, ...spec.flowTypes.doubtfulIn];

  expect(ERROR_TYPES).toEqual(expect.arrayContaining(errors));
  expect(OPERATORS).toEqual(expect.arrayContaining(operators));
  expect(FLOW_TYPES).toEqual(expect.arrayContaining(flowTypes));
  expect(spec.channels.length).toBeGreaterThan(0);
});

test('a terminal action takes no branch', () => {
  const terminal = ACTION_TYPES.filter((type) => specOf(type)?.next === 'none');

  expect(terminal).toEqual([
    'DisconnectParticipant',
    'EndFlowExecution',
    'EndFlowModuleExecution',
    'TransferContactToAgent',
  ]);
  for (const type of terminal) expect(specOf(type)).toMatchObject({ errors: [], conditions: 'none' });
});

test('the limits are the ones the service publishes', () => {
  expect(LIMITS).toMatchObject({
    actions: 250,
    contentCharacters: 256_000,
    identifierCharacters: 50,
    lambdaSeconds: 8,
    lambdaChainSeconds: 20,
    lambdaResponseBytes: 32_768,
    attributeBytes: 32_768,
    tags: 6,
    moduleResults: 8,
  });
});

test('there are ten hooks', () => {
  expect(EVENT_HOOKS).toHaveLength(10);
});
