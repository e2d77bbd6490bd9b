import * as z from 'zod/mini';

/** Every intent of the bot, by its Lex name. */
export const INTENTS = [
  'Balance',
  'RecentTransactions',
  'LostCard',
  'OpeningHours',
  'SpeakToPerson',
  'Repeat',
  'Slower',
  'Help',
  'Goodbye',
  'Yes',
  'No',
  'FallbackIntent',
] as const;

/** One intent of the bot. */
export type IntentName = (typeof INTENTS)[number];

/** Accepts exactly the bot's intents. */
export const intentSchema = z.enum(INTENTS);

/** Intents that show or change what belongs to one customer: answered only after verification. */
const PRIVILEGED_INTENTS = ['Balance', 'RecentTransactions', 'LostCard'] as const satisfies readonly IntentName[];

/** One intent that needs verification. */
export type PrivilegedIntent = (typeof PRIVILEGED_INTENTS)[number];

/** Whether an intent needs verification. */
export function isPrivileged(intent: IntentName): intent is PrivilegedIntent {
  return PRIVILEGED_INTENTS.some((privileged) => privileged === intent);
}

/** Questions the line can be waiting on, named by the intent that asked. */
export const QUESTIONS = ['LostCard'] as const satisfies readonly IntentName[];
