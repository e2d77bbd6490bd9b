import { type IntentName, isPrivileged, type PrivilegedIntent } from '../contracts/intents.ts';
import { intentOfKey } from '../contracts/keypad.ts';
import { NONE } from '../contracts/none.ts';
import type { BotStep, FlowStep, Last, Pace, Pending } from '../contracts/session-attributes.ts';

/** Misses in a row after which the line stops asking and offers keys instead. */
export const MISSES_MAX = 2;

/** What the conversation remembers between turns. No words: a repeated answer is made anew. */
export interface DialogueState {
  readonly pending: Pending;
  readonly last: Last;
  readonly pace: Pace;
  /** Turns in a row that were not understood. */
  readonly misses: number;
}

/** One turn of a caller. */
export interface Turn extends DialogueState {
  readonly intent: IntentName;
}

/** What an answer is about when the bank has to be asked. Never decided without verification. */
export type BankTopic = 'balance' | 'recent-transactions' | 'lost-card' | 'block-card';

/** What an answer is about. */
export type Topic =
  | BankTopic
  | 'opening-hours'
  | 'help'
  | 'help-with-question'
  | 'slower'
  | 'slower-before-answers'
  | 'card-kept'
  | 'nothing-asked'
  | 'not-understood'
  | 'not-understood-question';

/** What an answer is about when anybody may hear it, inside Lex as well: it answers no question about a card. */
export type OpenTopic = Exclude<Topic, BankTopic | 'card-kept'>;

interface AnswerDecision<About extends Topic> {
  readonly kind: 'answer';
  readonly intent: IntentName;
  readonly topic: About;
  readonly state: DialogueState;
}

interface BankDecision {
  readonly kind: 'ask-bank';
  readonly intent: PrivilegedIntent;
  readonly topic: BankTopic;
  readonly state: DialogueState;
}

interface LeaveDecision<Next extends BotStep | FlowStep> {
  readonly kind: 'leave';
  /** The intent the flow branches on. */
  readonly intent: IntentName;
  readonly next: Next;
  readonly state: DialogueState;
}

/** What becomes of a turn the flow brings: an answer, or something the flow does. */
export type DialogueDecision = AnswerDecision<Exclude<Topic, BankTopic>> | BankDecision | LeaveDecision<FlowStep>;

/** What becomes of a turn inside Lex: an answer anybody may hear, or the caller goes back to the flow. */
export type BotDecision = AnswerDecision<OpenTopic> | LeaveDecision<BotStep>;

/** The same, before it is known where the turn was heard and by whom it was spoken. */
type Undecided = AnswerDecision<Exclude<Topic, BankTopic>> | BankDecision | LeaveDecision<BotStep & FlowStep>;

/** Which intent a pressed key means; anything but one single key means nothing. */
export function intentOfKeys(pressed: string, pending: Pending): IntentName {
  return intentOfKey(pressed, pending !== NONE) ?? 'FallbackIntent';
}

/** The keys that answer a question, as callers say them and speech recognition writes them. */
const SPOKEN_KEYS = { one: '1', two: '2', uno: '1', dos: '2' } as const;

/** The key a caller says instead of pressing it while a question waits; without a question the bot understands it. */
export function spokenKey(said: string, pending: Pending): string | undefined {
  const word = said.toLowerCase();
  if (pending === NONE || !Object.hasOwn(SPOKEN_KEYS, word)) return undefined;
  return SPOKEN_KEYS[word as keyof typeof SPOKEN_KEYS];
}

/** Whether a turn can only be decided by someone who knows if the caller is verified. */
export function needsVerification(turn: Turn): boolean {
  return decide(turn, true).kind === 'ask-bank';
}

/**
 * Decides one turn inside Lex: pure, and total over every intent and every state.
 *
 * Whatever shows or changes what belongs to a customer, an answer to a question about it included, goes back to the flow
 * as it was heard, with all that the conversation remembers: the flow asks again by the other door.
 */
export function decideInBot(turn: Turn): BotDecision {
  const decision = decideAsIfVerified(turn);
  if (decision.kind === 'leave') return decision;
  if (decision.kind === 'answer') {
    const { topic } = decision;
    if (topic !== 'card-kept') return { ...decision, topic };
  }
  const { intent, pending, last, pace } = turn;
  return { kind: 'leave', intent, next: 'bank', state: { pending, last, pace, misses: 0 } };
}

/** Decides one turn that the flow brings: pure, and total over every intent and every state. */
export function decide(turn: Turn, verified: boolean): DialogueDecision {
  const decision = decideAsIfVerified(turn);
  if (decision.kind !== 'ask-bank' || verified) return decision;

  // The question dies with the turn: after verification it is asked again, so that "yes" never blocks a card unheard.
  return { kind: 'leave', intent: decision.intent, next: 'verify', state: { ...decision.state, pending: NONE } };
}

function decideAsIfVerified(turn: Turn): Undecided {
  const { intent, pending, last } = turn;
  const asking = pending !== NONE;
  const understood: DialogueState = { pending, last, pace: turn.pace, misses: 0 };
  const moveOn: DialogueState = { ...understood, pending: NONE };

  switch (intent) {
    case 'Balance':
      return askBank(intent, 'balance', { ...moveOn, last: intent });
    case 'RecentTransactions':
      return askBank(intent, 'recent-transactions', { ...moveOn, last: intent });
    case 'LostCard':
      return askBank(intent, 'lost-card', { ...moveOn, last: intent });
    case 'OpeningHours':
      return answer(intent, 'opening-hours', { ...moveOn, last: intent });
    case 'Help':
      return answer(intent, asking ? 'help-with-question' : 'help', { ...understood, last: asking ? last : intent });
    case 'Slower':
      return answer(intent, asking || last !== NONE ? 'slower' : 'slower-before-answers', {
        ...understood,
        pace: 'slow',
      });
    case 'Repeat':
      return repeat(turn, understood);
    case 'Yes':
      if (asking) return askBank('LostCard', 'block-card', { ...moveOn, last: 'LostCard' });
      return answer(intent, 'nothing-asked', understood);
    case 'No':
      if (asking) return answer(intent, 'card-kept', { ...moveOn, last: intent });
      // whoever was answered was asked what else they need
      if (last !== NONE) return { kind: 'leave', intent: 'Goodbye', next: 'goodbye', state: understood };
      return answer(intent, 'nothing-asked', understood);
    case 'SpeakToPerson':
      return { kind: 'leave', intent, next: 'human', state: moveOn };
    case 'Goodbye':
      return { kind: 'leave', intent, next: 'goodbye', state: moveOn };
    case 'FallbackIntent':
      return miss(turn);
  }
}

/** A pending question is asked again; otherwise the last answer is given anew, or help if there was none. */
function repeat(turn: Turn, understood: DialogueState): Undecided {
  const again = turn.pending === NONE ? turn.last : turn.pending;
  if (again === 'OpeningHours') return answer('Repeat', 'opening-hours', understood);
  if (again === 'No') return answer('Repeat', 'card-kept', understood);
  if (again !== NONE && isPrivileged(again)) {
    return decideAsIfVerified({ ...turn, intent: again, pending: NONE });
  }
  return answer('Repeat', 'help', { ...understood, last: 'Help' });
}

function miss(turn: Turn): Undecided {
  const { pending, last, pace } = turn;
  const misses = Math.min(turn.misses + 1, MISSES_MAX);
  const state: DialogueState = { pending, last, pace, misses };
  if (misses >= MISSES_MAX) return { kind: 'leave', intent: 'FallbackIntent', next: 'listen', state };
  return answer('FallbackIntent', pending === NONE ? 'not-understood' : 'not-understood-question', state);
}

function askBank(intent: PrivilegedIntent, topic: BankTopic, state: DialogueState): BankDecision {
  return { kind: 'ask-bank', intent, topic, state };
}

function answer(
  intent: IntentName,
  topic: Exclude<Topic, BankTopic>,
  state: DialogueState,
): AnswerDecision<Exclude<Topic, BankTopic>> {
  return { kind: 'answer', intent, topic, state };
}
