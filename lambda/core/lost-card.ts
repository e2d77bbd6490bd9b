import type { Card } from '../contracts/bank.ts';
import { NONE } from '../contracts/none.ts';
import type { Pending } from '../contracts/session-attributes.ts';

/** What the line can say about the cards of a caller who lost one. */
export type LostCardAnswer =
  | { readonly say: 'askToBlock'; readonly card: Card; readonly pending: Pending }
  | { readonly say: 'cardAlreadyBlocked'; readonly card: Card; readonly pending: Pending }
  | { readonly say: 'severalCards' | 'noCard'; readonly pending: Pending };

/**
 * What to say about a lost card, and whether an answer is awaited.
 *
 * The line blocks only when there is exactly one card it could mean: which of several is lost is for a person to find
 * out, and a repeated "yes" can never reach a second card.
 */
export function lostCardAnswer(cards: readonly Card[]): LostCardAnswer {
  const active = cards.filter((card) => card.status === 'active');
  const [card, another] = active;
  if (card !== undefined && another === undefined) return { say: 'askToBlock', card, pending: 'LostCard' };
  if (another !== undefined) return { say: 'severalCards', pending: NONE };

  const blocked = cards.at(-1);
  return blocked === undefined
    ? { say: 'noCard', pending: NONE }
    : { say: 'cardAlreadyBlocked', card: blocked, pending: NONE };
}
