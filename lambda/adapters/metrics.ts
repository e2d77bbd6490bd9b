import { Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';
import type { FunctionName } from '../contracts/function-names.ts';

/** Everything the line counts. */
const METRIC_NAMES = [
  'CallsStarted',
  'CallsElevatedRisk',
  'CallersVerified',
  'PinsRefused',
  'CallersLocked',
  'TurnsAnswered',
  'TurnsNotUnderstood',
  'CardsBlocked',
  'CallsHandedOver',
  'DecisionsNotRecorded',
  'FunctionsFailed',
] as const;

/** One thing the line counts. */
export type MetricName = (typeof METRIC_NAMES)[number];

/** Counts what happens. The only dimension is the function: no person, number, call or pseudonym can become one. */
export interface Metrics {
  count(name: MetricName): void;
  /** Writes what was counted since the last time; called once at the end of every invocation. */
  publish(): void;
}

/** The part of Powertools' metrics the line uses; a test puts a fake behind it. */
export type MetricSink = Pick<PowertoolsMetrics, 'addMetric' | 'hasStoredMetrics' | 'publishStoredMetrics'>;

/** The metrics of one function in CloudWatch's embedded format. The namespace comes from the environment. */
export function createMetrics(
  functionName: FunctionName,
  sink: MetricSink = new PowertoolsMetrics({ serviceName: functionName }),
): Metrics {
  return {
    count(name) {
      if (METRIC_NAMES.includes(name)) sink.addMetric(name, 'Count', 1);
    },
    publish() {
      if (sink.hasStoredMetrics()) sink.publishStoredMetrics();
    },
  };
}
