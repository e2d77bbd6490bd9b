import type { BackOffice } from '../../../lambda/adapters/back-office.ts';
import type { DecisionStore } from '../../../lambda/adapters/decision-store.ts';
import type { Signals, VerificationRecord } from '../../../lambda/adapters/signals.ts';
import type { Account, Card, Transaction } from '../../../lambda/contracts/bank.ts';
import type { Decision } from '../../../lambda/core/decision-record.ts';
import { NO_REFUSALS, type Refusals } from '../../../lambda/core/verification.ts';

/** Signals in memory. */
export class FakeSignals implements Signals {
  readonly calls = new Map<string, number>();
  readonly counted = new Map<string, Refusals>();
  readonly verifications = new Map<string, VerificationRecord>();
  /** Runs once before the next write of refusals, as somebody else would. */
  meanwhile: (() => void) | undefined;
  /** Everything that was asked of it, by name. */
  readonly requests: string[] = [];

  async callsInLastHour(pseudonym: string): Promise<number> {
    this.requests.push('callsInLastHour');
    return this.calls.get(pseudonym) ?? 0;
  }

  async countCall(pseudonym: string): Promise<void> {
    this.calls.set(pseudonym, (this.calls.get(pseudonym) ?? 0) + 1);
  }

  async refusals(subject: string): Promise<Refusals> {
    this.requests.push('refusals');
    return this.counted.get(subject) ?? NO_REFUSALS;
  }

  async countRefusal(subject: string, seen: Refusals, next: Refusals): Promise<boolean> {
    this.requests.push('countRefusal');
    return this.#ifUnchanged(subject, seen, () => this.counted.set(subject, next));
  }

  async clearRefusals(subject: string, seen: Refusals): Promise<boolean> {
    this.requests.push('clearRefusals');
    return this.#ifUnchanged(subject, seen, () => this.counted.delete(subject));
  }

  async saveVerification(contactId: string, record: VerificationRecord): Promise<void> {
    this.verifications.set(contactId, record);
  }

  async verification(contactId: string): Promise<VerificationRecord | undefined> {
    return this.verifications.get(contactId);
  }

  #ifUnchanged(subject: string, seen: Refusals, write: () => void): boolean {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    meanwhile?.();
    if ((this.counted.get(subject)?.count ?? 0) !== seen.count) return false;
    write();
    return true;
  }
}

/** A decision record in memory. */
export class FakeDecisions implements DecisionStore {
  readonly entries: Decision[] = [];
  /** Set to make every write fail. */
  broken = false;

  async append(_contactId: string, decision: Decision): Promise<void> {
    if (this.broken) throw Object.assign(new Error('unreachable'), { name: 'TimeoutError' });
    this.entries.push(decision);
  }

  async open(_contactId: string, decision: Decision): Promise<{ opened: boolean; decision: Decision }> {
    const first = this.entries[0];
    if (first !== undefined) return { opened: false, decision: first };
    await this.append('', decision);
    return { opened: true, decision };
  }
}

/** A bank with one customer, HB-1. */
export class FakeBank implements BackOffice {
  cardsHeld: Card[] = [{ id: 'debit-4417', lastFour: '4417', status: 'active' }];
  /** Everything that was asked of it, by name. */
  readonly requests: string[] = [];

  async accounts(customerId: string): Promise<readonly Account[]> {
    this.#asked('accounts', customerId);
    return [{ id: 'a', kind: 'current', balance: { minorUnits: 123_456, currency: 'GBP' } }];
  }

  async recentTransactions(customerId: string, most: number): Promise<readonly Transaction[]> {
    this.#asked('recentTransactions', customerId);
    const transaction = {
      id: 't',
      date: '2026-11-03',
      amount: { minorUnits: -1_899, currency: 'GBP' },
      counterparty: 'Bread & Butter <Ltd>',
    } as const;
    return [transaction].slice(0, most);
  }

  async cards(customerId: string): Promise<readonly Card[]> {
    this.#asked('cards', customerId);
    return this.cardsHeld;
  }

  async blockCard(customerId: string, cardId: string): Promise<void> {
    this.#asked('blockCard', customerId);
    this.cardsHeld = this.cardsHeld.map((card) => (card.id === cardId ? { ...card, status: 'blocked' } : card));
  }

  #asked(what: string, customerId: string): void {
    if (customerId !== 'HB-1') throw new Error('the fake bank has one customer, HB-1');
    this.requests.push(what);
  }
}
