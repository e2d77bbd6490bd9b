import type { CloudFormation } from '../../../lambda/adapters/cloudformation-response.ts';
import {
  answeringCloudFormation,
  type CustomResource,
  ReportableError,
} from '../../../lambda/adapters/custom-resource.ts';
import { createLog, type LogSink } from '../../../lambda/adapters/log.ts';
import { HandClock } from '../support/clock.ts';
import { customResourceEvent } from '../support/custom-resource-event.ts';

function run(resource: Partial<CustomResource>, clock = new HandClock()) {
  const answers: string[] = [];
  const written: unknown[] = [];
  const sink = { info: (...line: unknown[]) => written.push(line), error: (...line: unknown[]) => written.push(line) };
  const cloudFormation: CloudFormation = {
    succeed: async (_, id) => void answers.push(`success ${id}`),
    fail: async (_, id, reason) => void answers.push(`failed ${id}: ${reason}`),
  };
  const telemetry = {
    functionName: 'seed-sample-bank' as const,
    log: createLog('seed-sample-bank', sink as unknown as LogSink),
    metrics: { count() {}, publish() {} },
  };
  const named = { physicalResourceId: () => 'named', apply: async () => {}, remove: async () => {}, ...resource };
  return { answers, written, handler: answeringCloudFormation(telemetry, cloudFormation, named, clock) };
}

test.each(['Create', 'Update'] as const)('%s is answered with the name of the resource', async (type) => {
  const { answers, handler } = run({});

  await handler(customResourceEvent(type));

  expect(answers).toEqual(['success named']);
});

test('Delete removes, and keeps the name it was asked to delete', async () => {
  const done: string[] = [];
  const { answers, handler } = run({
    remove: async () => void done.push('removed'),
    apply: async () => void done.push('applied'),
  });

  await handler(customResourceEvent('Delete'));

  expect(done).toEqual(['removed']);
  expect(answers).toEqual(['success physical']);
});

test('a failure is answered with its class, never its text', async () => {
  const { answers, handler } = run({
    apply: async () => {
      throw new TypeError('PIN 2468');
    },
  });

  await handler(customResourceEvent('Create'));

  expect(answers).toEqual(["failed named: function 'seed-sample-bank' failed with TypeError; see its log"]);
});

test('a failure written for the stack is answered in its own words', async () => {
  const { answers, handler } = run({
    apply: async () => {
      throw new ReportableError('the number is answered by no flow');
    },
  });

  await handler(customResourceEvent('Update'));

  expect(answers).toEqual(['failed named: the number is answered by no flow']);
});

test('properties that give no name still get an answer', async () => {
  const nameless = (): never => {
    throw new Error('malformed');
  };
  const { answers, handler } = run({ physicalResourceId: nameless, apply: async () => nameless() });

  await handler(customResourceEvent('Create'));

  expect(answers).toEqual(["failed Resource: function 'seed-sample-bank' failed with Error; see its log"]);
});

test('how long it took is on record, minutes included', async () => {
  const clock = new HandClock();
  const { written, handler } = run({ apply: async () => clock.forwardSeconds(14 * 60) }, clock);

  await handler(customResourceEvent('Create'));

  expect(written).toEqual([['invocation ended', { requestType: 'Create', durationMs: 840_000 }]]);
});
