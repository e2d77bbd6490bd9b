import type { Account, Money, Transaction } from '../../contracts/bank.ts';
import type { Replies } from './replies.ts';
import { type MoneyWords, spokenDay, spokenDigits, spokenMoney } from './spoken.ts';

const WORDS: MoneyWords = {
  locale: 'en-US',
  currencies: {
    GBP: { unit: ['pound', 'pounds'], minorUnit: ['penny', 'pence'] },
    USD: { unit: ['dollar', 'dollars'], minorUnit: ['cent', 'cents'] },
  },
  and: 'and',
};

const ACCOUNT_NAMES = { current: 'checking account', savings: 'savings account' } as const;

const money = (amount: Money): string => spokenMoney(WORDS, amount);

const balanceOf = ({ kind, balance }: Account): string =>
  balance.minorUnits < 0
    ? `Your ${ACCOUNT_NAMES[kind]} is overdrawn by ${money(balance)}.`
    : `Your ${ACCOUNT_NAMES[kind]} has ${money(balance)}.`;

const transaction = ({ amount, counterparty, date }: Transaction): string =>
  amount.minorUnits < 0
    ? `On ${spokenDay('en-US', date)}, you paid ${money(amount)} to ${counterparty}.`
    : `On ${spokenDay('en-US', date)}, you received ${money(amount)} from ${counterparty}.`;

/** What the conversation says in American English. */
export const enUS: Replies = {
  balance: (accounts) =>
    accounts.length === 0
      ? 'I can’t find an account for you. A person can help. Just say, speak to a person.'
      : accounts.map(balanceOf).join(' '),
  recentTransactions: (transactions) =>
    transactions.length === 0
      ? 'There are no recent transactions on your account.'
      : `Here are your latest transactions. ${transactions.map(transaction).join(' ')}`,
  askToBlock: (lastFour) =>
    `I can block your debit card ending in ${spokenDigits(lastFour)}. Should I block it now? Say yes or press 1. Say no or press 2.`,
  cardBlocked: (lastFour) =>
    `Your debit card ending in ${spokenDigits(lastFour)} is now blocked. Nobody can use it. We will mail you a new one.`,
  cardAlreadyBlocked: (lastFour) =>
    `Your debit card ending in ${spokenDigits(lastFour)} is blocked. Nobody can use it. A new one is on its way.`,
  cardKept: () => 'All right. I have left your card as it is.',
  severalCards: () => 'You have more than one card. A person will help you choose. Say, speak to a person, or press 0.',
  noCard: () => 'I can’t find a debit card for you. A person can help. Say, speak to a person, or press 0.',
  hoursUnknown: () => 'I can’t give you our opening hours. A person can help. Just say, speak to a person. Or press 0.',
  help: () =>
    'I can tell you your balance. Press 1 for that. I can read your recent transactions. Press 2. If you have lost your card, press 3. For our opening hours, press 4. If I speak too fast, press 5. To hear something again, press 7. To speak to a person, press 0. You can also just say what you need.',
  helpWithQuestion: () =>
    'I asked if I should block your card. To block it, say yes or press 1. To leave it, say no or press 2.',
  slower: () => 'Of course. I will speak more slowly. Say, repeat that, to hear my last answer again.',
  slowerBeforeAnswers: () => 'Of course. I will speak more slowly. Tell me what you need. Or say, help.',
  nothingAsked: () => 'I have no question open for you. Tell me what you need. Or say, help.',
  notUnderstood: () =>
    'Sorry, I did not catch that. For your balance, press 1. For recent transactions, press 2. For a lost card, press 3. For a person, press 0.',
  notUnderstoodQuestion: () =>
    'Sorry, I did not catch that. To block your card, say yes or press 1. To leave it, say no or press 2.',
  anythingElse: () => 'What else can I do for you?',
};
