import type { ActionType } from '../../../lib/flow-language/document.ts';
import type { Sample } from './samples.ts';
import { END, errorsTo, findingsIn, findingsOn, flowOf, moduleOf, sampleOf, when } from './support.ts';

// What the live service wants where the documentation says otherwise, row by row of the field lessons.

type Row = readonly [fact: string, type: ActionType, changes: Partial<Sample>, findings: readonly string[]];

const IT = "flow 'main', action 'It'";
const menu = { Text: 'Press 1.', StoreInput: 'False', InputTimeLimitSeconds: '5' };
const stored = {
  Text: 'Your PIN, please.',
  StoreInput: 'True',
  InputTimeLimitSeconds: '10',
  InputValidation: { CustomValidation: { MaximumLength: '6' } },
};
const encryption = { EncryptionKeyId: 'key', Key: 'pem' };
const thirdParty = {
  ThirdPartyPhoneNumber: '+442079460000',
  ThirdPartyConnectionTimeLimitSeconds: '30',
  ContinueFlowExecution: 'True',
};

const ROWS: readonly Row[] = [
  [
    'a scalar is a string, also when it is a number',
    'Loop',
    { parameters: { LoopCount: 3 } },
    [`error wrong-kind: ${IT} has the number 3 as LoopCount; the service takes strings only, so write it in quotes`],
  ],
  [
    'a scalar is a string, also when it is a boolean',
    'GetParticipantInput',
    { parameters: { ...menu, StoreInput: false } },
    [
      `error wrong-kind: ${IT} has the boolean false as StoreInput; the service takes strings only, so write it in quotes`,
    ],
  ],
  [
    'a boolean has the spelling its parameter has',
    'GetParticipantInput',
    { parameters: { ...menu, StoreInput: 'false' } },
    [
      `error refused-value: ${IT} has "false" as StoreInput, which is not allowed; write True or False; did you mean 'False'?`,
    ],
  ],
  [
    'no parameter is the empty string',
    'UpdateContactAttributes',
    { parameters: { Attributes: { language: '' }, TargetContact: 'Current' } },
    [
      `error empty-string: ${IT} has the empty string as Attributes.language, which the service refuses; leave it out or write a word such as "none"`,
    ],
  ],
  [
    'a single space passes',
    'UpdateContactAttributes',
    { parameters: { Attributes: { language: ' ' }, TargetContact: 'Current' } },
    [],
  ],
  [
    'no operand is the empty string',
    'Compare',
    { conditions: [['Equals', '']] },
    [
      `error empty-string: ${IT}, branch Equals "" has the empty string as operand, which the service refuses; compare with a word such as "none"`,
    ],
  ],
  [
    'Wait takes TimeLimitSeconds, not TimeoutSeconds',
    'Wait',
    { parameters: { TimeoutSeconds: '60' } },
    [
      `error unknown-parameter: ${IT} has TimeoutSeconds, which a Wait does not take; write TimeLimitSeconds instead`,
      `error missing-parameter: ${IT} is a Wait without TimeLimitSeconds, which is required when ContinueExecution is not True; add it`,
    ],
  ],
  [
    'Wait has a mode that keeps running',
    'Wait',
    {
      parameters: { ContinueExecution: 'True', MinimumWaitTimeSeconds: '5' },
      conditions: [
        ['Equals', 'Continue'],
        ['Equals', 'WaitCompleted'],
      ],
    },
    [],
  ],
  [
    'the mode of Wait that keeps running wants a minimum and both branches',
    'Wait',
    { parameters: { ContinueExecution: 'True' }, conditions: [['Equals', 'WaitCompleted']] },
    [
      `error missing-parameter: ${IT} is a Wait without MinimumWaitTimeSeconds, which is required when ContinueExecution is True; add it`,
      `error missing-condition: ${IT} is a Wait and needs a branch for the result "Continue"; add the condition Equals "Continue"`,
    ],
  ],
  [
    'UpdateFlowAttributes declares NoMatchingError',
    'UpdateFlowAttributes',
    { errors: [] },
    [
      `error missing-error-branch: ${IT} is an UpdateFlowAttributes and needs a branch for NoMatchingError; add it to Errors`,
    ],
  ],
  [
    'UpdateFlowAttributes wraps every value',
    'UpdateFlowAttributes',
    { parameters: { FlowAttributes: { greeting: 'Welcome.' } } },
    [`error wrong-kind: ${IT} has "Welcome." as FlowAttributes.greeting; it has to be an object`],
  ],
  [
    'UpdateFlowAttributes says the type of every value',
    'UpdateFlowAttributes',
    { parameters: { FlowAttributes: { greeting: { Value: 'Welcome.' } } } },
    [
      `warning missing-parameter: ${IT} is an UpdateFlowAttributes without FlowAttributes.greeting.Type; newer checks of the service want it, so add it`,
    ],
  ],
  [
    'input that is stored must not declare InputTimeLimitExceeded',
    'GetParticipantInput',
    { parameters: stored, errors: ['NoMatchingError', 'InputTimeLimitExceeded'], conditions: [] },
    [
      `error refused-error-branch: ${IT}, branch InputTimeLimitExceeded is refused on a GetParticipantInput unless the input branches (StoreInput is not True); allowed here: NoMatchingError`,
    ],
  ],
  [
    'input that branches must declare InputTimeLimitExceeded',
    'GetParticipantInput',
    { errors: ['NoMatchingError', 'NoMatchingCondition'] },
    [
      `error missing-error-branch: ${IT} is a GetParticipantInput and needs a branch for InputTimeLimitExceeded when the input branches (StoreInput is not True); add it to Errors`,
    ],
  ],
  [
    'input is encrypted together with CustomValidation',
    'GetParticipantInput',
    { parameters: { ...stored, InputEncryption: encryption }, errors: ['NoMatchingError'], conditions: [] },
    [],
  ],
  [
    'a phone number is never encrypted',
    'GetParticipantInput',
    {
      parameters: {
        ...stored,
        InputValidation: { PhoneNumberValidation: { NumberFormat: 'E164' } },
        InputEncryption: encryption,
      },
      errors: ['NoMatchingError', 'InvalidPhoneNumber'],
      conditions: [],
    },
    [
      `error refused-parameter: ${IT} has InputEncryption, which is refused unless InputValidation.CustomValidation is given; remove it`,
    ],
  ],
  [
    'Loop branches on both of its results',
    'Loop',
    { conditions: [['Equals', 'ContinueLooping']] },
    [
      `error missing-condition: ${IT} is a Loop and needs a branch for the result "DoneLooping"; add the condition Equals "DoneLooping"`,
    ],
  ],
  [
    'CheckMetricData always declares NoMatchingCondition',
    'CheckMetricData',
    { errors: ['NoMatchingError'] },
    [
      `error missing-error-branch: ${IT} is a CheckMetricData and needs a branch for NoMatchingCondition; add it to Errors`,
    ],
  ],
  [
    'agents are only counted as more than none',
    'CheckMetricData',
    { conditions: [['NumberGreaterThan', '2']] },
    [`error refused-condition: ${IT}, branch NumberGreaterThan "2" has "2" as operand, which is not allowed; write 0`],
  ],
  [
    'agents are compared in one way only',
    'CheckMetricData',
    { conditions: [['NumberLessThan', '0']] },
    [
      `error refused-condition: ${IT}, branch NumberLessThan "0" has the operator "NumberLessThan"; a CheckMetricData takes NumberGreaterThan here`,
    ],
  ],
  [
    'a call to a third party says how long it rings and whether the flow goes on',
    'TransferParticipantToThirdParty',
    { parameters: { ThirdPartyPhoneNumber: '+442079460000' }, errors: ['NoMatchingError'] },
    [
      `error missing-parameter: ${IT} is a TransferParticipantToThirdParty without ThirdPartyConnectionTimeLimitSeconds, which is required; add it`,
      `error missing-parameter: ${IT} is a TransferParticipantToThirdParty without ContinueFlowExecution, which is required; add it`,
    ],
  ],
  [
    'a flow that does not go on has no failure branch',
    'TransferParticipantToThirdParty',
    { parameters: { ...thirdParty, ContinueFlowExecution: 'False' } },
    ['CallFailed', 'ConnectionTimeLimitExceeded'].map(
      (branch) =>
        `error refused-error-branch: ${IT}, branch ${branch} is refused on a TransferParticipantToThirdParty unless ContinueFlowExecution is True and the flow is not of type AGENT_TRANSFER; allowed here: NoMatchingError`,
    ),
  ],
  [
    'a literal caller id has to be claimed on the instance',
    'TransferParticipantToThirdParty',
    { parameters: { ...thirdParty, CallerId: { Number: '+442079460001' } } },
    [
      `warning doubtful-value: ${IT} has the literal "+442079460001" as CallerId.Number; the service takes a literal number only if the instance has claimed it`,
    ],
  ],
  [
    'on voice the redaction error of chat is refused',
    'UpdateContactRecordingAndAnalyticsBehavior',
    { errors: ['NoMatchingError', 'ChannelMismatch', 'InFlightRedactionConfigurationFailed'] },
    [
      `error refused-error-branch: ${IT}, branch InFlightRedactionConfigurationFailed is refused on an UpdateContactRecordingAndAnalyticsBehavior unless ChatBehavior is given; allowed here: NoMatchingError, ChannelMismatch`,
    ],
  ],
  [
    'the older recording action takes AnalyticsBehavior too',
    'UpdateContactRecordingBehavior',
    {
      parameters: {
        RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] },
        AnalyticsBehavior: { Enabled: 'True', AnalyticsLanguage: 'en-GB' },
      },
    },
    [],
  ],
  [
    'an engine is written in lower case',
    'UpdateContactTextToSpeechVoice',
    { parameters: { TextToSpeechVoice: 'Amy', TextToSpeechEngine: 'Neural' } },
    [`warning doubtful-value: ${IT} has "Neural" as TextToSpeechEngine; write it as documented, "neural"`],
  ],
  [
    'there are four engines',
    'UpdateContactTextToSpeechVoice',
    { parameters: { TextToSpeechVoice: 'Amy', TextToSpeechEngine: 'opera' } },
    [
      `error refused-value: ${IT} has "opera" as TextToSpeechEngine, which is not allowed; write standard, neural, long-form or generative`,
    ],
  ],
  [
    'there are three styles',
    'UpdateContactTextToSpeechVoice',
    { parameters: { TextToSpeechVoice: 'Amy', TextToSpeechStyle: 'Cheerful' } },
    [
      `error refused-value: ${IT} has "Cheerful" as TextToSpeechStyle, which is not allowed; write None, Conversational or Newscaster`,
    ],
  ],
  [
    'a voice has no language of its own',
    'UpdateContactTextToSpeechVoice',
    { parameters: { TextToSpeechVoice: 'Amy', LanguageCode: 'en-GB' } },
    [
      `error unknown-parameter: ${IT} has LanguageCode, which an UpdateContactTextToSpeechVoice does not take; set it by an UpdateContactData action`,
    ],
  ],
  [
    'UpdateContactData sets at least one field',
    'UpdateContactData',
    { parameters: { TargetContact: 'Current' } },
    [
      `error parameter-group: ${IT} has none of Name, Description, LanguageCode, CustomerId, WisdomSessionArn; an UpdateContactData needs at least one of them`,
    ],
  ],
  [
    'some documented fields of UpdateContactData are refused',
    'UpdateContactData',
    { parameters: { Name: 'Call', References: {} } },
    [
      `error unknown-parameter: ${IT} has References, which an UpdateContactData does not take; the service refuses it although the documentation lists it, so remove it`,
    ],
  ],
  [
    'one hook per action',
    'UpdateContactEventHooks',
    { parameters: { EventHooks: { CustomerQueue: 'flow-1', CustomerRemaining: 'flow-2' } } },
    [`error refused-value: ${IT} has 2 entries in EventHooks; the service takes exactly 1`],
  ],
  [
    'Compare takes no Contains',
    'Compare',
    { conditions: [['Contains', 'x']] },
    [
      `error refused-condition: ${IT}, branch Contains "x" has the operator "Contains"; a Compare takes Equals, TextStartsWith, TextEndsWith, TextContains, NumberGreaterThan, NumberGreaterOrEqualTo, NumberLessThan, NumberLessOrEqualTo or KeyExists here; did you mean 'TextContains'?`,
    ],
  ],
  ['Compare takes KeyExists', 'Compare', { conditions: [['KeyExists', 'language']] }, []],
  [
    'Compare looks at a path with a leaf',
    'Compare',
    { parameters: { ComparisonValue: '$.External' } },
    [
      `error reference-without-leaf: ${IT} refers to "$.External" in ComparisonValue, which is a group of values; add the name of the value`,
    ],
  ],
  [
    'Compare looks at no literal',
    'Compare',
    { parameters: { ComparisonValue: 'es-US' } },
    [
      `error refused-value: ${IT} has "es-US" as ComparisonValue, which is a literal; the service takes a reference only, such as $.Attributes.language`,
    ],
  ],
  [
    'CheckHoursOfOperation answers True or False and nothing else',
    'CheckHoursOfOperation',
    {
      conditions: [
        ['Equals', 'True'],
        ['Equals', 'False'],
        ['Equals', 'Holiday'],
      ],
    },
    [
      `error refused-condition: ${IT}, branch Equals "Holiday" has "Holiday" as operand, which is not allowed; write True or False`,
    ],
  ],
  [
    'a function has 1 to 8 seconds',
    'InvokeLambdaFunction',
    { parameters: { LambdaFunctionARN: 'arn', InvocationTimeLimitSeconds: '9', InvocationType: 'SYNCHRONOUS' } },
    [`error refused-value: ${IT} has "9" as InvocationTimeLimitSeconds, which is not a whole number from 1 to 8`],
  ],
  [
    'a bot takes session attributes',
    'ConnectParticipantWithLexBot',
    {
      parameters: {
        Text: 'How can I help?',
        LexV2Bot: { AliasArn: '$.Attributes.bot' },
        LexSessionAttributes: { language: '$.Attributes.language' },
      },
    },
    [],
  ],
  [
    'TransferContactToQueue takes no parameter',
    'TransferContactToQueue',
    { parameters: { QueueId: 'queue-1' } },
    [
      `error unknown-parameter: ${IT} has QueueId, which a TransferContactToQueue does not take; set the queue by an UpdateContactTargetQueue action before this one`,
    ],
  ],
  [
    'UpdateContactAttributes names its contact',
    'UpdateContactAttributes',
    { parameters: { Attributes: { language: 'en-GB' } } },
    [
      `warning missing-parameter: ${IT} is an UpdateContactAttributes without TargetContact; newer checks of the service want it, so add it`,
    ],
  ],
  [
    'UpdateContactAttributes takes nothing else',
    'UpdateContactAttributes',
    { parameters: { Attributes: { language: 'en-GB' }, TargetContact: 'Current', Scope: 'Call' } },
    [
      `error unknown-parameter: ${IT} has Scope, which an UpdateContactAttributes does not take; allowed are Attributes, TargetContact`,
    ],
  ],
  [
    'the caller of a module declares NoMatchingCondition',
    'InvokeFlowModule',
    { errors: ['NoMatchingError'] },
    [
      `warning missing-error-branch: ${IT} is an InvokeFlowModule and should have a branch for NoMatchingCondition; add it to Errors`,
    ],
  ],
  [
    'the caller of a module declares NoMatchingError',
    'InvokeFlowModule',
    { errors: ['NoMatchingCondition'] },
    [
      `error missing-error-branch: ${IT} is an InvokeFlowModule and needs a branch for NoMatchingError; add it to Errors`,
    ],
  ],
];

test.each(ROWS)('%s (%s)', (_, type, changes, findings) => {
  expect(findingsOn(type, changes)).toEqual(findings);
});

test.each([
  ['UnTagContact', 'UntagContact'],
  ['UpdateRoutingCriteria', 'UpdateContactRoutingCriteria'],
])('the spelling %s of the documentation is refused', (Type, right) => {
  const document = flowOf({ Identifier: 'It', Type, Parameters: {}, Transitions: { NextAction: 'End' } });

  expect(findingsIn(document)).toEqual([
    `error unknown-action-type: ${IT} has the type "${Type}", a name the Flow language does not have; write ${right}`,
  ]);
});

test('Loop has a NextAction besides its conditions', () => {
  const loop = {
    ...sampleOf('Loop'),
    Transitions: { Conditions: [when('Equals', 'ContinueLooping'), when('Equals', 'DoneLooping')] },
  };

  expect(findingsIn(flowOf(loop))).toEqual([
    `error missing-next-action: ${IT} is a Loop and has no NextAction; the service wants one on every action that is not terminal`,
  ]);
});

test('a condition of Compare has one operand', () => {
  const compare = {
    ...sampleOf('Compare'),
    Transitions: {
      NextAction: 'End',
      Errors: errorsTo('End', 'NoMatchingCondition'),
      Conditions: [{ NextAction: 'End', Condition: { Operator: 'Equals', Operands: ['en-GB', 'en-US'] } }],
    },
  };

  expect(findingsIn(flowOf(compare))).toEqual([
    `error refused-condition: ${IT}, branch Equals "en-GB" has 2 operands; a condition takes exactly one, so write one condition for each`,
  ]);
});

test('the else branch of Compare leads to one place', () => {
  const compare = {
    ...sampleOf('Compare'),
    Transitions: {
      NextAction: 'End',
      Errors: errorsTo('Elsewhere', 'NoMatchingCondition'),
      Conditions: [when('Equals', 'en-GB')],
    },
  };

  expect(findingsIn(flowOf(compare, END, { ...END, Identifier: 'Elsewhere' }))).toEqual([
    `warning else-branches-differ: ${IT}, branch NextAction leads to "End" while NoMatchingCondition leads to "Elsewhere"; they are one branch, so point NextAction at "Elsewhere" too`,
  ]);
});

test('a terminal action has neither parameters nor transitions', () => {
  const document = flowOf({
    Identifier: 'It',
    Type: 'DisconnectParticipant',
    Parameters: { Reason: 'over' },
    Transitions: { NextAction: 'It' },
  });

  expect(findingsIn({ ...document, Actions: document.Actions.slice(0, 1) })).toEqual([
    `error unknown-parameter: ${IT} has Reason, which a DisconnectParticipant does not take; it takes none`,
    `error terminal-action: ${IT} is a DisconnectParticipant, which is terminal, and has NextAction; write "Transitions": {}`,
  ]);
});

test.each([
  ['CUSTOMER_WHISPER', 'flows of type CUSTOMER_WHISPER'],
  ['AGENT_HOLD', 'flows of type AGENT_HOLD'],
] as const)('%s refuses DisconnectParticipant', (type, kind) => {
  expect(findingsOn('DisconnectParticipant', {}, { type })).toEqual([
    `error wrong-flow-type: ${IT} is a DisconnectParticipant, which the service refuses in ${kind}; end whisper flows with EndFlowExecution and hold flows with loop prompts`,
  ]);
});

test.each([
  ['AGENT_WHISPER', []],
  ['CUSTOMER_QUEUE', []],
  [
    'CUSTOMER_HOLD',
    [
      `error wrong-flow-type: ${IT} is an EndFlowExecution, which the service refuses in flows of type CUSTOMER_HOLD; end the flow with DisconnectParticipant or a transfer`,
    ],
  ],
  [
    'CONTACT_FLOW',
    [
      `warning doubtful-flow-type: ${IT} is an EndFlowExecution, which the documentation does not list for flows of type CONTACT_FLOW; end the flow with DisconnectParticipant or a transfer`,
    ],
  ],
] as const)('EndFlowExecution belongs in whisper and queue flows: %s', (type, findings) => {
  expect(findingsOn('EndFlowExecution', {}, { type })).toEqual(findings);
});

test('CompleteOutboundCall belongs in outbound whisper flows only', () => {
  expect(findingsOn('CompleteOutboundCall', {}, { type: 'CONTACT_FLOW' })).toEqual([
    `error wrong-flow-type: ${IT} is a CompleteOutboundCall, which the service refuses in flows of type CONTACT_FLOW; move it to a flow that takes it`,
  ]);
});

test('an agent-transfer flow refuses the failure branches of a third party', () => {
  const findings = findingsOn('TransferParticipantToThirdParty', {}, { type: 'AGENT_TRANSFER' });

  expect(findings).toEqual(
    ['CallFailed', 'ConnectionTimeLimitExceeded'].map(
      (branch) =>
        `error refused-error-branch: ${IT}, branch ${branch} is refused on a TransferParticipantToThirdParty unless ContinueFlowExecution is True and the flow is not of type AGENT_TRANSFER; allowed here: NoMatchingError`,
    ),
  );
});

test("a module's content carries settings", () => {
  const document = flowOf(sampleOf('EndFlowModuleExecution'));

  expect(findingsIn({ ...document, Actions: document.Actions.slice(0, 1) }, { type: 'MODULE' })).toEqual([
    "error module-settings: flow 'main' is a module with nothing as Settings; the content needs InputParameters [], OutputParameters [] and Transitions for Success and Error",
  ]);
  expect(findingsIn(moduleOf(sampleOf('MessageParticipant')), { type: 'MODULE' })).toEqual([]);
});

test('the designer reads lower camel case only', () => {
  const document = {
    ...flowOf(sampleOf('MessageParticipant')),
    Metadata: {
      EntryPointPosition: { x: 0, y: 0 },
      ActionMetadata: { It: { Position: { x: 10, y: 10 } }, End: { position: { x: 20, y: 10 } } },
    },
  };

  expect(findingsIn(document)).toEqual([
    "warning designer-metadata: flow 'main' has Metadata.EntryPointPosition, which the designer ignores; write entryPointPosition",
    `warning designer-metadata: ${IT} has a Position in its metadata, which the designer ignores; write position`,
  ]);
});

test('blocks without a position are stacked at the origin', () => {
  const document = {
    ...flowOf(sampleOf('MessageParticipant')),
    Metadata: { entryPointPosition: { x: 0, y: 0 }, ActionMetadata: { It: { position: { x: 10, y: 10 } } } },
  };

  expect(findingsIn(document)).toEqual([
    "warning designer-metadata: flow 'main' has no position in Metadata.ActionMetadata for End; the designer stacks them at the origin, so give them one",
  ]);
});

test('functions in a row keep a caller silent for 20 seconds at most', () => {
  const invoke = (identifier: string, next: string) =>
    sampleOf(
      'InvokeLambdaFunction',
      { parameters: { LambdaFunctionARN: 'arn', InvocationTimeLimitSeconds: '8' } },
      identifier,
      next,
    );
  const spoken = sampleOf('MessageParticipant', {}, 'Say', 'Third');

  expect(findingsIn(flowOf(invoke('First', 'Second'), invoke('Second', 'Third'), invoke('Third', 'End')))).toEqual([
    "warning silent-functions: flow 'main', action 'Third' may end 24 seconds of functions in a row, in silence; play a prompt before 20 seconds have passed",
  ]);
  expect(
    findingsIn(flowOf(invoke('First', 'Second'), invoke('Second', 'Say'), spoken, invoke('Third', 'End'))),
  ).toEqual([]);
});
