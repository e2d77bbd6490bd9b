import type { DecisionStore } from '../../adapters/decision-store.ts';
import type { IntentName } from '../../contracts/intents.ts';
import type { Locale } from '../../contracts/locale.ts';
import { NONE } from '../../contracts/none.ts';
import type { BotStep, NextStep } from '../../contracts/session-attributes.ts';
import type { Confidence, Decision } from '../../core/decision-record.ts';
import { type DialogueState, decideInBot, type Turn } from '../../core/dialogue.ts';
import { type Answer, answerWithoutBank, type OpeningHours } from './answer.ts';

/** What a turn inside Lex works with: neither the bank nor the verification of callers is within its reach. */
export interface BotParts {
  readonly decisions: DecisionStore;
  /** When the line is staffed, in words. */
  readonly openingHours: OpeningHours;
}

/** One turn of a call, whichever door it came through. */
export interface DialogueRequest {
  readonly contactId: string;
  readonly locale: Locale;
  readonly turn: Turn;
  readonly confidence: Confidence;
}

/** What became of it. */
export interface DialogueOutcome<Next extends NextStep = NextStep> {
  readonly intent: IntentName;
  readonly next: Next;
  readonly state: DialogueState;
  /** Absent if the caller goes back to the flow, which has its own words. */
  readonly answer?: Answer;
}

/** Decides a turn inside Lex and records what was decided. */
export async function converseInBot(parts: BotParts, request: DialogueRequest): Promise<DialogueOutcome<BotStep>> {
  const { decisions, openingHours } = parts;
  const decision = decideInBot(request.turn);
  const { intent, state } = decision;
  const outcome: DialogueOutcome<BotStep> =
    decision.kind === 'leave'
      ? { intent, next: decision.next, state }
      : { intent, next: 'listen', state, answer: answerWithoutBank(decision.topic, request.locale, openingHours) };

  await decisions.append(request.contactId, turnDecision(request, outcome, false));
  return outcome;
}

/** The entry of a turn in the call's record. */
export function turnDecision(
  { confidence }: DialogueRequest,
  { intent, next, answer }: DialogueOutcome,
  verified: boolean,
): Decision {
  return { kind: 'turn', intent, reply: answer?.name ?? NONE, next, verified, confidence };
}
