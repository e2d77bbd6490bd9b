import type { ActionDefinition } from '../definition.ts';
import { LIMITS } from '../limits.ts';
import { failed } from '../problem.ts';
import { asText } from '../reference.ts';
import { ON } from '../stage.ts';
import { byArnOrId } from '../world.ts';
import { isPhoneNumber } from './phone-number.ts';
import { queueFor } from './queueing.ts';

/** Sets the number a callback dials. */
export const updateContactCallbackNumber: ActionDefinition = {
  parameters: ['CallbackNumber'],
  start(stage, parameters) {
    const number = asText(parameters.referred('CallbackNumber'));
    if (!isPhoneNumber(number)) {
      return { go: 'error', error: 'InvalidCallbackNumber', why: 'the reference leads to no E.164 number' };
    }
    const { dialablePrefixes } = stage.world;
    if (dialablePrefixes !== undefined && !dialablePrefixes.some((prefix) => number.startsWith(prefix))) {
      const why = `the instance may only dial ${dialablePrefixes.join(', ')}`;
      return { go: 'error', error: 'CallbackNumberNotDialable', why };
    }
    stage.updateContact({ callbackNumber: number });
    return ON;
  },
};

/** Queues a callback to the callback number, otherwise to the caller's own. The call itself goes on. */
export const createCallbackContact: ActionDefinition = {
  parameters: [
    'InitialCallDelaySeconds',
    'MaximumConnectionAttempts',
    'RetryDelaySeconds',
    'QueueId',
    'AgentId',
    'ContactFlowId',
    'CallerId',
  ],
  start(stage, parameters) {
    const initialDelaySeconds = parameters.integer('InitialCallDelaySeconds', LIMITS.callbackSeconds);
    const maximumAttempts = parameters.integer('MaximumConnectionAttempts', LIMITS.callbackAttempts);
    const retryDelaySeconds = parameters.integer('RetryDelaySeconds', LIMITS.callbackSeconds);
    const queue = queueFor(stage, parameters);
    const flowArn = parameters.has('ContactFlowId') ? parameters.value('ContactFlowId') : undefined;
    if (flowArn !== undefined && byArnOrId(stage.world.flows, flowArn) === undefined) {
      throw failed(`there is no flow ${flowArn} in the instance`);
    }
    const number = stage.state.contact.callbackNumber ?? stage.state.dialled.callerNumber;
    if (number === undefined) throw failed('the caller withholds the number and no callback number is set');
    stage.effects.push({
      kind: 'callback',
      callback: {
        ms: stage.state.nowMs,
        queue: queue.name,
        queueArn: queue.arn,
        number,
        initialDelaySeconds,
        maximumAttempts,
        retryDelaySeconds,
        contactFlowArn: flowArn,
      },
    });
    stage.report({ type: 'callback', queue: queue.name });
    stage.update({ callbackBooked: true });
    return ON;
  },
};
