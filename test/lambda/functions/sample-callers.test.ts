import { canonicalNumber } from '../../../lambda/core/caller-number.ts';
import { readPin } from '../../../lambda/core/verification.ts';
import { SAMPLE_CALLERS } from '../../../lambda/functions/seed-sample-bank/sample-callers.ts';

test('there are callers of every kind the line has to serve', () => {
  expect(new Set(SAMPLE_CALLERS.map(({ language }) => language))).toEqual(new Set(['en-GB', 'en-US', 'es-US']));
  expect(SAMPLE_CALLERS.some(({ pace }) => pace === 'slow')).toBe(true);
});

test('numbers, PINs and customers are each one person’s own', () => {
  for (const member of ['number', 'pin', 'customerId', 'name'] as const) {
    expect(new Set(SAMPLE_CALLERS.map((caller) => caller[member])).size).toBe(SAMPLE_CALLERS.length);
  }
});

describe.each(SAMPLE_CALLERS)('$customerId', (caller) => {
  test('has a number from a range that belongs to nobody', () => {
    expect(caller.number).toMatch(/^(\+441632960\d{3}|\+1\d{3}55501\d{2})$/);
    expect(canonicalNumber(caller.number)).toBe(caller.number);
  });

  test('has a PIN the line takes', () => {
    expect(readPin(caller.pin).kind).toBe('pin');
  });

  test('has accounts, a card, and three transactions or more in date order', () => {
    const dates = caller.transactions.map(({ date }) => date);

    expect(caller.customerId).toMatch(/^HB-1000\d\d$/);
    expect(caller.accounts.length).toBeGreaterThan(0);
    expect(caller.cards.filter(({ status }) => status === 'active')).toHaveLength(1);
    expect(dates.length).toBeGreaterThanOrEqual(3);
    expect(dates).toEqual([...dates].sort());
  });
});
