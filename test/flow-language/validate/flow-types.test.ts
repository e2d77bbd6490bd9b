import type { ActionType, DocumentType } from '../../../lib/flow-language/document.ts';
import { findingsOn } from './support.ts';

const about = (type: ActionType, flow: DocumentType) =>
  findingsOn(type, {}, { type: flow }).filter((finding) => finding.includes('flow-type'));

const IT = "flow 'main', action 'It'";
const a = (type: ActionType) => (/^[AEIOU]/.test(type) ? `an ${type}` : `a ${type}`);

test.each<[ActionType, DocumentType, string]>([
  ['MessageParticipant', 'CUSTOMER_HOLD', 'use MessageParticipantIteratively in hold flows'],
  ['MessageParticipantIteratively', 'CONTACT_FLOW', 'move it to a flow that takes it'],
  ['GetParticipantInput', 'AGENT_WHISPER', 'move it to a flow that takes it'],
  ['ConnectParticipantWithLexBot', 'CUSTOMER_HOLD', 'move it to a flow that takes it'],
  ['TransferContactToQueue', 'CUSTOMER_QUEUE', 'use DequeueContactAndTransferToQueue in customer queue flows'],
  ['DequeueContactAndTransferToQueue', 'CONTACT_FLOW', 'use TransferContactToQueue outside customer queue flows'],
  ['TransferToFlow', 'CUSTOMER_QUEUE', 'move it to a flow that takes it'],
])('%s is refused in %s', (type, flow, remedy) => {
  expect(about(type, flow)).toEqual([
    `error wrong-flow-type: ${IT} is ${a(type)}, which the service refuses in flows of type ${flow}; ${remedy}`,
  ]);
});

test.each<[ActionType, DocumentType]>([
  ['ShowView', 'AGENT_WHISPER'],
  ['CreateWisdomSession', 'CUSTOMER_HOLD'],
  ['UpdateContactRoutingBehavior', 'AGENT_HOLD'],
  ['CheckHoursOfOperation', 'AGENT_WHISPER'],
  ['CreateCallbackContact', 'CUSTOMER_HOLD'],
])('%s is not listed for %s', (type, flow) => {
  expect(about(type, flow)).toEqual([
    `warning doubtful-flow-type: ${IT} is ${a(type)}, which the documentation does not list for flows of type ${flow}; move it to a flow that takes it`,
  ]);
});

test.each<[ActionType, DocumentType]>([
  ['MessageParticipant', 'AGENT_WHISPER'],
  ['MessageParticipantIteratively', 'AGENT_HOLD'],
  ['GetParticipantInput', 'CUSTOMER_QUEUE'],
  ['TransferContactToQueue', 'AGENT_TRANSFER'],
  ['TransferToFlow', 'QUEUE_TRANSFER'],
  ['CompleteOutboundCall', 'OUTBOUND_WHISPER'],
  ['InvokeLambdaFunction', 'CUSTOMER_HOLD'],
  ['Wait', 'AGENT_HOLD'],
  // What these take is not documented.
  ['GetParticipantInput', 'CAMPAIGN'],
  ['TransferContactToQueue', 'MODULE'],
])('%s is taken in %s', (type, flow) => {
  expect(about(type, flow)).toEqual([]);
});
