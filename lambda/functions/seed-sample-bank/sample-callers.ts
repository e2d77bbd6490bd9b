import type { Account, Card, Currency, Transaction } from '../../contracts/bank.ts';
import type { Locale } from '../../contracts/locale.ts';
import type { Pace } from '../../contracts/session-attributes.ts';

/** One fictional customer of Harbour Bank. */
export interface SampleCaller {
  /** E.164, from a range that belongs to nobody: Ofcom's 01632 960xxx, or 555-01xx. */
  readonly number: string;
  readonly name: string;
  readonly language: Locale;
  readonly pace: Pace;
  /** Public on purpose: everything here is made up. */
  readonly pin: string;
  readonly customerId: string;
  readonly accounts: readonly Account[];
  readonly cards: readonly Card[];
  readonly transactions: readonly Transaction[];
}

const gbp = (minorUnits: number) => ({ minorUnits, currency: 'GBP' as const });
const usd = (minorUnits: number) => ({ minorUnits, currency: 'USD' as const });

const card = (lastFour: string): Card => ({ id: `debit-${lastFour}`, lastFour, status: 'active' });

/** Transactions from [day, minor units, counterparty] rows, numbered in their order. */
const transactions = (
  currency: Currency,
  rows: readonly (readonly [date: string, minorUnits: number, counterparty: string])[],
): readonly Transaction[] =>
  rows.map(([date, minorUnits, counterparty], index) => ({
    id: `t${index + 1}`,
    date,
    amount: { minorUnits, currency },
    counterparty,
  }));

/** Who can call the sample bank. The README lists the same people. */
export const SAMPLE_CALLERS: readonly SampleCaller[] = [
  {
    number: '+441632960101',
    name: 'Ada Mercer',
    language: 'en-GB',
    pace: 'normal',
    pin: '2468',
    customerId: 'HB-100001',
    accounts: [
      { id: 'a1', kind: 'current', balance: gbp(123_456) },
      { id: 'a2', kind: 'savings', balance: gbp(850_000) },
    ],
    cards: [card('4417')],
    transactions: transactions('GBP', [
      ['2026-11-02', -4_250, 'Quayside Grocers'],
      ['2026-11-03', -1_899, 'Tidewater Books'],
      ['2026-11-05', 215_000, 'Lighthouse Studios'],
      ['2026-11-06', -6_000, 'Estuary Energy'],
    ]),
  },
  {
    number: '+441632960102',
    name: 'Tom Fairlie',
    language: 'en-GB',
    pace: 'normal',
    pin: '1357',
    customerId: 'HB-100002',
    accounts: [{ id: 'a1', kind: 'current', balance: gbp(-2_050) }],
    cards: [card('8802')],
    transactions: transactions('GBP', [
      ['2026-11-01', -55_000, 'Pier View Lettings'],
      ['2026-11-04', -799, 'Gull Street Coffee'],
      ['2026-11-06', 3_000, 'J Okafor'],
    ]),
  },
  {
    number: '+441632960103',
    name: 'Edith Rowe',
    language: 'en-GB',
    pace: 'slow',
    pin: '9024',
    customerId: 'HB-100003',
    accounts: [
      { id: 'a1', kind: 'current', balance: gbp(60_318) },
      { id: 'a2', kind: 'savings', balance: gbp(1_204_007) },
    ],
    cards: [card('3096')],
    transactions: transactions('GBP', [
      ['2026-10-29', -2_340, 'Harbour Pharmacy'],
      ['2026-11-02', 96_150, 'State Pension'],
      ['2026-11-05', -1_275, 'Quayside Grocers'],
    ]),
  },
  {
    number: '+12025550101',
    name: 'Jordan Blake',
    language: 'en-US',
    pace: 'normal',
    pin: '8642',
    customerId: 'HB-100004',
    accounts: [
      { id: 'a1', kind: 'current', balance: usd(310_275) },
      { id: 'a2', kind: 'savings', balance: usd(1_500_000) },
    ],
    cards: [card('7731')],
    transactions: transactions('USD', [
      ['2026-11-01', -140_000, 'Marina Apartments'],
      ['2026-11-03', -3_860, 'Dockside Diner'],
      ['2026-11-06', 245_000, 'Beacon Robotics'],
    ]),
  },
  {
    number: '+12025550102',
    name: 'Lucía Navarro',
    language: 'es-US',
    pace: 'normal',
    pin: '7531',
    customerId: 'HB-100005',
    accounts: [
      { id: 'a1', kind: 'current', balance: usd(98_720) },
      { id: 'a2', kind: 'savings', balance: usd(420_001) },
    ],
    cards: [card('5560')],
    transactions: transactions('USD', [
      ['2026-11-02', -6_415, 'Mercado del Puerto'],
      ['2026-11-04', -2_500, 'Farmacia La Bahía'],
      ['2026-11-06', 180_000, 'Taller Brisa'],
    ]),
  },
];
