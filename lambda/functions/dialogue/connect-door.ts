import { readEvent } from '../../adapters/invocation.ts';
import type { ConnectEvent } from '../../contracts/connect-event.ts';
import { type DialogueResponse, dialogueParametersSchema } from '../../contracts/dialogue.ts';
import { localeSchema, parseLocale } from '../../contracts/locale.ts';
import { NONE } from '../../contracts/none.ts';
import { pseudonymOrNoneSchema } from '../../contracts/pseudonym.ts';
import type { FlowStep } from '../../contracts/session-attributes.ts';
import { slowly, spoken } from '../../core/ssml.ts';
import type { DialogueOutcome } from './converse.ts';
import type { FlowRequest } from './converse-about-accounts.ts';

/** A turn from a flow: what belongs to the caller, or a key of the keypad menu. */
export function requestFromConnect(event: ConnectEvent): FlowRequest {
  const { ContactData, Parameters } = event.Details;
  const parameters = readEvent(dialogueParametersSchema, Parameters ?? {}, 'the parameters of dialogue');
  // What the flow speaks; the attribute is the caller's wish, and the line may not speak that.
  const language = parseLocale(ContactData.LanguageCode) ?? parseLocale(ContactData.Attributes?.language);
  return {
    contactId: ContactData.ContactId,
    pseudonym: readEvent(pseudonymOrNoneSchema, ContactData.Attributes?.pseudonym ?? NONE, "the attribute 'pseudonym'"),
    locale: readEvent(localeSchema, language, 'a locale of this line'),
    // The flow counts its own misses.
    turn: { ...parameters, misses: 0 },
    confidence: 'high',
  };
}

/** What the flow reads back under `$.External`. */
export function connectResponse({ answer, next, state }: DialogueOutcome<FlowStep>): DialogueResponse {
  const { pending, last, pace } = state;
  if (answer === undefined) return { reply: NONE, speech: NONE, next, pending, last };
  const { text } = answer;
  return { reply: text, speech: pace === 'slow' ? slowly(text) : spoken(text), next, pending, last };
}
