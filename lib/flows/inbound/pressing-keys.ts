import type { IntentName, PrivilegedIntent } from '../../../lambda/contracts/intents.ts';
import type { MenuKey } from '../../../lambda/contracts/keypad.ts';
import { RETRIES } from '../bounds.ts';
import type { LineAction } from '../line.ts';
import { part, words } from '../line.ts';
import { MENU_SECONDS } from '../time-limits.ts';

/** What each key leads to; the same keys as in the conversation with the bot. */
const MENU = {
  '1': 'Pressed balance',
  '2': 'Pressed transactions',
  '3': 'Pressed lost card',
  '4': 'Pressed opening hours',
  '5': 'Pressed slower',
  '6': 'Pressed help',
  '7': 'Pressed repeat',
  '9': 'Say goodbye',
  '0': 'Reason asked',
} as const satisfies Readonly<Record<MenuKey, string>>;

/** The same while a question waits: one is yes and two is no. */
const YES_OR_NO = { ...MENU, '1': 'Pressed yes', '2': 'Pressed no' } as const;

type Pressed = (typeof MENU)[MenuKey] | (typeof YES_OR_NO)['1' | '2'];

/** Asks for one key. `onMiss` is where silence and other keys lead. */
function ask<const OnMiss extends string>(
  question: 'keypadMenu' | 'yesOrNoByKeys' | 'blockCardByKeys',
  onMiss: OnMiss,
): LineAction<Pressed | OnMiss | 'Trouble'> {
  return {
    type: 'GetParticipantInput',
    text: words(question),
    timeLimitSeconds: MENU_SECONDS,
    keys: question === 'keypadMenu' ? MENU : YES_OR_NO,
    onTimeout: onMiss,
    onNoMatch: onMiss,
    onError: 'Trouble',
  };
}

/** A key whose answer belongs to the caller alone; an open question is dropped. */
function privileged(intent: PrivilegedIntent): LineAction<'Check verification' | 'Trouble'> {
  return {
    type: 'UpdateFlowAttributes',
    attributes: { intent, pending: 'none' },
    next: 'Check verification',
    onError: 'Trouble',
  };
}

/** A key whose answer anybody may hear, or that the dialogue function checks itself. */
function open(intent: IntentName, more: { readonly pace?: 'slow' } = {}): LineAction<'Log off' | 'Trouble'> {
  return { type: 'UpdateFlowAttributes', attributes: { intent, ...more }, next: 'Log off', onError: 'Trouble' };
}

/** The keypad twin of the conversation: every spoken input has a key. */
export const pressingKeys = part<
  'Check verification' | 'Log off' | 'Trouble' | 'Reason asked' | 'Reason not-understood' | 'Say goodbye'
>()({
  // two misses were the bot's; a third finds a person
  'Menu after misses': ask('keypadMenu', 'Say not understood'),
  'Yes or no after misses': ask('blockCardByKeys', 'Say not understood'),

  'Check question by keys': {
    type: 'Compare',
    value: '$.FlowAttributes.pending',
    equals: { LostCard: 'Yes or no by keys' },
    otherwise: 'Menu by keys',
  },
  'Menu by keys': ask('keypadMenu', 'Count misses'),
  'Yes or no by keys': ask('blockCardByKeys', 'Count misses'),
  // the answer that was just given ended in the question
  'Answer by keys': ask('yesOrNoByKeys', 'Count misses'),
  'Count misses': { type: 'Loop', count: RETRIES, again: 'Say try again', done: 'Say not understood' },
  'Say try again': {
    type: 'MessageParticipant',
    text: words('tryAgain'),
    next: 'Check question by keys',
    onError: 'Check question by keys',
  },
  'Say not understood': {
    type: 'MessageParticipant',
    text: words('notUnderstood'),
    next: 'Reason not-understood',
    onError: 'Reason not-understood',
  },

  'Pressed balance': privileged('Balance'),
  'Pressed transactions': privileged('RecentTransactions'),
  'Pressed lost card': privileged('LostCard'),
  'Pressed opening hours': open('OpeningHours'),
  'Pressed slower': open('Slower', { pace: 'slow' }),
  'Pressed help': open('Help'),
  'Pressed repeat': open('Repeat'),
  'Pressed yes': open('Yes'),
  'Pressed no': open('No'),
});
