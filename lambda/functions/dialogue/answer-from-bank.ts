import type { BackOffice } from '../../adapters/back-office.ts';
import type { Locale } from '../../contracts/locale.ts';
import { NONE } from '../../contracts/none.ts';
import type { Pending } from '../../contracts/session-attributes.ts';
import type { BankTopic } from '../../core/dialogue.ts';
import { lostCardAnswer } from '../../core/lost-card.ts';
import { REPLIES, type Replies } from '../../core/replies/replies.ts';
import type { Answer } from './answer.ts';

/** Most transactions read aloud: people remember no more. */
export const TRANSACTIONS_SPOKEN_MAX = 3;

/** An answer about one customer. */
export interface BankAnswer {
  readonly answer: Answer;
  /** The question it ends in. */
  readonly pending: Pending;
  /** What has to be done before the answer is true; nothing was done yet. */
  readonly action?: { readonly name: 'block-card'; carryOut(): Promise<void> };
}

/** Reads what an answer about one customer needs, and changes nothing. Called for verified callers only. */
export async function answerFromBank(
  topic: BankTopic,
  bank: BackOffice,
  customerId: string,
  locale: Locale,
): Promise<BankAnswer> {
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
      const { id, lastFour } = lost.card;
      return {
        answer: { name: 'cardBlocked', text: replies.cardBlocked(lastFour) },
        pending: NONE,
        action: { name: 'block-card', carryOut: () => bank.blockCard(customerId, id) },
      };
    }
  }
}

function sayLostCard(replies: Replies, lost: ReturnType<typeof lostCardAnswer>): string {
  return 'card' in lost ? replies[lost.say](lost.card.lastFour) : replies[lost.say]();
}
