import { readEvent } from '../../adapters/invocation.ts';
import type { LexEvent } from '../../contracts/lex-event.ts';
import type { LexResponse } from '../../contracts/lex-response.ts';
import { localeSchema, parseLocale } from '../../contracts/locale.ts';
import {
  type BotStep,
  type Pending,
  type SessionAttributes,
  sessionAttributesSchema,
} from '../../contracts/session-attributes.ts';
import type { Confidence } from '../../core/decision-record.ts';
import { intentOfKeys, spokenKey } from '../../core/dialogue.ts';
import { REPLIES } from '../../core/replies/replies.ts';
import { slowly } from '../../core/ssml.ts';
import type { DialogueOutcome, DialogueRequest } from './converse.ts';

const CONFIDENT_FROM = 0.8;
const UNSURE_BELOW = 0.5;

/** What pressed keys arrive as when Connect sends them beside the transcript. */
const KEYS_ATTRIBUTE = 'x-amz-lex:dtmf-transcript';

/** A turn from a Lex event. Throws `MalformedEventError` if the flow did not say which contact this is. */
export function requestFromLex(event: LexEvent): DialogueRequest {
  const attributes = readEvent(
    sessionAttributesSchema,
    event.sessionState.sessionAttributes ?? {},
    'the session attributes of this line',
  );
  // The bot's locale is what the caller is being heard in; the attribute only says what was wished.
  const locale =
    parseLocale(event.bot.localeId) ?? readEvent(localeSchema, attributes.language, 'a locale of this line');
  const keys = keysOf(event, attributes.pending);
  return {
    contactId: attributes.contactId,
    locale,
    turn: {
      intent: keys === undefined ? event.sessionState.intent.name : intentOfKeys(keys, attributes.pending),
      pending: attributes.pending,
      last: attributes.last,
      pace: attributes.pace,
      misses: Number(attributes.misses),
    },
    confidence: keys === undefined ? confidenceOf(event) : 'high',
  };
}

/** What Lex gets back: the conversation goes on, or the caller returns to the flow. */
export function lexResponse(event: LexEvent, request: DialogueRequest, outcome: DialogueOutcome<BotStep>): LexResponse {
  const { intent: name, state, answer } = outcome;
  const heard = event.sessionState.intent;
  const intent = { name, slots: heard.name === name ? (heard.slots ?? {}) : {}, state: 'Fulfilled' as const };
  const sessionAttributes = { ...presentIn(event), ...attributesOf(request, outcome) };
  if (answer === undefined) {
    return { sessionState: { dialogAction: { type: 'Close' }, intent, sessionAttributes } };
  }

  // The other answers ask for something themselves.
  const text =
    answer.name === 'openingHours' ? `${answer.text} ${REPLIES[request.locale].anythingElse()}` : answer.text;
  return {
    sessionState: { dialogAction: { type: 'ElicitIntent' }, intent, sessionAttributes },
    messages: [
      state.pace === 'slow'
        ? { contentType: 'SSML', content: slowly(text) }
        : { contentType: 'PlainText', content: text },
    ],
  };
}

function attributesOf(
  { contactId, locale }: DialogueRequest,
  { next, state }: DialogueOutcome<BotStep>,
): SessionAttributes {
  const { pending, last, pace, misses } = state;
  return { contactId, language: locale, pending, last, pace, misses: String(misses), next };
}

/** Attributes of Connect and Lex beside ours are handed back as they came. */
function presentIn(event: LexEvent): Record<string, string> {
  const attributes = Object.entries(event.sessionState.sessionAttributes ?? {});
  return Object.fromEntries(attributes.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The keys of a turn; a single typed digit counts as one, and so does a key said in answer to a question. */
function keysOf(event: LexEvent, pending: Pending): string | undefined {
  const transcript = event.inputTranscript ?? '';
  if (event.inputMode === 'DTMF') return (event.requestAttributes?.[KEYS_ATTRIBUTE] ?? transcript).replace(/#$/, '');
  return /^\d$/.test(transcript) ? transcript : spokenKey(transcript, pending);
}

function confidenceOf({ interpretations }: LexEvent): Confidence {
  const score = interpretations?.[0]?.nluConfidence;
  const number = typeof score === 'object' && score !== null && 'score' in score ? score.score : score;
  if (typeof number !== 'number') return 'unknown';
  if (number >= CONFIDENT_FROM) return 'high';
  return number < UNSURE_BELOW ? 'low' : 'medium';
}
