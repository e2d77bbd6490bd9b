import type { ActionDefinition } from '../definition.ts';
import { LIMITS } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import { failed } from '../problem.ts';
import type { Stage, Then } from '../stage.ts';
import { ON } from '../stage.ts';
import { byArnOrId, type QueueResource } from '../world.ts';

/** The queue a parameter names, otherwise the contact's target queue. */
export function queueFor(stage: Stage, parameters: Parameters): QueueResource {
  if (parameters.has('AgentId')) {
    throw parameters.refusal('names an agent (AgentId); the simulator knows queues only');
  }
  const arnOrId = parameters.has('QueueId') ? parameters.value('QueueId') : stage.state.contact.targetQueueArn;
  if (arnOrId === undefined) throw failed('no queue is set; UpdateContactTargetQueue comes first');
  const queue = byArnOrId(stage.world.queues, arnOrId);
  if (queue === undefined) throw failed(`there is no queue ${arnOrId} in the instance`);
  return queue;
}

/** Console: Set working queue. */
export const updateContactTargetQueue: ActionDefinition = {
  parameters: ['QueueId', 'AgentId'],
  start(stage, parameters) {
    parameters.oneOf(['QueueId', 'AgentId']);
    stage.updateContact({ targetQueueArn: queueFor(stage, parameters).arn });
    return ON;
  },
};

/** Puts the contact into its target queue; the customer queue flow takes over. */
export const transferContactToQueue: ActionDefinition = {
  parameters: [],
  start(stage, parameters) {
    if (stage.state.queued !== undefined) throw failed('the contact is in a queue already');
    return enterQueue(stage, queueFor(stage, parameters), 0);
  },
};

/** Moves a waiting contact to another queue, where it waits anew. */
export const dequeueContactAndTransferToQueue: ActionDefinition = {
  parameters: ['QueueId', 'AgentId'],
  start(stage, parameters) {
    const { queued } = stage.state;
    if (queued === undefined) throw failed('the contact is in no queue');
    if (queued.moves >= LIMITS.queueMoves) throw failed(`a contact changes queues at most ${LIMITS.queueMoves} times`);
    const queue = queueFor(stage, parameters);
    stage.updateContact({ targetQueueArn: queue.arn });
    return enterQueue(stage, queue, queued.moves + 1);
  },
};

function enterQueue(stage: Stage, queue: QueueResource, moves: number): Then {
  const waiting = stage.world.metrics[queue.arn]?.contactsInQueue ?? 0;
  if (queue.maxContacts !== undefined && waiting >= queue.maxContacts) {
    return { go: 'error', error: 'QueueAtCapacity', why: `${waiting} of ${queue.maxContacts} contacts wait already` };
  }
  const { agents, defaultFlows, flows } = stage.world;
  const sinceMs = stage.state.nowMs;
  stage.report({ type: 'transferred', queue: queue.name });
  stage.update({
    queued: {
      queueArn: queue.arn,
      sinceMs,
      answeredAtMs: agents === 'none' ? undefined : sinceMs + agents.answerAfterMs,
      moves,
    },
  });
  const flowArn = stage.state.contact.hooks.CustomerQueue ?? defaultFlows?.customerQueue;
  const flow = flowArn === undefined ? undefined : byArnOrId(flows, flowArn);
  if (flow === undefined) return { go: 'idle' };
  stage.enterFlow(flow, 'CustomerQueue');
  return { go: 'entered' };
}
