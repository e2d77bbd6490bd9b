import type { CloudFormation } from '../../../lambda/adapters/cloudformation-response.ts';
import {
  answeringCloudFormation,
  type CustomResource,
  ReportableError,
} from '../../../lambda/adapters/custom-resource.ts';
import { customResourceEvent } from '../support/custom-resource-event.ts';

function run(resource: Partial<CustomResource>) {
  const answers: string[] = [];
  const cloudFormation: CloudFormation = {
    succeed: async (_, id) => void answers.push(`success ${id}`),
    fail: async (_, id, reason) => void answers.push(`failed ${id}: ${reason}`),
  };
  const telemetry = {
    functionName: 'seed-sample-bank' as const,
    log: { info() {}, error() {} },
    metrics: { count() {}, publish() {} },
  };
  const handler = answeringCloudFormation(telemetry, cloudFormation, {
    physicalResourceId: () => 'named',
    apply: async () => {},
    remove: async () => {},
    ...resource,
  });
  return { answers, handler };
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
