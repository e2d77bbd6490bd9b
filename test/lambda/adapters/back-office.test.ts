import { DynamoBackOffice, NoSuchCardError } from '../../../lambda/adapters/back-office.ts';
import type { Transaction } from '../../../lambda/contracts/bank.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';

const CUSTOMER = 'HB-1';
const card = { id: 'debit-4417', lastFour: '4417', status: 'active' } as const;
const transaction = (id: string, date: string): Transaction => ({
  id,
  date,
  amount: { minorUnits: -100, currency: 'GBP' },
  counterparty: 'Tidewater Books',
});

let dynamo: Dynamo;
let bank: DynamoBackOffice;

beforeAll(async () => {
  dynamo = await startDynamo();
  bank = new DynamoBackOffice(dynamo.tables.accounts);
});
afterAll(() => dynamo.close());

test('current accounts come before savings', async () => {
  await bank.saveAccount(CUSTOMER, { id: 'a', kind: 'savings', balance: { minorUnits: 5, currency: 'GBP' } });
  await bank.saveAccount(CUSTOMER, { id: 'b', kind: 'current', balance: { minorUnits: -1, currency: 'GBP' } });

  expect(await bank.accounts(CUSTOMER)).toEqual([
    { id: 'b', kind: 'current', balance: { minorUnits: -1, currency: 'GBP' } },
    { id: 'a', kind: 'savings', balance: { minorUnits: 5, currency: 'GBP' } },
  ]);
});

test('the newest transactions come first, and no more than asked for', async () => {
  await bank.saveTransaction(CUSTOMER, transaction('t1', '2026-11-01'));
  await bank.saveTransaction(CUSTOMER, transaction('t3', '2026-11-05'));
  await bank.saveTransaction(CUSTOMER, transaction('t2', '2026-11-03'));

  const recent = await bank.recentTransactions(CUSTOMER, 2);

  expect(recent.map(({ id }) => id)).toEqual(['t3', 't2']);
});

test('a blocked card stays blocked, however often it is blocked', async () => {
  await bank.saveCard(CUSTOMER, card);

  await bank.blockCard(CUSTOMER, card.id);
  await bank.blockCard(CUSTOMER, card.id);

  expect(await bank.cards(CUSTOMER)).toEqual([{ ...card, status: 'blocked' }]);
});

test('saving a blocked card again leaves it blocked', async () => {
  await bank.saveCard('HB-5', card);
  await bank.blockCard('HB-5', card.id);

  await bank.saveCard('HB-5', card);

  expect(await bank.cards('HB-5')).toEqual([{ ...card, status: 'blocked' }]);
});

test('a card the customer does not have cannot be blocked, nor made by blocking', async () => {
  await expect(bank.blockCard('HB-2', card.id)).rejects.toThrow(NoSuchCardError);

  expect(await bank.cards('HB-2')).toEqual([]);
});

test('a customer sees nothing of another', async () => {
  expect(await bank.accounts('HB-3')).toEqual([]);
  expect(await bank.recentTransactions('HB-3', 3)).toEqual([]);
});

test('an account that makes no sense is an error, not a balance', async () => {
  await dynamo.tables.accounts.put({ customerId: 'HB-4', item: 'account#current#a', id: 'a', kind: 'current' });

  await expect(bank.accounts('HB-4')).rejects.toThrow();
});
