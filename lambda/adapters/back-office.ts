import * as z from 'zod/mini';
import {
  type Account,
  accountSchema,
  type Card,
  cardSchema,
  type Transaction,
  transactionSchema,
} from '../contracts/bank.ts';
import type { Item, Table } from './table.ts';

/** The bank behind the line. A forker replaces this one interface. */
export interface BackOffice {
  /** Every account of the customer, current accounts first. */
  accounts(customerId: string): Promise<readonly Account[]>;
  /** The customer's latest transactions, newest first. */
  recentTransactions(customerId: string, most: number): Promise<readonly Transaction[]>;
  /** Every debit card of the customer, blocked ones included. */
  cards(customerId: string): Promise<readonly Card[]>;
  /** Blocks a card for good. Blocking it again changes nothing. Throws if the customer has no such card. */
  blockCard(customerId: string, cardId: string): Promise<void>;
}

/** Fills the sample bank. */
export interface SampleBank {
  saveAccount(customerId: string, account: Account): Promise<void>;
  /** Adds a card. One that is there already stays as it is: blocking is for good. */
  saveCard(customerId: string, card: Card): Promise<void>;
  saveTransaction(customerId: string, transaction: Transaction): Promise<void>;
}

/** Asked to block a card the customer does not have. */
export class NoSuchCardError extends Error {
  override readonly name = 'NoSuchCardError';
}

/** The sample bank: one DynamoDB partition per customer. */
export class DynamoBackOffice implements BackOffice, SampleBank {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async accounts(customerId: string): Promise<readonly Account[]> {
    return z.parse(z.array(accountSchema), await this.#items(customerId, 'account#'));
  }

  async recentTransactions(customerId: string, most: number): Promise<readonly Transaction[]> {
    // The sort key starts with the day, so the newest are the last.
    return z.parse(z.array(transactionSchema), await this.#items(customerId, 'transaction#', most));
  }

  async cards(customerId: string): Promise<readonly Card[]> {
    return z.parse(z.array(cardSchema), await this.#items(customerId, 'card#'));
  }

  async blockCard(customerId: string, cardId: string): Promise<void> {
    const found = await this.#table.update(
      { customerId, item: `card#${cardId}` },
      { expression: 'SET #status = :blocked', names: { '#status': 'status' }, values: { ':blocked': 'blocked' } },
      'attribute_exists(customerId)',
    );
    if (!found) throw new NoSuchCardError('asked to block a card that the customer does not have');
  }

  async saveAccount(customerId: string, account: Account): Promise<void> {
    await this.#table.put({ customerId, item: `account#${account.kind}#${account.id}`, ...account });
  }

  async saveCard(customerId: string, card: Card): Promise<void> {
    await this.#table.put(
      { customerId, item: `card#${card.id}`, ...card },
      { expression: 'attribute_not_exists(customerId)' },
    );
  }

  async saveTransaction(customerId: string, transaction: Transaction): Promise<void> {
    await this.#table.put({ customerId, item: `transaction#${transaction.date}#${transaction.id}`, ...transaction });
  }

  #items(customerId: string, prefix: string, newest?: number): Promise<readonly Item[]> {
    return this.#table.query(
      {
        expression: 'customerId = :customerId AND begins_with(#item, :prefix)',
        names: { '#item': 'item' },
        values: { ':customerId': customerId, ':prefix': prefix },
      },
      newest === undefined ? {} : { newestFirst: true, limit: newest },
    );
  }
}
