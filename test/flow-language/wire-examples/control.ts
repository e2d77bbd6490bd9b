import { type Example, errors, failed, on, wayOn, ways } from './example.ts';

/** Control actions, as written and as they go to the service. */
export const controlExamples: readonly Example[] = [
  ['the end of a flow', { type: 'EndFlowExecution' }, { Parameters: {}, Transitions: {} }],
  [
    'opening hours',
    { type: 'CheckHoursOfOperation', hours: 'day', open: 'Open', closed: 'Closed', onError: 'Error' },
    {
      Parameters: { HoursOfOperationId: '<hours day>' },
      Transitions: { NextAction: 'Error', Errors: failed, Conditions: [on('True', 'Open'), on('False', 'Closed')] },
    },
  ],
  [
    'whether any agent is there',
    {
      type: 'CheckMetricData',
      metric: 'NumberOfAgentsStaffed',
      queue: 'people',
      any: 'Some',
      otherwise: 'None',
      onError: 'Error',
    },
    {
      Parameters: { MetricType: 'NumberOfAgentsStaffed', QueueId: '<queue people>' },
      Transitions: {
        NextAction: 'Error',
        Errors: errors(['NoMatchingCondition', 'None'], ['NoMatchingError', 'Error']),
        Conditions: [on('0', 'Some', 'NumberGreaterThan')],
      },
    },
  ],
  [
    'how long a queue is',
    {
      type: 'CheckMetricData',
      metric: 'NumberOfContactsInQueue',
      when: [{ lessThan: 5, next: 'Short' }],
      otherwise: 'Long',
      onError: 'Error',
    },
    {
      Parameters: { MetricType: 'NumberOfContactsInQueue' },
      Transitions: {
        NextAction: 'Error',
        Errors: errors(['NoMatchingCondition', 'Long'], ['NoMatchingError', 'Error']),
        Conditions: [on('5', 'Short', 'NumberLessThan')],
      },
    },
  ],
  [
    'every comparison there is',
    {
      type: 'Compare',
      value: '$.Attributes.x',
      equals: { a: 'A' },
      when: [
        { equals: 'b', next: 'B' },
        { startsWith: 'c', next: 'C' },
        { endsWith: 'd', next: 'D' },
        { contains: 'e', next: 'E' },
        { greaterThan: 1, next: 'F' },
        { atLeast: 2, next: 'G' },
        { lessThan: 3, next: 'H' },
        { atMost: 4, next: 'I' },
        { hasKey: 'k', next: 'J' },
      ],
      otherwise: 'Else',
    },
    {
      Parameters: { ComparisonValue: '$.Attributes.x' },
      Transitions: {
        NextAction: 'Else',
        Errors: errors(['NoMatchingCondition', 'Else']),
        Conditions: [
          on('a', 'A'),
          on('b', 'B'),
          on('c', 'C', 'TextStartsWith'),
          on('d', 'D', 'TextEndsWith'),
          on('e', 'E', 'TextContains'),
          on('1', 'F', 'NumberGreaterThan'),
          on('2', 'G', 'NumberGreaterOrEqualTo'),
          on('3', 'H', 'NumberLessThan'),
          on('4', 'I', 'NumberLessOrEqualTo'),
          on('k', 'J', 'KeyExists'),
        ],
      },
    },
  ],
  [
    'chance: branches of 3, 6 and 8 percent',
    {
      type: 'DistributeByPercentage',
      shares: [
        { percent: 3, next: 'A' },
        { percent: 6, next: 'B' },
        { percent: 8, next: 'C' },
      ],
      otherwise: 'Rest',
    },
    {
      Parameters: {},
      Transitions: {
        NextAction: 'Rest',
        Errors: errors(['NoMatchingCondition', 'Rest']),
        Conditions: [on('4', 'A', 'NumberLessThan'), on('10', 'B', 'NumberLessThan'), on('18', 'C', 'NumberLessThan')],
      },
    },
  ],
  [
    'the return of a module',
    { type: 'EndFlowModuleExecution', result: 'Done', data: { count: 7 } },
    { Parameters: { Result: 'Done', ResultData: { count: 7 } }, Transitions: {} },
  ],
  [
    'metrics',
    { type: 'GetMetricData', queue: 'people', channel: 'Voice', ...ways },
    { Parameters: { QueueId: '<queue people>', QueueChannel: 'Voice' }, Transitions: wayOn },
  ],
  [
    'a loop',
    { type: 'Loop', count: 2, again: 'Again', done: 'Done' },
    {
      Parameters: { LoopCount: '2' },
      Transitions: { NextAction: 'Done', Conditions: [on('ContinueLooping', 'Again'), on('DoneLooping', 'Done')] },
    },
  ],
  [
    'a loop as long as the call says',
    { type: 'Loop', count: '$.Attributes.count', again: 'Again', done: 'Done', onError: 'Error' },
    {
      Parameters: { LoopCount: '$.Attributes.count' },
      Transitions: {
        NextAction: 'Done',
        Errors: failed,
        Conditions: [on('ContinueLooping', 'Again'), on('DoneLooping', 'Done')],
      },
    },
  ],
  [
    'another flow',
    { type: 'TransferToFlow', flow: 'other', onError: 'Error' },
    { Parameters: { ContactFlowId: '<flow other>' }, Transitions: { NextAction: 'Error', Errors: failed } },
  ],
  [
    'flow attributes',
    { type: 'UpdateFlowAttributes', attributes: { welcome: 'Hello' }, ...ways },
    { Parameters: { FlowAttributes: { welcome: { Type: 'String', Value: 'Hello' } } }, Transitions: wayOn },
  ],
  [
    'flow logging',
    { type: 'UpdateFlowLoggingBehavior', logging: 'Disabled', next: 'Next' },
    { Parameters: { FlowLoggingBehavior: 'Disabled' }, Transitions: { NextAction: 'Next' } },
  ],
  [
    'waiting for events',
    {
      type: 'Wait',
      seconds: 60,
      onCustomerReturned: 'Back',
      onBotDisconnected: { next: 'Gone', onParticipantNotFound: 'Never' },
      onWaited: 'Over',
      onError: 'Error',
    },
    {
      Parameters: { TimeLimitSeconds: '60', Events: ['CustomerReturned', 'BotParticipantDisconnected'] },
      Transitions: {
        NextAction: 'Error',
        Errors: errors(['NoMatchingError', 'Error'], ['ParticipantNotFound', 'Never']),
        Conditions: [
          on('WaitCompleted', 'Over'),
          on('CustomerReturned', 'Back'),
          on('BotParticipantDisconnected', 'Gone'),
        ],
      },
    },
  ],
  [
    'waiting while the flow runs on',
    { type: 'Wait', minimumSeconds: 5, seconds: 60, onContinue: 'On', onWaited: 'Over', onError: 'Error' },
    {
      Parameters: { ContinueExecution: 'True', MinimumWaitTimeSeconds: '5', TimeLimitSeconds: '60' },
      Transitions: {
        NextAction: 'Error',
        Errors: failed,
        Conditions: [on('Continue', 'On'), on('WaitCompleted', 'Over')],
      },
    },
  ],
  [
    'a function',
    {
      type: 'InvokeLambdaFunction',
      function: 'look-up',
      timeLimitSeconds: 4,
      parameters: { pin: '$.StoredCustomerInput' },
      ...ways,
    },
    {
      Parameters: {
        LambdaFunctionARN: '<function look-up>',
        InvocationTimeLimitSeconds: '4',
        InvocationType: 'SYNCHRONOUS',
        LambdaInvocationAttributes: { pin: '$.StoredCustomerInput' },
        ResponseValidation: { ResponseType: 'STRING_MAP' },
      },
      Transitions: wayOn,
    },
  ],
  [
    'a module',
    {
      type: 'InvokeFlowModule',
      module: 'check',
      input: { tries: 3 },
      results: { Passed: 'Good', Failed: 'Bad' },
      onNoMatch: 'Other',
      onError: 'Error',
    },
    {
      Parameters: { FlowModuleId: '<module check>', Input: { tries: 3 } },
      Transitions: {
        NextAction: 'Error',
        Errors: errors(['NoMatchingCondition', 'Other'], ['NoMatchingError', 'Error']),
        Conditions: [on('Passed', 'Good'), on('Failed', 'Bad')],
      },
    },
  ],
  [
    'a callback',
    {
      type: 'CreateCallbackContact',
      queue: 'people',
      flow: 'calling-back',
      callerId: '+441632960101',
      initialDelaySeconds: 60,
      attempts: 2,
      retryDelaySeconds: 600,
      ...ways,
    },
    {
      Parameters: {
        QueueId: '<queue people>',
        InitialCallDelaySeconds: '60',
        MaximumConnectionAttempts: '2',
        RetryDelaySeconds: '600',
        ContactFlowId: '<flow calling-back>',
        CallerId: '+441632960101',
      },
      Transitions: wayOn,
    },
  ],
];
