import type { Flow, Module } from '../../lib/flow-language/index.ts';
import { defineFlow, defineModule, orderByReference, referencesOf } from '../../lib/flow-language/index.ts';

/** A flow that does nothing but go to other flows. */
function flow(name: string, ...flows: string[]): Flow {
  return defineFlow<string>({
    name,
    type: 'CONTACT_FLOW',
    description: 'A flow',
    start: 'Hang up',
    actions: {
      ...Object.fromEntries(flows.map((to) => [`To ${to}`, { type: 'TransferToFlow', flow: to, onError: 'Hang up' }])),
      'Hang up': { type: 'DisconnectParticipant' },
    },
  });
}

const check: Module = defineModule({
  name: 'check',
  description: 'A module',
  results: { Done: 'it is done' },
  start: 'Return',
  actions: { Return: { type: 'EndFlowModuleExecution', result: 'Done' } },
});

const busy = defineFlow({
  name: 'busy',
  type: 'CUSTOMER_QUEUE',
  description: 'Names one of everything, some of it twice',
  start: 'Ask',
  actions: {
    Ask: {
      type: 'InvokeLambdaFunction',
      function: 'look-up',
      timeLimitSeconds: 4,
      next: 'Ask again',
      onError: 'Hours',
    },
    'Ask again': {
      type: 'InvokeLambdaFunction',
      function: 'look-up',
      timeLimitSeconds: 4,
      next: 'Hours',
      onError: 'Hours',
    },
    Hours: { type: 'CheckHoursOfOperation', hours: 'day', open: 'Queue', closed: 'Own hours', onError: 'Queue' },
    'Own hours': { type: 'CheckHoursOfOperation', open: 'Queue', closed: 'Queue', onError: 'Queue' },
    Queue: { type: 'UpdateContactTargetQueue', queue: 'people', next: 'Metrics', onError: 'Metrics' },
    Metrics: { type: 'GetMetricData', queue: 'experts', next: 'Talk', onError: 'Talk' },
    Talk: {
      type: 'ConnectParticipantWithLexBot',
      bot: 'helper',
      text: 'Hello',
      intents: {},
      onNoMatch: 'Module',
      onError: 'Module',
    },
    Module: { type: 'InvokeFlowModule', module: 'check', results: {}, onNoMatch: 'Hook', onError: 'Hook' },
    Hook: { type: 'UpdateContactEventHooks', hook: 'CustomerQueue', flow: 'waiting', next: 'Book', onError: 'Book' },
    Book: {
      type: 'CreateCallbackContact',
      queue: 'people',
      flow: 'calling-back',
      initialDelaySeconds: 1,
      attempts: 1,
      retryDelaySeconds: 1,
      next: 'Go',
      onError: 'Go',
    },
    Go: { type: 'TransferToFlow', flow: 'other', onError: 'Hang up' },
    'Hang up': { type: 'DisconnectParticipant' },
  },
});

test('a flow’s references are everything it names, each once', () => {
  expect(referencesOf(busy)).toEqual({
    functions: ['look-up'],
    flows: ['calling-back', 'other', 'waiting'],
    modules: ['check'],
    queues: ['experts', 'people'],
    hours: ['day'],
    bots: ['helper'],
  });
});

test('whoever is named is created before whoever names', () => {
  const sources = [busy, flow('other', 'waiting'), flow('waiting'), flow('calling-back'), check];

  const names = orderByReference<Flow | Module>(sources).map(({ name }) => name);

  expect(names).toEqual(['check', 'calling-back', 'waiting', 'other', 'busy']);
});

test('flows that name nothing keep their order', () => {
  const names = orderByReference([flow('c'), flow('a'), flow('b')]).map(({ name }) => name);

  expect(names).toEqual(['c', 'a', 'b']);
});

test('a circle of names is refused, and named', () => {
  expect(() => orderByReference([flow('a', 'b'), flow('b', 'c'), flow('c', 'b')])).toThrow(
    "flows name each other in a circle and cannot be created one after another: flow 'b' → flow 'c' → flow 'b'",
  );
});

test('a flow that names itself is a circle', () => {
  expect(() => orderByReference([flow('a', 'a')])).toThrow("flow 'a' → flow 'a'");
});

test('a name that nobody has is refused with those there are', () => {
  expect(() => orderByReference([flow('a', 'b'), flow('c')])).toThrow(
    "flow 'a' names flow 'b', which is not among: flow 'a', flow 'c'",
  );
});

test('a module and a flow may share a name', () => {
  const names = orderByReference<Flow | Module>([flow('check'), check]).map(({ kind }) => kind);

  expect(names).toEqual(['flow', 'module']);
});
