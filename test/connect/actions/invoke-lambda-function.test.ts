import type { FunctionOutcome } from '../../../simulator/ports.ts';
import { answers, dial } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';
import { CALLER, functionArn, INSTANCE, LINE, queueArn } from '../support/world.ts';

const invoke = (change: Record<string, unknown> = {}) => ({
  type: 'InvokeLambdaFunction',
  with: { LambdaFunctionARN: functionArn('greet'), InvocationTimeLimitSeconds: '4', ...change },
});

const asking = (change: Record<string, unknown> = {}) => tell(invoke(change));
const greeting = (change: Record<string, unknown> = {}) =>
  documentOf({
    Act: { ...invoke(change), next: 'Say', on: { NoMatchingError: 'Failed' } },
    Say: say('hello $.External.name'),
    Failed: say('failed, had <$.External.name>'),
    'Hang up': HANG_UP,
  });

test('an answer is found under $.External', async () => {
  const call = await dial(greeting(), { functions: { greet: answers({ name: 'Alex' }) } });

  expect(call.said).toEqual(['hello Alex']);
  expect(call.events[0]).toEqual({ ms: 250, type: 'invoked', function: 'greet', outcome: 'ok' });
});

test('the function is given the time limit of the action', async () => {
  const call = await dial(greeting(), { functions: { greet: answers({}) } });

  expect(call.invocations[0]?.limitMs).toBe(4000);
});

const large = (bytes: number): FunctionOutcome => ({ kind: 'answered', payload: {}, bytes });

test.each<[string, FunctionOutcome]>([
  ['threw', { kind: 'threw', error: 'TypeError' }],
  ['timed-out', { kind: 'timed-out', limitMs: 4000 }],
  ['too-large', { kind: 'too-large', bytes: 7_000_000, limitBytes: 6_291_556 }],
  ['too-large', large(32_769)],
  ['unknown', { kind: 'unknown' }],
  ['invalid-response', answers({ count: 3 })],
  ['invalid-response', answers({ nested: { a: 'b' } })],
  ['invalid-response', answers({ nothing: null })],
  ['invalid-response', answers(['a'])],
  ['invalid-response', answers('text')],
  ['invalid-response', answers(null)],
])('an invocation that is %s leads to NoMatchingError', async (outcome, result) => {
  const call = await dial(asking(), { functions: { greet: result } });

  expect(call.said).toEqual(['NoMatchingError']);
  expect(call.events).toContainEqual(expect.objectContaining({ type: 'invoked', function: 'greet', outcome }));
});

test('an answer of exactly 32 KB is taken', async () => {
  expect((await dial(asking(), { functions: { greet: large(32_768) } })).said).toEqual(['went on']);
});

test('a time-out lasts as long as the limit', async () => {
  const call = await dial(asking(), { functions: { greet: { kind: 'timed-out', limitMs: 4000 } } });

  expect(call.events[0]).toEqual({ ms: 4000, type: 'invoked', function: 'greet', outcome: 'timed-out' });
});

test('JSON answers keep their types and are reached by dots and positions', async () => {
  const document = documentOf({
    Act: {
      ...invoke({ ResponseValidation: { ResponseType: 'JSON' } }),
      next: 'Say',
      on: { NoMatchingError: 'Hang up' },
    },
    Say: say('$.External.cards.1.ending, $.External.count, <$.External.cards.7.ending>'),
    'Hang up': HANG_UP,
  });

  const call = await dial(document, {
    functions: { greet: answers({ count: 2, cards: [{ ending: '1111' }, { ending: '4417' }] }) },
  });

  expect(call.said).toEqual(['4417, 2, <>']);
});

test('the event is exactly that of the reference', async () => {
  const document = documentOf({
    Queue: { type: 'UpdateContactTargetQueue', with: { QueueId: queueArn('support') }, next: 'Act' },
    Act: {
      ...invoke({ LambdaInvocationAttributes: { orderNumber: '1001', callerNumber: '$.CustomerEndpoint.Address' } }),
      next: 'Hang up',
    },
    'Hang up': HANG_UP,
  });

  const call = await dial(document, {
    functions: { greet: answers({}) },
    dialled: { attributes: { language: 'en-US', menuAttempts: '1' } },
  });

  const queue = { ARN: queueArn('support'), Name: 'support', OutboundCallerId: null };
  expect(call.invocations[0]?.event).toEqual({
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: { language: 'en-US', menuAttempts: '1' },
        AwsRegion: 'eu-west-2',
        Channel: 'VOICE',
        ContactId: '00000000-0000-4000-8000-000000000001',
        CustomerEndpoint: { Address: CALLER, Type: 'TELEPHONE_NUMBER' },
        CustomerId: null,
        Description: null,
        InitialContactId: '00000000-0000-4000-8000-000000000001',
        InitiationMethod: 'INBOUND',
        InstanceARN: INSTANCE,
        LanguageCode: 'en-US',
        MediaStreams: { Customer: { Audio: null } },
        Name: null,
        PreviousContactId: '00000000-0000-4000-8000-000000000001',
        Queue: queue,
        References: {},
        RelatedContactId: null,
        SegmentAttributes: {
          'connect:Subtype': {
            ValueString: 'connect:Telephony',
            ValueInteger: null,
            ValueArn: null,
            ValueList: null,
            ValueMap: null,
          },
        },
        SystemEndpoint: { Address: LINE, Type: 'TELEPHONE_NUMBER' },
        Tags: {
          'aws:connect:instanceId': '00000000-0000-4000-8000-0000000000aa',
          'aws:connect:systemEndpoint': LINE,
        },
      },
      Parameters: { orderNumber: '1001', callerNumber: CALLER },
    },
  });
});

test('a withheld number reaches the function as a word', async () => {
  const call = await dial(asking(), { functions: { greet: answers({}) }, dialled: { callerNumber: undefined } });

  expect(call.invocations[0]?.event).toMatchObject({
    Details: { ContactData: { CustomerEndpoint: { Address: 'anonymous', Type: 'TELEPHONE_NUMBER' } } },
  });
});

test('a missing reference arrives as the empty string', async () => {
  const call = await dial(asking({ LambdaInvocationAttributes: { pin: '$.Attributes.pin' } }), {
    functions: { greet: answers({}) },
  });

  expect(call.invocations[0]?.event).toMatchObject({ Details: { Parameters: { pin: '' } } });
});

test('the next answer replaces $.External as a whole', async () => {
  const document = documentOf({
    First: { ...invoke(), next: 'Second', on: { NoMatchingError: 'Hang up' } },
    Second: { ...invoke({ LambdaFunctionARN: functionArn('other') }), next: 'Say', on: { NoMatchingError: 'Hang up' } },
    Say: say('<$.External.name> <$.External.city>'),
    'Hang up': HANG_UP,
  });

  const call = await dial(document, {
    functions: { greet: answers({ name: 'Alex' }), other: answers({ city: 'Leeds' }) },
  });

  expect(call.said).toEqual(['<> <Leeds>']);
});

test('a failed invocation keeps the old $.External and warns whoever reads it', async () => {
  const document = documentOf({
    First: { ...invoke(), next: 'Second', on: { NoMatchingError: 'Hang up' } },
    Second: { ...invoke({ LambdaFunctionARN: functionArn('other') }), next: 'Hang up', on: { NoMatchingError: 'Say' } },
    Say: say('<$.External.name>'),
    'Hang up': HANG_UP,
  });

  const call = await dial(document, { functions: { greet: answers({ name: 'Alex' }) } });

  expect(call.said).toEqual(['<Alex>']);
  expect(call.warnings).toEqual([
    "flow 'main', action 'Say': reads $.External after a failed invocation; what AWS holds there then is not documented",
  ]);
});

test('an asynchronous invocation goes on at once with an invocation id', async () => {
  const document = documentOf({
    Act: { ...invoke({ InvocationType: 'ASYNCHRONOUS' }), next: 'Say', on: { NoMatchingError: 'Hang up' } },
    Say: say('$.LambdaInvocation.InvocationId'),
    'Hang up': HANG_UP,
  });

  const call = await dial(document, { functions: { greet: { kind: 'threw', error: 'Error' } } });

  expect(call.said[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(call.events[0]).toEqual({ ms: 0, type: 'invoked', function: 'greet', outcome: 'threw' });
});

test('a function that is not associated with the instance leads to NoMatchingError', async () => {
  const call = await dial(asking(), { functions: { greet: answers({}) }, world: { associatedFunctions: [] } });

  expect(call.said).toEqual(['NoMatchingError']);
  expect(call.invocations).toEqual([]);
});

test('an ARN from a missing attribute leads to NoMatchingError', async () => {
  expect((await dial(asking({ LambdaFunctionARN: '$.Attributes.arn' }))).said).toEqual(['NoMatchingError']);
});

test('a time limit above that of the service is refused by name', async () => {
  const call = await dial(asking({ InvocationTimeLimitSeconds: '9' }));

  expect(call.reason).toBe('refused');
  expect(call.failure?.message).toContain('InvocationTimeLimitSeconds is "9"; allowed: 1 to 8');
});
