import type { IntentName } from './intents.ts';

/** What each key means in the conversation and in the keypad menu. */
export const KEYPAD = {
  '1': 'Balance',
  '2': 'RecentTransactions',
  '3': 'LostCard',
  '4': 'OpeningHours',
  '5': 'Slower',
  '6': 'Help',
  '7': 'Repeat',
  '9': 'Goodbye',
  '0': 'SpeakToPerson',
} as const satisfies Readonly<Record<string, IntentName>>;

/** A key that means something in the keypad menu. */
export type MenuKey = keyof typeof KEYPAD;

/** What keys mean instead while the line waits for an answer to its own question. Other keys keep their meaning. */
export const QUESTION_KEYPAD = {
  '1': 'Yes',
  '2': 'No',
} as const satisfies Readonly<Record<string, IntentName>>;

/**
 * The intent a key means, or undefined for a key without meaning.
 *
 * `pending` says whether the line waits for an answer to its own question.
 */
export function intentOfKey(key: string, pending: boolean): IntentName | undefined {
  if (pending && Object.hasOwn(QUESTION_KEYPAD, key)) return QUESTION_KEYPAD[key as keyof typeof QUESTION_KEYPAD];
  return Object.hasOwn(KEYPAD, key) ? KEYPAD[key as MenuKey] : undefined;
}
