import { dial } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';
import { queueArn, type Scene } from '../support/world.ts';

const METRICS: Scene = {
  metrics: {
    [queueArn('support')]: {
      contactsInQueue: 4,
      oldestContactAgeMs: 300_500,
      agentsOnline: 3,
      agentsStaffed: 2,
      agentsAvailable: 0,
      positionInQueue: 5,
    },
  },
};

const check = (MetricType: string, condition: string, change: Record<string, unknown> = {}) =>
  tell({ type: 'CheckMetricData', with: { MetricType, QueueId: queueArn('support'), ...change } }, [
    condition,
    'NoMatchingCondition',
    'NoMatchingError',
  ]);

test.each([
  ['NumberOfAgentsAvailable', 'NumberGreaterThan 0', false],
  ['NumberOfAgentsStaffed', 'NumberGreaterThan 0', true],
  ['NumberOfAgentsOnline', 'NumberGreaterThan 0', true],
  ['NumberOfContactsInQueue', 'NumberGreaterOrEqualTo 4', true],
  ['NumberOfContactsInQueue', 'Equals 5', false],
  ['OldestContactInQueueAgeSeconds', 'NumberGreaterThan 300000', true],
])('%s against "%s" is %s', async (metric, condition, holds) => {
  const call = await dial(check(metric, condition), { world: METRICS });

  expect(call.said).toEqual([holds ? condition : 'NoMatchingCondition']);
});

test('a queue without metrics leads to NoMatchingError', async () => {
  expect((await dial(check('NumberOfAgentsOnline', 'NumberGreaterThan 0'))).said).toEqual(['NoMatchingError']);
});

test('an unknown metric is refused by name', async () => {
  const call = await dial(check('NumberOfDogs', 'NumberGreaterThan 0'), { world: METRICS });

  expect(call.failure?.message).toContain('has MetricType "NumberOfDogs"; allowed: NumberOfAgentsAvailable');
});

const get = (change: Record<string, unknown> = {}) =>
  documentOf({
    Act: {
      type: 'GetMetricData',
      with: { QueueId: queueArn('support'), ...change },
      next: 'Say',
      on: { NoMatchingError: 'Failed' },
    },
    Say: say(
      '$.Metrics.Queue.Name $.Metrics.Queue.Size $.Metrics.Queue.OldestContactAge $.Metrics.Agents.Online.Count $.Metrics.Contact.PositionInQueue <$.Metrics.Contact.EstimatedWaitTime>',
    ),
    Failed: say('failed'),
    'Hang up': HANG_UP,
  });

test('metrics are found under $.Metrics, times in seconds', async () => {
  expect((await dial(get({ QueueChannel: 'Voice' }), { world: METRICS })).said).toEqual(['support 4 300 3 5 <>']);
});

test.each([
  ['without metrics', {}, {}],
  ['for another channel', METRICS, { QueueChannel: 'Chat' }],
  ['of no queue at all', METRICS, { QueueId: undefined }],
])('asking %s leads to NoMatchingError', async (_, world, change) => {
  expect((await dial(get(change), { world })).said).toEqual(['failed']);
});
