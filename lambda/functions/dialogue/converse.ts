import type { BackOffice } from '../../adapters/back-office.ts';
import type { DecisionStore } from '../../adapters/decision-store.ts';
import type { Signals, VerificationRecord } from '../../adapters/signals.ts';
import type { IntentName } from '../../contracts/intents.ts';
import type { Locale } from '../../contracts/locale.ts';
import { NONE } from '../../contracts/none.ts';
import type { NextStep } from '../../contracts/session-attributes.ts';
import type { Confidence } from '../../core/decision-record.ts';
import { type DialogueState, decide, needsVerification, type Turn } from '../../core/dialogue.ts';
import { type Answer, answerFromBank, answerWithoutBank } from './answer.ts';

/** What `dialogue` works with. */
export interface DialogueParts {
  readonly bank: BackOffice;
  readonly signals: Signals;
  readonly decisions: DecisionStore;
  /** When the line is staffed, in words, per locale. */
  readonly openingHours: Readonly<Record<Locale, string>>;
}

/** One turn of a call, whichever door it came through. */
export interface DialogueRequest {
  readonly contactId: string;
  readonly pseudonym: string;
  readonly locale: Locale;
  readonly turn: Turn;
  readonly confidence: Confidence;
}

/** What became of it. */
export interface DialogueOutcome {
  readonly intent: IntentName;
  readonly next: NextStep;
  readonly state: DialogueState;
  /** Absent if the caller goes back to the flow, which has its own words. */
  readonly answer?: Answer;
}

/** Decides a turn, asks the bank where it must, and records what was decided. */
export async function converse(parts: DialogueParts, request: DialogueRequest): Promise<DialogueOutcome> {
  const { contactId, locale, turn } = request;
  const customer = needsVerification(turn) ? await verifiedCustomer(parts.signals, request) : undefined;
  const outcome = await carryOut(parts, locale, turn, customer);

  await parts.decisions.append(contactId, {
    kind: 'turn',
    intent: outcome.intent,
    reply: outcome.answer?.name ?? NONE,
    next: outcome.next,
    verified: customer !== undefined,
    confidence: request.confidence,
  });
  return outcome;
}

async function carryOut(
  { bank, openingHours }: DialogueParts,
  locale: Locale,
  turn: Turn,
  customer: VerificationRecord | undefined,
): Promise<DialogueOutcome> {
  const decision = decide(turn, customer !== undefined);
  const { intent, state } = decision;
  if (decision.kind === 'leave') return { intent, next: decision.next, state };
  if (decision.kind === 'answer') {
    return { intent, next: 'listen', state, answer: answerWithoutBank(decision.topic, locale, openingHours) };
  }
  if (customer === undefined) throw new TypeError('the bank is asked for verified callers only');
  const { answer, pending } = await answerFromBank(decision.topic, bank, customer.customerId, locale);
  return { intent, next: 'listen', state: { ...state, pending }, answer };
}

/** The contact's verification record, if it was made for this very caller. Attributes prove nothing. */
async function verifiedCustomer(
  signals: Signals,
  { contactId, pseudonym }: DialogueRequest,
): Promise<VerificationRecord | undefined> {
  const record = await signals.verification(contactId);
  return record !== undefined && record.pseudonym === pseudonym ? record : undefined;
}
