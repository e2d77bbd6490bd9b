import { QUEUE_OFFERS } from './bounds.ts';
import type { Line } from './line.ts';
import { words } from './line.ts';
import { bookingCallback } from './shared/callback.ts';
import { OFFER_SECONDS, QUEUE_INTERRUPT_SECONDS } from './time-limits.ts';

/** A pause between two sentences of waiting, short enough not to sound like a dropped call. */
const PAUSE = { ssml: '<speak><break time="5s"/></speak>' } as const;

/**
 * Keeps a waiting caller company: place in the queue, words at short intervals, and a callback on offer.
 *
 * Connect ends this flow wherever it is when an agent takes the call. Only a booked callback hangs up; everything that
 * fails leads back to waiting, and when the offers run out the words go on without them.
 */
export const customerQueue = (line: Line) =>
  line.flow({
    name: 'customer-queue',
    type: 'CUSTOMER_QUEUE',
    description: 'Tells waiting callers their place in the queue and offers a callback.',
    start: 'Load words',
    actions: {
      'Load words': { type: 'LoadWords', language: 'caller', next: 'Ask for place', onError: 'Wait in any case' },
      'Ask for place': { type: 'GetMetricData', channel: 'Voice', next: 'Check place', onError: 'Keep company' },
      'Check place': {
        type: 'Compare',
        value: '$.Metrics.Contact.PositionInQueue',
        when: [{ greaterThan: 0, next: 'Say place' }],
        otherwise: 'Keep company',
      },
      'Say place': {
        type: 'MessageParticipant',
        text: `${words('yourPlace')} $.Metrics.Contact.PositionInQueue`,
        next: 'Keep company',
        onError: 'Keep company',
      },
      'Keep company': {
        type: 'MessageParticipantIteratively',
        messages: [{ text: words('waiting') }, PAUSE, { text: words('stillWaiting') }, PAUSE],
        interrupt: { everySeconds: QUEUE_INTERRUPT_SECONDS, next: 'Count offers' },
        onError: 'Wait in any case',
      },
      'Count offers': { type: 'Loop', count: QUEUE_OFFERS, again: 'Offer callback', done: 'Keep company to the end' },
      'Offer callback': {
        type: 'GetParticipantInput',
        text: words('callbackOrWait'),
        timeLimitSeconds: OFFER_SECONDS,
        keys: { '1': 'Set callback number', '0': 'Say place is kept' },
        onTimeout: 'Ask for place',
        onNoMatch: 'Say place is kept',
        onError: 'Ask for place',
      },
      'Say place is kept': {
        type: 'MessageParticipant',
        text: words('keepWaiting'),
        next: 'Ask for place',
        onError: 'Ask for place',
      },
      ...bookingCallback,
      'Say no callback': {
        type: 'MessageParticipant',
        text: words('noCallbackStay'),
        next: 'Ask for place',
        onError: 'Ask for place',
      },
      'Keep company to the end': {
        type: 'MessageParticipantIteratively',
        messages: [{ text: words('waiting') }, PAUSE, { text: words('stillWaiting') }, PAUSE],
        onError: 'Wait in any case',
      },
      'Wait in any case': {
        type: 'MessageParticipantIteratively',
        messages: [{ text: line.defaultWords.waiting }, PAUSE],
        onError: 'End of words',
      },
      // the contact stays in the queue; the words are over, the call is not
      'End of words': { type: 'EndFlowExecution' },
    },
  });
