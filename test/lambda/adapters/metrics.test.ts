import { Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import { createMetrics } from '../../../lambda/adapters/metrics.ts';

test('a count is published once, with the function as its only dimension', () => {
  const lines: string[] = [];
  const sink = new PowertoolsMetrics({
    namespace: 'Trustline',
    serviceName: 'verify-caller',
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  Object.assign(sink, { console: { log: (line: string) => lines.push(line) } });
  const metrics = createMetrics('verify-caller', sink);

  metrics.count('PinsRefused');
  metrics.publish();
  metrics.publish();

  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0]!);
  expect(line).toMatchObject({ service: 'verify-caller', PinsRefused: 1 });
  expect(line._aws.CloudWatchMetrics[0]).toMatchObject({
    Namespace: 'Trustline',
    Dimensions: [['service']],
    Metrics: [{ Name: 'PinsRefused', Unit: 'Count' }],
  });
});

test('what is not on the list cannot be counted', () => {
  const added: string[] = [];
  const metrics = createMetrics('verify-caller', {
    addMetric: (name: string) => added.push(name),
    hasStoredMetrics: () => false,
    publishStoredMetrics: () => undefined,
  } as never);

  metrics.count('+441632960101' as never);

  expect(added).toEqual([]);
});
