import type { Account, Transaction } from '../../contracts/bank.ts';
import type { Locale } from '../../contracts/locale.ts';
import { enGB } from './en-gb.ts';
import { enUS } from './en-us.ts';
import { esUS } from './es-us.ts';

/**
 * Everything the conversation says, in one language: plain and spoken, one idea per sentence.
 *
 * A card is named by its last four digits. Money comes in minor units, dates as `YYYY-MM-DD`.
 */
export interface Replies {
  balance(accounts: readonly Account[]): string;
  recentTransactions(transactions: readonly Transaction[]): string;
  askToBlock(lastFour: string): string;
  cardBlocked(lastFour: string): string;
  cardAlreadyBlocked(lastFour: string): string;
  cardKept(): string;
  severalCards(): string;
  noCard(): string;
  /** The line was told no opening hours in this language. */
  hoursUnknown(): string;
  help(): string;
  helpWithQuestion(): string;
  slower(): string;
  slowerBeforeAnswers(): string;
  nothingAsked(): string;
  notUnderstood(): string;
  notUnderstoodQuestion(): string;
  anythingElse(): string;
}

/** The words of every locale; a locale without words does not compile. */
export const REPLIES: Readonly<Record<Locale, Replies>> = { 'en-GB': enGB, 'en-US': enUS, 'es-US': esUS };
