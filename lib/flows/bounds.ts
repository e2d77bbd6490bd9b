/**
 * How often the line goes round before it gives up and finds a person. A Loop lets `n` rounds pass and stops the one
 * after, so a bound of 2 is three tries.
 */

/** A failed try is repeated this often: three tries in all. */
export const RETRIES = 2;

/** Answers by way of the flow in one call; a caller who needs more is better served by a person. */
export const ANSWERS = 20;

/** How often a verification may run out while a caller is being served. */
export const VERIFICATIONS_AGAIN = 2;

/** An offer of a callback that was not answered is made this often again. */
export const CALLBACK_OFFERS_AGAIN = 1;

/** How often a waiting caller is told the position and offered a callback. */
export const QUEUE_OFFERS = 40;
