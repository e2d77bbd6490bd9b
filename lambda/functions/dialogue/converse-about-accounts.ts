import type { BackOffice } from '../../adapters/back-office.ts';
import type { Signals, VerificationRecord } from '../../adapters/signals.ts';
import type { FlowStep } from '../../contracts/session-attributes.ts';
import { decide, needsVerification } from '../../core/dialogue.ts';
import { answerWithoutBank } from './answer.ts';
import { answerFromBank } from './answer-from-bank.ts';
import { type BotParts, type DialogueOutcome, type DialogueRequest, turnDecision } from './converse.ts';

/** What a turn that the flow brings works with. */
export interface FlowParts extends BotParts {
  readonly bank: BackOffice;
  readonly signals: Signals;
}

/** One turn that the flow brings. */
export interface FlowRequest extends DialogueRequest {
  readonly pseudonym: string;
}

/**
 * Decides a turn that the flow brings, asks the bank where it must, and records what was decided.
 *
 * Something that cannot be taken back is recorded before it is done: if it cannot be recorded, it is not done. What the
 * caller hears is recorded before it is said.
 */
export async function converse(parts: FlowParts, request: FlowRequest): Promise<DialogueOutcome<FlowStep>> {
  const customer = needsVerification(request.turn) ? await verifiedCustomer(parts.signals, request) : undefined;
  const outcome = await carryOut(parts, request, customer);
  await parts.decisions.append(request.contactId, turnDecision(request, outcome, customer !== undefined));
  return outcome;
}

async function carryOut(
  { bank, decisions, openingHours }: FlowParts,
  { contactId, locale, turn }: FlowRequest,
  customer: VerificationRecord | undefined,
): Promise<DialogueOutcome<FlowStep>> {
  const decision = decide(turn, customer !== undefined);
  const { intent, state } = decision;
  if (decision.kind === 'leave') return { intent, next: decision.next, state };
  if (decision.kind === 'answer') {
    return { intent, next: 'listen', state, answer: answerWithoutBank(decision.topic, locale, openingHours) };
  }
  if (customer === undefined) throw new TypeError('the bank is asked for verified callers only');
  const { answer, pending, action } = await answerFromBank(decision.topic, bank, customer.customerId, locale);
  if (action !== undefined) {
    await decisions.append(contactId, { kind: 'action-decided', action: action.name });
    await action.carryOut();
  }
  return { intent, next: 'listen', state: { ...state, pending }, answer };
}

/** The contact's verification record, if it was made for this very caller. Attributes prove nothing. */
async function verifiedCustomer(
  signals: Signals,
  { contactId, pseudonym }: FlowRequest,
): Promise<VerificationRecord | undefined> {
  const record = await signals.verification(contactId);
  return record !== undefined && record.pseudonym === pseudonym ? record : undefined;
}
