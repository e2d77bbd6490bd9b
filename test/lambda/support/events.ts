import type { ConnectEvent } from '../../../lambda/contracts/connect-event.ts';
import type { IntentName } from '../../../lambda/contracts/intents.ts';

export const CONTACT_ID = '00000000-0000-4000-8000-000000000001';

/** A pseudonym's form without anybody behind it. */
export const PSEUDONYM = 'p'.repeat(43);

/** What Connect sends, whole; members of interest are given. */
export function connectEvent(
  given: {
    readonly contactId?: string;
    readonly number?: string | null;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly parameters?: Readonly<Record<string, string>>;
    /** What the flow speaks. @default 'en-GB' */
    readonly languageCode?: string | null;
  } = {},
): ConnectEvent {
  const endpoint =
    given.number === null ? null : { Address: given.number ?? '+441632960101', Type: 'TELEPHONE_NUMBER' };
  const event = {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: { ...given.attributes },
        AwsRegion: 'eu-west-2',
        Channel: 'VOICE',
        ContactId: given.contactId ?? CONTACT_ID,
        CustomerEndpoint: endpoint,
        CustomerId: null,
        InitiationMethod: 'INBOUND',
        LanguageCode: given.languageCode === undefined ? 'en-GB' : given.languageCode,
        MediaStreams: { Customer: { Audio: null } },
        Queue: null,
        SystemEndpoint: { Address: '+441632960999', Type: 'TELEPHONE_NUMBER' },
        Tags: {},
      },
      Parameters: { ...given.parameters },
    },
  };
  return event as ConnectEvent;
}

/** What Lex sends its fulfilment hook after a turn. */
export function lexEvent(
  intent: IntentName,
  given: {
    readonly attributes?: Readonly<Record<string, string | null>>;
    readonly localeId?: string;
    readonly inputMode?: 'Text' | 'Speech' | 'DTMF';
    readonly transcript?: string;
    readonly requestAttributes?: Readonly<Record<string, string>>;
    readonly nluConfidence?: unknown;
  } = {},
) {
  const heard = { name: intent, slots: {}, state: 'ReadyForFulfillment', confirmationState: 'None' };
  return {
    messageVersion: '1.0',
    invocationSource: 'FulfillmentCodeHook' as const,
    inputMode: given.inputMode ?? ('Speech' as const),
    responseContentType: 'text/plain; charset=utf-8',
    sessionId: CONTACT_ID,
    inputTranscript: given.transcript ?? 'words of a caller',
    bot: {
      id: 'EXAMPLEBOT',
      name: 'harbour-bank',
      aliasId: 'ALIASALIAS',
      aliasName: 'live',
      localeId: given.localeId ?? 'en_GB',
      version: '1',
    },
    interpretations: [{ intent: heard, interpretationSource: 'Lex', nluConfidence: given.nluConfidence ?? 0.9 }],
    requestAttributes: given.requestAttributes ?? null,
    sessionState: {
      activeContexts: [],
      originatingRequestId: '00000000-0000-4000-8000-0000000000c1',
      sessionAttributes: { contactId: CONTACT_ID, language: 'en-GB', ...given.attributes },
      intent: heard,
    },
    transcriptions: [],
  };
}
