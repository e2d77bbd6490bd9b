import type { ActionDefinition } from '../definition.ts';
import type { Json } from '../json.ts';
import { failed } from '../problem.ts';
import type { Stage } from '../stage.ts';
import { ON } from '../stage.ts';
import type { QueueMetrics, QueueResource } from '../world.ts';
import { queueFor } from './queueing.ts';

/** What a metric type stands for. The age is in milliseconds, whatever its name says. */
const METRICS = {
  NumberOfAgentsAvailable: ({ agentsAvailable }: QueueMetrics) => agentsAvailable,
  NumberOfAgentsStaffed: ({ agentsStaffed }: QueueMetrics) => agentsStaffed,
  NumberOfAgentsOnline: ({ agentsOnline }: QueueMetrics) => agentsOnline,
  OldestContactInQueueAgeSeconds: ({ oldestContactAgeMs }: QueueMetrics) => oldestContactAgeMs,
  NumberOfContactsInQueue: ({ contactsInQueue }: QueueMetrics) => contactsInQueue,
} as const;

const METRIC_TYPES = Object.keys(METRICS) as (keyof typeof METRICS)[];

function metricsOf(stage: Stage, queue: QueueResource): QueueMetrics {
  const metrics = stage.world.metrics[queue.arn];
  if (metrics === undefined) throw failed(`there are no metrics for the queue '${queue.name}'`);
  return metrics;
}

/** Console: Check staffing, Check queue status. */
export const checkMetricData: ActionDefinition = {
  parameters: ['MetricType', 'QueueId', 'AgentId'],
  start(stage, parameters) {
    const metric = METRICS[parameters.word('MetricType', METRIC_TYPES)];
    return { go: 'match', result: metric(metricsOf(stage, queueFor(stage, parameters))) };
  },
};

/** Fills `$.Metrics`; times are seconds there. */
export const getMetricData: ActionDefinition = {
  parameters: ['QueueId', 'AgentId', 'QueueChannel'],
  start(stage, parameters) {
    const queue = queueFor(stage, parameters);
    if (parameters.has('QueueChannel')) {
      const channel = parameters.value('QueueChannel');
      if (channel.toLowerCase() !== 'voice') throw failed(`there are no metrics for the channel ${channel}`);
    }
    const metrics = metricsOf(stage, queue);
    const wait = metrics.estimatedWaitSeconds ?? null;
    const count = (agents: number): Json => ({ Count: agents });
    stage.updateFrame({
      metrics: {
        Queue: {
          Name: queue.name,
          ARN: queue.arn,
          Size: metrics.contactsInQueue,
          OldestContactAge: Math.floor(metrics.oldestContactAgeMs / 1000),
          EstimatedWaitTime: wait,
        },
        Agents: {
          Online: count(metrics.agentsOnline),
          Available: count(metrics.agentsAvailable),
          Staffed: count(metrics.agentsStaffed),
        },
        Contact: { EstimatedWaitTime: wait, PositionInQueue: metrics.positionInQueue ?? null },
      },
    });
    return ON;
  },
};
