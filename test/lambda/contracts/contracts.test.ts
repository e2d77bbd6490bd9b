import { connectEventSchema } from '../../../lambda/contracts/connect-event.ts';
import { CONTACT_ATTRIBUTES } from '../../../lambda/contracts/contact-attributes.ts';
import { INTENTS } from '../../../lambda/contracts/intents.ts';
import { intentOfKey, KEYPAD } from '../../../lambda/contracts/keypad.ts';
import { lexEventSchema } from '../../../lambda/contracts/lex-event.ts';
import { parseLocale } from '../../../lambda/contracts/locale.ts';
import { sessionAttributesSchema } from '../../../lambda/contracts/session-attributes.ts';
import { CONTACT_ID, connectEvent, lexEvent } from '../support/events.ts';

test('an event of Connect is read whatever else it carries', () => {
  const event = { ...connectEvent(), Tomorrow: { added: true } };

  expect(connectEventSchema.parse(event).Details.ContactData.ContactId).toBe(CONTACT_ID);
});

test.each([
  { Attributes: null },
  { Attributes: undefined },
  { Attributes: { language: null } },
  { CustomerEndpoint: null },
  { CustomerEndpoint: { Address: null, Type: null } },
  { LanguageCode: null },
])('an event of Connect may leave out or null %j', (members) => {
  const { Details } = connectEvent();
  const event = { Details: { ...Details, ContactData: { ...Details.ContactData, ...members }, Parameters: null } };

  expect(connectEventSchema.safeParse(event).success).toBe(true);
});

test.each(['', 'a', 'PIN 2468', `${CONTACT_ID}\n`, 'x'.repeat(101)])('%j is no contact id', (contactId) => {
  expect(connectEventSchema.safeParse(connectEvent({ contactId })).success).toBe(false);
});

test('an event of Lex is read with slots, nulls and confidences of either form', () => {
  const event = lexEvent('Balance', { nluConfidence: { score: 0.4 } });
  const heard = { ...event.sessionState.intent, slots: { Amount: null }, confirmationState: null };

  expect(lexEventSchema.safeParse({ ...event, sessionState: { ...event.sessionState, intent: heard } }).success).toBe(
    true,
  );
});

test('an intent the bot does not have is refused', () => {
  expect(lexEventSchema.safeParse(lexEvent('Transfer' as never)).success).toBe(false);
});

test('session attributes that make no sense read as their harmless values', () => {
  const attributes = {
    contactId: CONTACT_ID,
    language: 'de-DE',
    pending: 'Yes',
    last: '',
    misses: '-1',
  };

  expect(sessionAttributesSchema.parse(attributes)).toEqual({
    contactId: CONTACT_ID,
    language: 'none',
    pending: 'none',
    last: 'none',
    pace: 'normal',
    misses: '0',
    next: 'listen',
  });
});

test('every key of the menu is one key, and every wish has one', () => {
  const silent = ['Yes', 'No', 'FallbackIntent'];

  expect(Object.keys(KEYPAD).every((key) => /^\d$/.test(key))).toBe(true);
  expect(Object.values(KEYPAD).sort()).toEqual(INTENTS.filter((intent) => !silent.includes(intent)).sort());
});

test('a person is on 0, question or not', () => {
  expect([intentOfKey('0', false), intentOfKey('0', true)]).toEqual(['SpeakToPerson', 'SpeakToPerson']);
});

test('a locale is read as Connect and as Lex write it', () => {
  expect([parseLocale('es-US'), parseLocale('es_US'), parseLocale('es'), parseLocale(null)]).toEqual([
    'es-US',
    'es-US',
    undefined,
    undefined,
  ]);
});

test('a contact attribute holds a word of a list, a sentence of such words, or a pseudonym', () => {
  for (const attribute of Object.values(CONTACT_ATTRIBUTES)) {
    expect('values' in attribute).toBe(attribute.class === 'word');
  }
});
