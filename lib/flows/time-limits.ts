/** How long the line waits, in one place; whole seconds. */

/** A function that a caller waits for. The line must not be silent for longer. */
export const FUNCTION_SECONDS = 4;

/** First key of a long menu, once it was read out. */
export const MENU_SECONDS = 6;

/** First key of an offer that one may well ignore. */
export const OFFER_SECONDS = 4;

/** First digit of a PIN; enough to fetch it from memory, not from a drawer. */
export const PIN_SECONDS = 8;

/** Between two digits of a PIN. */
export const PIN_INTERDIGIT_SECONDS = 4;

/** Between two offers of a callback to somebody who waits in the queue. */
export const QUEUE_INTERRUPT_SECONDS = 45;
