import { type Finding, warning } from '../finding.ts';
import type { FlowCheck, InspectedAction } from '../inspect.ts';
import { reachedWithout, wayTo } from './paths-without.ts';

const queues = ({ spec }: InspectedAction) => spec?.type === 'TransferContactToQueue';

/**
 * A queue is set on every path before a contact is queued. Only inbound flows are judged: a transfer flow begins with
 * a queue, a module may rely on its caller, and an invoked module may set one.
 */
export const checkTargetQueue: FlowCheck = (flow) => {
  if (flow.type !== 'CONTACT_FLOW' || !flow.actions.some(queues)) return [];
  const reached = reachedWithout(flow, ({ spec }, { kind }) =>
    spec?.type === 'UpdateContactTargetQueue' ? kind === 'next' : spec?.type === 'InvokeFlowModule' && kind !== 'error',
  );
  return flow.actions.filter(queues).flatMap((action): Finding[] => {
    if (!reached.has(action)) return [];
    const text = `queues the contact although no UpdateContactTargetQueue comes before it on the path ${wayTo(action, reached)}; set the queue on every path`;
    return [warning(action.place, 'target-queue-unset', text)];
  });
};
