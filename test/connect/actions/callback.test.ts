import { dial } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';
import { CALLER, queueArn } from '../support/world.ts';

const TIMES = { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '2', RetryDelaySeconds: '600' };
const book = (change: Record<string, unknown> = {}) =>
  tell({ type: 'CreateCallbackContact', with: { ...TIMES, QueueId: queueArn('support'), ...change } });

test('a callback is booked to the number of the caller', async () => {
  const call = await dial(book());

  expect(call.callbacks).toEqual([
    {
      ms: 0,
      queue: 'support',
      queueArn: queueArn('support'),
      number: CALLER,
      initialDelaySeconds: 5,
      maximumAttempts: 2,
      retryDelaySeconds: 600,
      contactFlowArn: undefined,
    },
  ]);
  expect(call.events[0]).toEqual({ ms: 0, type: 'callback', queue: 'support' });
  expect([call.reason, call.orderly]).toEqual(['callback', true]);
});

test('a booked callback without a word to the caller is dead air', async () => {
  const document = documentOf({
    Book: { type: 'CreateCallbackContact', with: { ...TIMES, QueueId: queueArn('support') }, next: 'Hang up' },
    'Hang up': HANG_UP,
  });

  expect((await dial(document)).reason).toBe('dead-air');
});

test('a callback goes to the callback number where one is set', async () => {
  const document = documentOf({
    Set: { type: 'UpdateContactCallbackNumber', with: { CallbackNumber: '$.Attributes.number' }, next: 'Book' },
    Book: { type: 'CreateCallbackContact', with: { ...TIMES, QueueId: queueArn('support') }, next: 'Say' },
    Say: say('booked'),
    'Hang up': HANG_UP,
  });

  const call = await dial(document, { dialled: { attributes: { number: '+441632960555' } } });

  expect(call.callbacks[0]?.number).toBe('+441632960555');
});

test.each([
  ['a withheld number', {}, { callerNumber: undefined }],
  ['no queue', { QueueId: undefined }, {}],
  ['a flow that does not exist', { ContactFlowId: 'nowhere' }, {}],
])('%s leads to NoMatchingError', async (_, change, dialled) => {
  expect((await dial(book(change), { dialled })).said).toEqual(['NoMatchingError']);
});

test('times beyond three days are refused by name', async () => {
  const call = await dial(book({ RetryDelaySeconds: '259201' }));

  expect(call.failure?.message).toContain('RetryDelaySeconds is "259201"; allowed: 1 to 259200');
});

const BRANCHES = ['InvalidCallbackNumber', 'CallbackNumberNotDialable'];
const set = (CallbackNumber: string) =>
  tell({ type: 'UpdateContactCallbackNumber', with: { CallbackNumber } }, BRANCHES);

test.each([
  ['no number', '12'],
  ['missing', undefined],
])('a callback number that is %s leads to InvalidCallbackNumber', async (_, number) => {
  const attributes: Record<string, string> = number === undefined ? {} : { number };

  expect((await dial(set('$.Attributes.number'), { dialled: { attributes } })).said).toEqual(['InvalidCallbackNumber']);
});

test('a callback number the instance may not dial leads to CallbackNumberNotDialable', async () => {
  const call = await dial(set('$.CustomerEndpoint.Address'), { world: { dialablePrefixes: ['+1'] } });

  expect(call.said).toEqual(['CallbackNumberNotDialable']);
});

test('a literal callback number is refused by name', async () => {
  expect((await dial(set('+441632960101'))).failure?.message).toContain('has to be one reference');
});
