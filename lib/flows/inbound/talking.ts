import type { IntentName, PrivilegedIntent } from '../../../lambda/contracts/intents.ts';
import type { SessionAttributeName } from '../../../lambda/contracts/session-attributes.ts';
import type { LineAction } from '../line.ts';
import { part, words } from '../line.ts';
import type { PromptName } from '../prompts/index.ts';

/**
 * One key is one answer: without this the bot waits five seconds for a second one.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/session-attribs-speech.html
 */
const ONE_KEY = { 'x-amz-lex:dtmf:max-length:*:*': '1' } as const;

/** What the bot starts a conversation with. Nothing of it proves who the caller is. */
const SESSION: Readonly<Record<SessionAttributeName, string>> = {
  contactId: '$.ContactId',
  language: '$.Attributes.language',
  pending: '$.FlowAttributes.pending',
  last: '$.FlowAttributes.last',
  pace: '$.FlowAttributes.pace',
  misses: '0',
  next: 'listen',
};

/**
 * Where each intent leads that the bot hands back; all others are answered inside the conversation.
 *
 * Repeat comes back when there is something of an account to say again, yes and no when a question waits for them.
 */
const INTENTS = {
  Balance: 'Wants balance',
  RecentTransactions: 'Wants transactions',
  LostCard: 'Wants lost card',
  Repeat: 'Wants it again',
  Yes: 'Said yes',
  No: 'Said no',
  SpeakToPerson: 'Reason asked',
  Goodbye: 'Say goodbye',
  FallbackIntent: 'Recall the talk',
} as const satisfies Readonly<Partial<Record<IntentName, string>>>;

type BotExit = (typeof INTENTS)[keyof typeof INTENTS] | 'Cannot hear';

/** Lets the bot listen, after saying one prompt. */
function listen(prompt: PromptName): LineAction<BotExit> {
  return {
    type: 'ConnectParticipantWithLexBot',
    bot: 'harbour-bank',
    text: words(prompt),
    sessionAttributes: { ...SESSION, ...ONE_KEY },
    intents: INTENTS,
    onNoMatch: 'Recall the talk',
    onError: 'Cannot hear',
  };
}

/** What the conversation with the bot remembers, taken over by the flow. */
const RECALLED = {
  pending: '$.Lex.SessionAttributes.pending',
  last: '$.Lex.SessionAttributes.last',
  pace: '$.Lex.SessionAttributes.pace',
} as const;

/** A wish that belongs to the caller alone; an open question is dropped. */
function wants(intent: PrivilegedIntent): LineAction<'Check verification' | 'Trouble'> {
  return {
    type: 'UpdateFlowAttributes',
    attributes: { ...RECALLED, intent, pending: 'none' },
    next: 'Check verification',
    onError: 'Trouble',
  };
}

/** Words that mean something only after what was said before; the dialogue function checks who may say them. */
function said(intent: 'Repeat' | 'Yes' | 'No'): LineAction<'Log off' | 'Trouble'> {
  return { type: 'UpdateFlowAttributes', attributes: { ...RECALLED, intent }, next: 'Log off', onError: 'Trouble' };
}

/** The conversation by voice; its keypad twin is in `pressing-keys.ts`. */
export const talking = part<
  | 'Check verification'
  | 'Log off'
  | 'Trouble'
  | 'Reason asked'
  | 'Say goodbye'
  | 'Menu after misses'
  | 'Yes or no after misses'
  | 'Check question by keys'
>()({
  'Prepare the talk': {
    type: 'UpdateFlowAttributes',
    attributes: { intent: 'none', pending: 'none', last: 'none', door: 'voice', hint: 'none' },
    next: 'Listen',
    onError: 'Trouble',
  },
  Listen: listen('howCanIHelp'),
  'Listen again': listen('anythingElse'),
  'Listen on': listen('whatElse'),
  'Listen for yes or no': listen('sayYesOrNo'),

  'Wants balance': wants('Balance'),
  'Wants transactions': wants('RecentTransactions'),
  'Wants lost card': wants('LostCard'),
  'Wants it again': said('Repeat'),
  'Said yes': said('Yes'),
  'Said no': said('No'),

  // the bot did not understand twice; what it knew goes over to the keypad
  'Recall the talk': {
    type: 'UpdateFlowAttributes',
    attributes: RECALLED,
    next: 'Check question after misses',
    onError: 'Menu after misses',
  },
  'Check question after misses': {
    type: 'Compare',
    value: '$.FlowAttributes.pending',
    equals: { LostCard: 'Yes or no after misses' },
    otherwise: 'Menu after misses',
  },

  // the bot does not work; from here on the line listens to keys only
  'Cannot hear': {
    type: 'MessageParticipant',
    text: words('cannotHear'),
    next: 'Use keys only',
    onError: 'Use keys only',
  },
  'Use keys only': {
    type: 'UpdateFlowAttributes',
    attributes: { door: 'keys' },
    next: 'Check question by keys',
    onError: 'Trouble',
  },
});
