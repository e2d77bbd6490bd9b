import { NONE } from '../../../lambda/contracts/none.ts';
import { CALLBACK_OFFERS_AGAIN } from '../bounds.ts';
import { part, words } from '../line.ts';
import { MENU_SECONDS } from '../time-limits.ts';

/** First attempt and pause between attempts, in seconds. */
const CALLBACK = { initialDelaySeconds: 60, attempts: 2, retryDelaySeconds: 600 } as const;

/**
 * Books a callback to the number that is calling, says so and hangs up. What cannot be booked leads to
 * 'Say no callback', which goes on in each flow's own way.
 */
export const bookingCallback = part<'Say no callback'>()({
  'Set callback number': {
    type: 'UpdateContactCallbackNumber',
    number: '$.CustomerEndpoint.Address',
    next: 'Book callback',
    onInvalidNumber: 'Say no callback',
    onNotDialable: 'Say no callback',
  },
  'Book callback': {
    type: 'CreateCallbackContact',
    ...CALLBACK,
    next: 'Say callback booked',
    onError: 'Say no callback',
  },
  'Say callback booked': {
    type: 'MessageParticipant',
    text: words('callbackBooked'),
    next: 'Hang up',
    onError: 'Hang up',
  },
  'Hang up': { type: 'DisconnectParticipant' },
});

/**
 * Offers a callback to the number that is calling, once more if there is no answer, and says goodbye whatever it is.
 * A caller whose number is withheld cannot be called back and is offered nothing: enter by 'Check number'.
 *
 * No person is free here, so zero means what one means: a person who calls back.
 */
export const offeringCallback = part()({
  ...bookingCallback,
  'Check number': {
    type: 'Compare',
    value: '$.Attributes.pseudonym',
    equals: { [NONE]: 'Say call again' },
    otherwise: 'Offer callback',
  },
  'Offer callback': {
    type: 'GetParticipantInput',
    text: words('offerCallback'),
    timeLimitSeconds: MENU_SECONDS,
    keys: { '1': 'Set callback number', '0': 'Set callback number' },
    onTimeout: 'Count offers',
    onNoMatch: 'Count offers',
    onError: 'Say call again',
  },
  'Count offers': { type: 'Loop', count: CALLBACK_OFFERS_AGAIN, again: 'Offer callback', done: 'Say call again' },
  'Say no callback': {
    type: 'MessageParticipant',
    text: words('noCallback'),
    next: 'Say call again',
    onError: 'Say call again',
  },
  'Say call again': { type: 'MessageParticipant', text: words('callAgain'), next: 'Hang up', onError: 'Hang up' },
});
