import { ACTION_TYPES, WRONG_NAMES } from '../../catalogue/index.ts';
import { error, type Finding, warning } from '../finding.ts';
import type { ActionCheck } from '../inspect.ts';
import { member, objectOf } from '../json.ts';
import { a, either, show, suggestion } from '../words.ts';

const SEE = 'https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html';

/** The action's type exists, is still offered, and may stand in a flow of this type. */
export const checkActionType: ActionCheck = ({ raw, spec, place }, flow) => {
  const type = member(objectOf(raw), 'Type');
  if (typeof type !== 'string' || type === '' || flow.unresolved(type)) return [];
  if (spec === undefined) return [error(place, 'unknown-action-type', `has the type ${show(type)}, ${advice(type)}`)];
  const findings: Finding[] = [];
  if (spec.withdrawn !== undefined) {
    findings.push(warning(place, 'withdrawn-action-type', `is ${a(type)}: ${spec.withdrawn}; leave it out`));
  }
  const kind = flow.type === 'MODULE' ? 'flow modules' : `flows of type ${flow.type}`;
  if (spec.flowTypes.refusedIn.includes(flow.type)) {
    const text = `is ${a(type)}, which the service refuses in ${kind}; ${remedy(type)}`;
    findings.push(error(place, 'wrong-flow-type', text));
  } else if (spec.flowTypes.doubtfulIn.includes(flow.type)) {
    const text = `is ${a(type)}, which the documentation does not list for ${kind}; ${remedy(type)}`;
    findings.push(warning(place, 'doubtful-flow-type', text));
  }
  return findings;
};

function advice(type: string): string {
  const meant = Object.hasOwn(WRONG_NAMES, type) ? WRONG_NAMES[type] : undefined;
  if (meant !== undefined) return `a name the Flow language does not have; write ${either(meant)}`;
  return `which is not an action type${suggestion(type, ACTION_TYPES) || `; see ${SEE}`}`;
}

function remedy(type: string): string {
  if (type === 'DisconnectParticipant')
    return 'end whisper flows with EndFlowExecution and hold flows with loop prompts';
  if (type === 'EndFlowExecution') return 'end the flow with DisconnectParticipant or a transfer';
  if (type === 'TransferContactToQueue') return 'use DequeueContactAndTransferToQueue in customer queue flows';
  if (type === 'DequeueContactAndTransferToQueue') return 'use TransferContactToQueue outside customer queue flows';
  if (type === 'EndFlowModuleExecution') return 'it returns from a module; end a flow with DisconnectParticipant';
  if (type === 'MessageParticipant') return 'use MessageParticipantIteratively in hold flows';
  return 'move it to a flow that takes it';
}
