import type { BackOffice } from '../../adapters/back-office.ts';
import type { Locale } from '../../contracts/locale.ts';
import { NONE } from '../../contracts/none.ts';
import type { Pending } from '../../contracts/session-attributes.ts';
import type { BankTopic, Topic } from '../../core/dialogue.ts';
import { lostCardAnswer } from '../../core/lost-card.ts';
import { REPLIES, type Replies } from '../../core/replies/replies.ts';

/** Something to say, and the name under which it is recorded. */
export interface Answer {
  readonly name: Exclude<keyof Replies, 'anythingElse'> | 'openingHours';
  readonly text: string;
}

/** Most transactions read aloud: people remember no more. */
export const TRANSACTIONS_SPOKEN_MAX = 3;

/** Answers that need nobody's data. */
export function answerWithoutBank(
  topic: Exclude<Topic, BankTopic>,
  locale: Locale,
  openingHours: Readonly<Record<Locale, string>>,
): Answer {
  const replies = REPLIES[locale];
  switch (topic) {
    case 'opening-hours':
      return { name: 'openingHours', text: openingHours[locale] };
    case 'help':
      return { name: 'help', text: replies.help() };
    case 'help-with-question':
      return { name: 'helpWithQuestion', text: replies.helpWithQuestion() };
    case 'slower':
      return { name: 'slower', text: replies.slower() };
    case 'card-kept':
      return { name: 'cardKept', text: replies.cardKept() };
    case 'nothing-asked':
      return { name: 'nothingAsked', text: replies.nothingAsked() };
    case 'nothing-to-repeat':
      return { name: 'nothingToRepeat', text: replies.nothingToRepeat() };
    case 'not-understood':
      return { name: 'notUnderstood', text: replies.notUnderstood() };
    case 'not-understood-question':
      return { name: 'notUnderstoodQuestion', text: replies.notUnderstoodQuestion() };
  }
}

/** Answers about one customer, and the question they may end in. Called for verified callers only. */
export async function answerFromBank(
  topic: BankTopic,
  bank: BackOffice,
  customerId: string,
  locale: Locale,
): Promise<{ readonly answer: Answer; readonly pending: Pending }> {
  const replies = REPLIES[locale];
  switch (topic) {
    case 'balance': {
      const accounts = await bank.accounts(customerId);
      return { answer: { name: 'balance', text: replies.balance(accounts) }, pending: NONE };
    }
    case 'recent-transactions': {
      const transactions = await bank.recentTransactions(customerId, TRANSACTIONS_SPOKEN_MAX);
      return { answer: { name: 'recentTransactions', text: replies.recentTransactions(transactions) }, pending: NONE };
    }
    case 'lost-card': {
      const lost = lostCardAnswer(await bank.cards(customerId));
      return { answer: { name: lost.say, text: sayLostCard(replies, lost) }, pending: lost.pending };
    }
    case 'block-card': {
      const lost = lostCardAnswer(await bank.cards(customerId));
      if (lost.say !== 'askToBlock') {
        return { answer: { name: lost.say, text: sayLostCard(replies, lost) }, pending: NONE };
      }
      await bank.blockCard(customerId, lost.card.id);
      return { answer: { name: 'cardBlocked', text: replies.cardBlocked(lost.card.lastFour) }, pending: NONE };
    }
  }
}

function sayLostCard(replies: Replies, lost: ReturnType<typeof lostCardAnswer>): string {
  return 'card' in lost ? replies[lost.say](lost.card.lastFour) : replies[lost.say]();
}
