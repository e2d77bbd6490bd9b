import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ConnectInstance } from './connect-instance.ts';

/** How often it is looked. */
const PERIOD = Duration.minutes(5);

/** Share of the caller's patience above which a function is too slow. */
const SLOW = 0.75;

/**
 * Signs that callers are turned away, with how many in a period are too many. A single call that an agent let ring is none.
 * https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html
 */
const TURNED_AWAY = { CallsBreachingConcurrencyQuota: 1, MissedCalls: 5, ThrottledCalls: 1 };

export interface LineAlarmsProps {
  readonly instance: ConnectInstance;

  /** Functions callers wait for, by name. */
  readonly functions: ReadonlyMap<string, IFunction>;

  /** How long a caller waits for a function. */
  readonly callerWaits: Duration;

  readonly alerts: ITopic;
}

/**
 * Tells people when callers suffer. Functions are watched by their own metrics, since Lex reports no failing code hook on
 * the voice path, and the flow's metric moves only where a flow takes an error branch.
 */
export class LineAlarms extends Construct {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, { instance, functions, callerWaits, alerts }: LineAlarmsProps) {
    super(scope, id);
    this.action = new SnsAction(alerts);

    for (const [name, watched] of functions) {
      this.alarm(`${name}-errors`, {
        alarmDescription: `${name} fails: callers are handed to people`,
        metric: watched.metricErrors({ period: PERIOD }),
        threshold: 1,
      });
      this.alarm(`${name}-slow`, {
        alarmDescription: `${name} is close to the ${callerWaits.toSeconds()} seconds a caller waits`,
        metric: watched.metricDuration({ period: PERIOD, statistic: Stats.p(99) }),
        threshold: callerWaits.toMilliseconds() * SLOW,
      });
    }
    for (const [metricName, threshold] of Object.entries(TURNED_AWAY)) {
      this.alarm(metricName, {
        alarmDescription: `${metricName}: the line does not take every call`,
        metric: new Metric({
          namespace: 'AWS/Connect',
          metricName,
          dimensionsMap: { InstanceId: instance.instanceId, MetricGroup: 'VoiceCalls' },
          statistic: Stats.SUM,
          period: PERIOD,
        }),
        threshold,
      });
    }
  }

  private alarm(id: string, props: Omit<AlarmProps, 'evaluationPeriods'>): void {
    new Alarm(this, id, {
      ...props,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.action);
  }
}
