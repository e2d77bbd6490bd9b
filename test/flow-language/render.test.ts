import { FLOW_TYPES } from '../../lib/flow-language/document/common.ts';
import type { Action, ActionForm, Bindings, Flow, Module } from '../../lib/flow-language/index.ts';
import { moduleContract, renderFlow, renderModuleSettings, targetsOf } from '../../lib/flow-language/index.ts';
import { validateFlow } from '../../lib/flow-language/validate/index.ts';
import { contactExamples } from './wire-examples/contact.ts';
import { controlExamples } from './wire-examples/control.ts';
import { participantExamples } from './wire-examples/participant.ts';

/** Bindings that show where each name went. */
const bindings: Bindings = {
  function: (name) => `<function ${name}>`,
  flow: (name) => `<flow ${name}>`,
  module: (name) => `<module ${name}>`,
  queue: (name) => `<queue ${name}>`,
  hours: (name) => `<hours ${name}>`,
  botAlias: (name) => `<alias ${name}>`,
};

const flowOf = (actions: Record<string, Action>): Flow =>
  ({
    kind: 'flow',
    name: 'main',
    type: 'CONTACT_FLOW',
    description: 'x',
    start: Object.keys(actions)[0],
    actions,
  }) as Flow;

/** One action as it goes to the service. */
function rendered(action: Action) {
  const [wire] = renderFlow(flowOf({ It: action }), bindings, { designer: false }).Actions;
  const { Identifier, Type, ...rest } = wire!;
  expect([Identifier, Type]).toEqual(['It', action.type]);
  return rest;
}

const examples = [...participantExamples, ...contactExamples, ...controlExamples];

test.each(examples)('%s goes to the service in its own spelling', (_, action, wire) => {
  expect(rendered(action)).toEqual(wire);
});

test.each(examples)('%s is accepted in some type of flow', (_, action) => {
  const actions = {
    It: action,
    ...Object.fromEntries(targetsOf(action).map((id) => [id, { type: 'EndFlowExecution' }])),
  };
  const document = renderFlow(flowOf(actions as Record<string, Action>), bindings);

  const problems = [...FLOW_TYPES, 'MODULE' as const].map((type) =>
    validateFlow(document, { name: 'main', type, unresolved: (value) => value.startsWith('<') })
      .filter(({ severity, action: id }) => severity === 'error' && id === 'It')
      .map(({ message }) => message),
  );

  expect(problems).toContainEqual([]);
});

test('every action type with a form of its own has an example', () => {
  const shown = new Set(examples.map(([, { type }]) => type));
  const missing = FORMS.filter((type) => !shown.has(type));

  expect(missing).toEqual([]);
});

/** The action types whose author writes no wire parameters. */
const FORMS: readonly Exclude<Action, { readonly parameters: object; readonly errors: object }>['type'][] = [
  'MessageParticipant',
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'DisconnectParticipant',
  'MessageParticipantIteratively',
  'TransferParticipantToThirdParty',
  'UpdateContactAttributes',
  'UpdateContactData',
  'UpdateContactEventHooks',
  'UpdateContactRecordingBehavior',
  'UpdateContactRecordingAndAnalyticsBehavior',
  'UpdateContactRoutingBehavior',
  'UpdateContactTargetQueue',
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'TransferContactToAgent',
  'UpdateContactTextToSpeechVoice',
  'UpdateContactCallbackNumber',
  'CheckHoursOfOperation',
  'CheckMetricData',
  'Compare',
  'DistributeByPercentage',
  'EndFlowExecution',
  'EndFlowModuleExecution',
  'GetMetricData',
  'Loop',
  'TransferToFlow',
  'UpdateFlowAttributes',
  'UpdateFlowLoggingBehavior',
  'Wait',
  'InvokeLambdaFunction',
  'InvokeFlowModule',
  'CreateCallbackContact',
];

test('a document starts where its flow starts and names no type of its own', () => {
  const document = renderFlow(flowOf({ It: { type: 'DisconnectParticipant' } }), bindings, { designer: false });

  expect(document).toEqual({
    Version: '2019-10-30',
    StartAction: 'It',
    Actions: [{ Identifier: 'It', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
  });
});

test('bindings may be tokens of any shape: they stand in the document untouched', () => {
  const token = `\${Token[TOKEN.${'9'.repeat(300)}]}`;
  const action: ActionForm<'TransferToFlow'> = { type: 'TransferToFlow', flow: 'other', onError: 'It' };

  const [wire] = renderFlow(flowOf({ It: action }), { ...bindings, flow: () => token }).Actions;

  expect(wire?.Parameters).toEqual({ ContactFlowId: token });
});

const check: Module = {
  kind: 'module',
  name: 'check',
  description: 'x',
  input: { type: 'object', properties: { tries: { type: 'integer' } } },
  results: { Passed: 'it passed', Failed: 'it did not' },
  start: 'Return',
  actions: { Return: { type: 'EndFlowModuleExecution', result: 'Passed' } },
};

test('module content carries the settings that the service looks for', () => {
  expect(renderFlow(check, bindings).Settings).toEqual({
    InputParameters: [],
    OutputParameters: [],
    Transitions: [
      { DisplayName: 'Success', ReferenceName: 'Success', Description: 'The module ended' },
      { DisplayName: 'Error', ReferenceName: 'Error', Description: 'The module failed' },
    ],
  });
});

test('flow content carries no settings', () => {
  expect(renderFlow(flowOf({ It: { type: 'DisconnectParticipant' } }), bindings)).not.toHaveProperty('Settings');
});

test('the settings of a module resource are its contract', () => {
  const contract = {
    input: { schema: { type: 'object', properties: { tries: { type: 'integer' } } } },
    transitions: {
      results: [
        { name: 'Passed', description: 'it passed' },
        { name: 'Failed', description: 'it did not' },
      ],
    },
  };

  expect(moduleContract(check)).toEqual(contract);
  expect(JSON.parse(renderModuleSettings(check))).toEqual(contract);
});

test('the designer finds a place and a friendly name for every action, in lower camel case', () => {
  const { Metadata } = renderFlow(
    flowOf({
      Ask: { type: 'InvokeLambdaFunction', function: 'look-up', timeLimitSeconds: 4, next: 'End', onError: 'End' },
      End: { type: 'DisconnectParticipant' },
    }),
    bindings,
  );

  expect(Metadata).toEqual({
    entryPointPosition: { x: expect.any(Number), y: expect.any(Number) },
    ActionMetadata: {
      Ask: {
        position: { x: expect.any(Number), y: expect.any(Number) },
        isFriendlyName: true,
        parameters: { LambdaFunctionARN: { displayName: 'look-up' } },
      },
      End: { position: { x: expect.any(Number), y: expect.any(Number) }, isFriendlyName: true },
    },
  });
});

test.each<[string, Action, object]>([
  [
    'the rows of a comparison',
    { type: 'Compare', value: '$.Attributes.x', when: [{ greaterThan: 3, next: 'It' }], otherwise: 'It' },
    {
      conditions: [],
      conditionMetadata: [
        {
          id: 'condition-1',
          operator: { name: 'NumberGreaterThan', value: 'NumberGreaterThan', shortDisplay: '>' },
          value: '3',
        },
      ],
    },
  ],
  [
    'the keys of a menu',
    {
      type: 'GetParticipantInput',
      text: 'x',
      timeLimitSeconds: 5,
      keys: { '1': 'It' },
      onTimeout: 'It',
      onNoMatch: 'It',
      onError: 'It',
    },
    { conditionMetadata: [{ id: 'condition-1', value: '1' }] },
  ],
  [
    'the name of the flow at a hook',
    { type: 'UpdateContactEventHooks', hook: 'CustomerQueue', flow: 'waiting', next: 'It', onError: 'It' },
    { parameters: { EventHooks: { CustomerQueue: { displayName: 'waiting' } } } },
  ],
  [
    'the language of a voice',
    { type: 'UpdateContactTextToSpeechVoice', voice: 'Amy', languageCode: 'en-GB', next: 'It', onError: 'It' },
    { parameters: { TextToSpeechVoice: { languageCode: 'en-GB' } }, overrideConsoleVoice: true },
  ],
  [
    'which attributes are references',
    { type: 'UpdateContactAttributes', attributes: { a: 'word', b: '$.External.b' }, next: 'It', onError: 'It' },
    { dynamicParams: ['b'] },
  ],
  [
    'the name of a bot',
    { type: 'ConnectParticipantWithLexBot', bot: 'helper', text: 'x', intents: {}, onNoMatch: 'It', onError: 'It' },
    {
      parameters: { LexV2Bot: { AliasArn: { displayName: 'helper', useLexBotDropdown: true } } },
      conditionMetadata: [],
    },
  ],
])('the designer shows %s', (_, action, hints) => {
  const { position, isFriendlyName, ...shown } = renderFlow(flowOf({ It: action }), bindings).Metadata!.ActionMetadata!
    .It!;

  expect(isFriendlyName).toBe(true);
  expect(position).toBeDefined();
  expect(shown).toEqual(hints);
});
