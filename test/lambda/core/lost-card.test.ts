import type { Card } from '../../../lambda/contracts/bank.ts';
import { lostCardAnswer } from '../../../lambda/core/lost-card.ts';

const card = (id: string, status: Card['status']): Card => ({ id, lastFour: '4417', status });

test('one active card can be blocked, and the line waits for the answer', () => {
  const active = card('b', 'active');

  expect(lostCardAnswer([card('a', 'blocked'), active])).toEqual({
    say: 'askToBlock',
    card: active,
    pending: 'LostCard',
  });
});

test('a blocked card is said to be blocked, and nothing is asked', () => {
  expect(lostCardAnswer([card('a', 'blocked')])).toMatchObject({ say: 'cardAlreadyBlocked', pending: 'none' });
});

test('which of several cards is lost is left to a person', () => {
  expect(lostCardAnswer([card('a', 'active'), card('b', 'active')])).toEqual({ say: 'severalCards', pending: 'none' });
});

test('a customer without cards is told so', () => {
  expect(lostCardAnswer([])).toEqual({ say: 'noCard', pending: 'none' });
});
