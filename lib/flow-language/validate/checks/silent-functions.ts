import { LIMITS } from '../../catalogue/index.ts';
import { type Finding, warning } from '../finding.ts';
import { type FlowCheck, type InspectedAction, type InspectedFlow, targetsOf } from '../inspect.ts';
import { member } from '../json.ts';

/** Actions that a participant notices, or that may talk to one. */
const HEARD = new Set([
  ...['MessageParticipant', 'GetParticipantInput', 'ConnectParticipantWithLexBot', 'MessageParticipantIteratively'],
  ...['ShowView', 'TransferParticipantToThirdParty', 'InvokeFlowModule', 'Wait'],
]);

/**
 * Functions in a row keep a caller without words no longer than the service's guidance says. Loops are followed once:
 * whether they end is for proofs to say.
 */
export const checkSilentFunctions: FlowCheck = (flow) => {
  const seconds = new Map<InspectedAction, number>();
  const findings: Finding[] = [];
  for (const action of orderOf(flow)) {
    const own = secondsOf(action);
    const sum = (seconds.get(action) ?? 0) + own;
    if (own > 0 && sum > LIMITS.lambdaChainSeconds && sum - own <= LIMITS.lambdaChainSeconds) {
      const text = `may end ${sum} seconds of functions in a row, in silence; play a prompt before ${LIMITS.lambdaChainSeconds} seconds have passed`;
      findings.push(warning(action.place, 'silent-functions', text));
    }
    if (HEARD.has(action.spec?.type ?? '')) continue;
    for (const target of targetsOf(action, flow)) {
      if ((seconds.get(target) ?? 0) < sum) seconds.set(target, sum);
    }
  }
  return findings;
};

function secondsOf({ spec, parameters }: InspectedAction): number {
  if (spec?.type !== 'InvokeLambdaFunction' || member(parameters, 'InvocationType') === 'ASYNCHRONOUS') return 0;
  const given = member(parameters, 'InvocationTimeLimitSeconds');
  const limit = typeof given === 'string' || typeof given === 'number' ? Number(given) : Number.NaN;
  return limit >= 0 && limit <= LIMITS.lambdaSeconds ? limit : LIMITS.lambdaSeconds;
}

/** Every action before those it leads to, as far as loops allow: reverse postorder of a depth-first walk. */
function orderOf(flow: InspectedFlow): readonly InspectedAction[] {
  const seen = new Set<InspectedAction>();
  const order: InspectedAction[] = [];
  for (const root of flow.actions) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ action: root, targets: targetsOf(root, flow), next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = top.targets[top.next++];
      if (target === undefined) {
        order.push(top.action);
        stack.pop();
      } else if (!seen.has(target)) {
        seen.add(target);
        stack.push({ action: target, targets: targetsOf(target, flow), next: 0 });
      }
    }
  }
  return order.reverse();
}
