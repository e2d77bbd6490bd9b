import { errorsTo, findingsIn, flowOf, moduleOf, sampleOf, type TestAction } from './support.ts';

const say = (identifier: string, Text: string, next = 'End') =>
  sampleOf('MessageParticipant', { parameters: { Text } }, identifier, next);

const setWords = (next: string, onError: string): TestAction => ({
  ...sampleOf('UpdateFlowAttributes', {}, 'Set words'),
  Transitions: { NextAction: next, Errors: errorsTo(onError, 'NoMatchingError') },
});

const greet = say('Greet', '$.FlowAttributes.greeting');

test('words that are set on every path are not pointed out', () => {
  const apologise = say('Apologise', 'Sorry, please call again.');

  expect(findingsIn(flowOf(setWords('Greet', 'Apologise'), greet, apologise))).toEqual([]);
});

test('words that are not set when setting them fails are pointed out, with the path', () => {
  expect(findingsIn(flowOf(setWords('Greet', 'Greet'), greet))).toEqual([
    "warning flow-attribute-unset: flow 'main', action 'Greet' uses $.FlowAttributes.greeting, which is not set on the path Set words, Greet; lead every path through Set words first",
  ]);
});

test('words that nobody sets are an error', () => {
  expect(findingsIn(flowOf(greet))).toEqual([
    "error flow-attribute-unset: flow 'main', action 'Greet' uses $.FlowAttributes.greeting, which the flow never sets; set it with UpdateFlowAttributes before",
  ]);
});

test('words that are misspelled are guessed', () => {
  const misspelled = say('Greet', '$.FlowAttributes.greting');

  expect(findingsIn(flowOf(setWords('Greet', 'End'), misspelled))).toEqual([
    "error flow-attribute-unset: flow 'main', action 'Greet' uses $.FlowAttributes.greting, which the flow never sets; did you mean 'greeting'?",
  ]);
});

test('words that are used where no path leads are not judged twice', () => {
  const document = flowOf(setWords('End', 'End'), greet);

  expect(findingsIn(document)).toEqual([
    "warning unreachable-action: flow 'main', action 'Greet' cannot be reached from the start 'Set words'; lead a branch to it or remove it",
  ]);
});

test('a comparison uses words as well', () => {
  const compare = sampleOf('Compare', { parameters: { ComparisonValue: '$.FlowAttributes.language' } });

  expect(findingsIn(flowOf(compare))).toEqual([
    "error flow-attribute-unset: flow 'main', action 'It' uses $.FlowAttributes.language, which the flow never sets; set it with UpdateFlowAttributes before",
  ]);
});

const setQueue = (next: string, onError: string): TestAction => ({
  ...sampleOf('UpdateContactTargetQueue', {}, 'Set queue'),
  Transitions: { NextAction: next, Errors: errorsTo(onError, 'NoMatchingError') },
});
const join = sampleOf('TransferContactToQueue', {}, 'Join');

test('a contact is queued after its queue was set', () => {
  expect(findingsIn(flowOf(setQueue('Join', 'End'), join))).toEqual([]);
});

test.each<[string, readonly TestAction[], string]>([
  ['never', [join], 'Join'],
  ['not when setting it fails', [setQueue('Join', 'Join'), join], 'Set queue, Join'],
])('a contact is queued although the queue was set %s', (_, actions, path) => {
  expect(findingsIn(flowOf(...actions))).toEqual([
    `warning target-queue-unset: flow 'main', action 'Join' queues the contact although no UpdateContactTargetQueue comes before it on the path ${path}; set the queue on every path`,
  ]);
});

test('a transfer flow and a module begin with a queue, and a module may set one', () => {
  const invoke = sampleOf('InvokeFlowModule', {}, 'Choose queue', 'Join');
  const chosen = {
    ...invoke,
    Transitions: { NextAction: 'Join', Errors: errorsTo('End', 'NoMatchingError', 'NoMatchingCondition') },
  };

  expect(findingsIn(flowOf(join), { type: 'QUEUE_TRANSFER' })).toEqual([]);
  expect(findingsIn(moduleOf(join), { type: 'MODULE' })).toEqual([]);
  expect(findingsIn(flowOf(chosen, join))).toEqual([]);
});

test('a loop of functions is followed once', () => {
  const invoke = (identifier: string, next: string) => sampleOf('InvokeLambdaFunction', {}, identifier, next);

  expect(findingsIn(flowOf(invoke('First', 'Second'), invoke('Second', 'First')))).not.toContainEqual(
    expect.stringContaining('silent-functions'),
  );
});

test('a function that nobody waits for is not silent', () => {
  const asynchronous = { LambdaFunctionARN: 'arn', InvocationTimeLimitSeconds: '8', InvocationType: 'ASYNCHRONOUS' };
  const invoke = (identifier: string, next: string) =>
    sampleOf('InvokeLambdaFunction', { parameters: asynchronous }, identifier, next);

  expect(findingsIn(flowOf(invoke('1', '2'), invoke('2', '3'), invoke('3', 'End')))).toEqual([]);
});
