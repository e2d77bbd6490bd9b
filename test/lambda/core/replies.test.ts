import type { Account, Transaction } from '../../../lambda/contracts/bank.ts';
import { LOCALES } from '../../../lambda/contracts/locale.ts';
import { REPLIES, type Replies } from '../../../lambda/core/replies/replies.ts';

const account = (kind: Account['kind'], minorUnits: number, currency: 'GBP' | 'USD' = 'GBP'): Account => ({
  id: 'a',
  kind,
  balance: { minorUnits, currency },
});
const transaction = (minorUnits: number, currency: 'GBP' | 'USD'): Transaction => ({
  id: 't',
  date: '2026-11-03',
  amount: { minorUnits, currency },
  counterparty: 'Tidewater Books',
});

/** Every reply of a locale, said once. */
function everythingSaid(replies: Replies): Readonly<Record<keyof Replies, string>> {
  const { balance, recentTransactions, askToBlock, cardBlocked, cardAlreadyBlocked, ...plain } = replies;
  const said = Object.entries(plain).map(([name, say]) => [name, say()]);
  return {
    ...Object.fromEntries(said),
    balance: balance([account('current', 123_456)]),
    recentTransactions: recentTransactions([transaction(-1_899, 'GBP')]),
    askToBlock: askToBlock('4417'),
    cardBlocked: cardBlocked('4417'),
    cardAlreadyBlocked: cardAlreadyBlocked('4417'),
  };
}

test.each([
  ['en-GB', 'Your current account has 1,234 pounds and 56 pence.'],
  ['en-US', 'Your checking account has 1,234 pounds and 56 pence.'],
  ['es-US', 'Su cuenta corriente tiene 1,234 libras con 56 peniques.'],
] as const)('a balance in %s', (locale, text) => {
  expect(REPLIES[locale].balance([account('current', 123_456)])).toBe(text);
});

test('balances follow each other, and money owed is called overdrawn', () => {
  expect(REPLIES['en-GB'].balance([account('current', -2_050), account('savings', 100)])).toBe(
    'Your current account is overdrawn by 20 pounds and 50 pence. Your savings account has 1 pound.',
  );
});

test.each([
  [1, '1 penny'],
  [99, '99 pence'],
  [100, '1 pound'],
  [101, '1 pound and 1 penny'],
  [0, '0 pounds'],
  [100_000_000, '1,000,000 pounds'],
])('%i pence are said %s', (minorUnits, said) => {
  expect(REPLIES['en-GB'].balance([account('current', minorUnits)])).toBe(`Your current account has ${said}.`);
});

test.each([
  ['en-GB', 'On 3 November, you paid 18 dollars and 99 cents to Tidewater Books.'],
  ['en-US', 'On November 3, you paid 18 dollars and 99 cents to Tidewater Books.'],
  ['es-US', 'El 3 de noviembre, usted pagó 18 dólares con 99 centavos a Tidewater Books.'],
] as const)('a payment in %s', (locale, text) => {
  expect(REPLIES[locale].recentTransactions([transaction(-1_899, 'USD')])).toContain(text);
});

test('money that came in is received, not paid', () => {
  expect(REPLIES['en-US'].recentTransactions([transaction(50, 'USD')])).toContain(
    'you received 50 cents from Tidewater Books.',
  );
});

test('no accounts and no transactions have words too', () => {
  for (const locale of LOCALES) {
    expect(REPLIES[locale].balance([])).toMatch(/\w+\./);
    expect(REPLIES[locale].recentTransactions([])).toMatch(/\w+\./);
  }
});

test('card digits are read one by one', () => {
  for (const locale of LOCALES) expect(REPLIES[locale].askToBlock('4417')).toContain('4 4 1 7');
});

describe.each(LOCALES)('%s', (locale) => {
  const said = everythingSaid(REPLIES[locale]);

  test('has every reply', () => {
    expect(Object.keys(said).sort()).toEqual(Object.keys(everythingSaid(REPLIES['en-GB'])).sort());
  });

  test('speaks in short sentences without symbols a voice would stumble over', () => {
    for (const text of Object.values(said)) {
      expect(text).toMatch(/[.?!]$/);
      expect(text).not.toMatch(/[<>&£$%*#_/()\n]|undefined|NaN/);
      for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(24);
    }
  });

  test('offers the keys beside the words wherever it asks something', () => {
    for (const name of ['askToBlock', 'helpWithQuestion', 'notUnderstoodQuestion'] as const) {
      expect(said[name]).toMatch(/\b1\b.*\b2\b/);
    }
    expect(said.notUnderstood).toMatch(/\b0\b/);
    expect(said.help).toMatch(/\b0\b/);
  });
});

test('no locale borrows another one’s words', () => {
  const english = everythingSaid(REPLIES['en-US']);
  const spanish = everythingSaid(REPLIES['es-US']);

  for (const name of Object.keys(english) as (keyof Replies)[]) expect(spanish[name]).not.toBe(english[name]);
});
