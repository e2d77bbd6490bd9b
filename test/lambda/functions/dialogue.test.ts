import fc from 'fast-check';
import { dialogueResponseSchema } from '../../../lambda/contracts/dialogue.ts';
import { INTENTS, type IntentName } from '../../../lambda/contracts/intents.ts';
import { lexEventSchema } from '../../../lambda/contracts/lex-event.ts';
import { lexResponseSchema } from '../../../lambda/contracts/lex-response.ts';
import { LEX_LOCALE_IDS, LOCALES } from '../../../lambda/contracts/locale.ts';
import { connectResponse, requestFromConnect } from '../../../lambda/functions/dialogue/connect-door.ts';
import { converse } from '../../../lambda/functions/dialogue/converse.ts';
import { lexResponse, requestFromLex } from '../../../lambda/functions/dialogue/lex-door.ts';
import { CONTACT_ID, connectEvent, lexEvent, PSEUDONYM } from '../support/events.ts';
import { FakeBank, FakeDecisions, FakeSignals } from '../support/fakes.ts';

const OPENING_HOURS = { 'en-GB': 'We are open at nine.', 'en-US': 'We open at nine.', 'es-US': 'Abrimos a las nueve.' };

/** A call whose caller is verified, unless said otherwise. */
function call(verified = true) {
  const parts = {
    bank: new FakeBank(),
    signals: new FakeSignals(),
    decisions: new FakeDecisions(),
    openingHours: OPENING_HOURS,
  };
  if (verified) {
    const record = { pseudonym: PSEUDONYM, customerId: 'HB-1', assurance: 'pin', expiresAt: 4e9 } as const;
    parts.signals.verifications.set(CONTACT_ID, record);
  }
  let attributes: Record<string, string> = {};
  return {
    parts,
    /** One turn through Lex; session attributes are kept, as Lex keeps them. */
    async says(intent: IntentName, given: Parameters<typeof lexEvent>[1] = {}) {
      const event = lexEventSchema.parse(
        lexEvent(intent, { ...given, attributes: { ...attributes, ...given.attributes } }),
      );
      const request = requestFromLex(event);
      const response = lexResponse(event, request, await converse(parts, request));
      attributes = response.sessionState.sessionAttributes;
      return response;
    },
    async asks(parameters: Record<string, string>, given: Record<string, string> = {}) {
      const event = connectEvent({ parameters, attributes: { pseudonym: PSEUDONYM, language: 'en-GB', ...given } });
      return connectResponse(await converse(parts, requestFromConnect(event)));
    },
  };
}

const words = (response: Awaited<ReturnType<ReturnType<typeof call>['says']>>): string =>
  'messages' in response ? response.messages.map(({ content }) => content).join(' ') : '';

test('a verified caller hears the balance, and the conversation goes on', async () => {
  const response = await call().says('Balance');

  expect(response).toEqual({
    sessionState: {
      dialogAction: { type: 'ElicitIntent' },
      intent: { name: 'Balance', slots: {}, state: 'Fulfilled' },
      sessionAttributes: {
        contactId: CONTACT_ID,
        pseudonym: PSEUDONYM,
        language: 'en-GB',
        pending: 'none',
        last: 'Balance',
        pace: 'normal',
        misses: '0',
        next: 'listen',
      },
    },
    messages: [
      {
        contentType: 'PlainText',
        content: 'Your current account has 1,234 pounds and 56 pence. What else can I do for you?',
      },
    ],
  });
});

test('an unverified caller goes back to the flow to verify, without a word and without the bank', async () => {
  const { says, parts } = call(false);

  const response = await says('Balance');

  expect(response).toMatchObject({
    sessionState: {
      dialogAction: { type: 'Close' },
      intent: { name: 'Balance', state: 'Fulfilled' },
      sessionAttributes: { next: 'verify' },
    },
  });
  expect(response).not.toHaveProperty('messages');
  expect(parts.bank.requests).toEqual([]);
});

test.each([
  ['the verification of another caller', { pseudonym: 'q'.repeat(43) }],
  ['the verification of another contact', { contactId: '00000000-0000-4000-8000-000000000002' }],
  ['a withheld number', { pseudonym: 'none' }],
])('%s verifies nobody', async (_, attributes) => {
  const { says, parts } = call();

  const response = await says('Balance', { attributes });

  expect(response.sessionState.sessionAttributes.next).toBe('verify');
  expect(parts.bank.requests).toEqual([]);
});

test('an attribute that claims it verifies nobody', async () => {
  const { says } = call(false);

  const response = await says('Balance', {
    attributes: { verification: 'verified', verified: 'true', customerId: 'HB-1', next: 'listen' },
  });

  expect(response.sessionState.sessionAttributes.next).toBe('verify');
});

test('a lost card is blocked after yes, once', async () => {
  const { says, parts } = call();

  const asked = await says('LostCard');
  expect(words(asked)).toContain('4 4 1 7');
  expect(asked.sessionState.sessionAttributes.pending).toBe('LostCard');
  expect(parts.bank.requests).not.toContain('blockCard');

  expect(words(await says('Yes'))).toContain('is now blocked');
  expect(parts.bank.cardsHeld[0]!.status).toBe('blocked');

  expect(words(await says('Yes'))).toContain('I have no question open');
  expect(parts.bank.requests.filter((request) => request === 'blockCard')).toHaveLength(1);
});

test('a repeated invocation of the same yes blocks nothing a second time and still says what is so', async () => {
  const { says, parts } = call();
  await says('LostCard');
  await says('Yes');

  const again = await says('Yes', { attributes: { pending: 'LostCard' } });

  expect(words(again)).toContain('is blocked');
  expect(parts.bank.requests.filter((request) => request === 'blockCard')).toHaveLength(1);
});

test('no leaves the card as it is', async () => {
  const { says, parts } = call();
  await says('LostCard');

  expect(words(await says('No'))).toContain('left your card as it is');
  expect(parts.bank.cardsHeld[0]!.status).toBe('active');
});

test('keys mean yes and no while the question is open, and the menu otherwise', async () => {
  const { says, parts } = call();
  const press = (key: string) => says('FallbackIntent', { inputMode: 'DTMF', transcript: key });

  await press('3');
  await press('1');
  expect(parts.bank.cardsHeld[0]!.status).toBe('blocked');

  expect(words(await press('1'))).toContain('1,234 pounds');
  expect((await press('0')).sessionState.intent.name).toBe('SpeakToPerson');
});

test('the key Connect sends beside the transcript counts, end key and all', async () => {
  const response = await call().says('Balance', {
    inputMode: 'DTMF',
    transcript: 'four',
    requestAttributes: { 'x-amz-lex:dtmf-transcript': '4#' },
  });

  expect(words(response)).toContain('We are open at nine.');
});

test('a typed digit counts as a key, spoken words do not', async () => {
  expect(words(await call().says('Balance', { inputMode: 'Text', transcript: '4' }))).toContain('open at nine');
  expect(words(await call().says('Balance', { transcript: 'four' }))).toContain('1,234 pounds');
});

test('slower is spoken slowly from then on, with what it says escaped', async () => {
  const { says } = call();

  await says('Slower');
  const response = await says('RecentTransactions');

  expect(response).toMatchObject({ messages: [{ contentType: 'SSML' }] });
  expect(words(response)).toMatch(/^<speak><prosody rate="slow">.*<\/prosody><\/speak>$/);
  expect(words(response)).toContain('Bread &amp; Butter &lt;Ltd&gt;');
});

test('repeat says the same again', async () => {
  const { says } = call();
  const first = words(await says('Balance'));

  expect(words(await says('Repeat'))).toBe(first);
  expect(words(await says('Repeat'))).toBe(first);
});

test('repeat of a question asks it again and keeps it open', async () => {
  const { says } = call();
  const question = words(await says('LostCard'));

  const again = await says('Repeat');

  expect(words(again)).toBe(question);
  expect(again.sessionState.sessionAttributes.pending).toBe('LostCard');
});

test('two misses in a row lead to the keypad menu', async () => {
  const { says } = call();

  expect(words(await says('FallbackIntent'))).toContain('press 1');
  expect(await says('FallbackIntent')).toMatchObject({
    sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'FallbackIntent', state: 'Fulfilled' } },
  });
});

test.each([
  ['SpeakToPerson', 'human'],
  ['Goodbye', 'goodbye'],
] as const)('%s goes back to the flow at once', async (intent, next) => {
  expect(await call(false).says(intent)).toMatchObject({
    sessionState: { dialogAction: { type: 'Close' }, intent: { name: intent }, sessionAttributes: { next } },
  });
});

test.each(LOCALES)('in %s the bot’s own locale is spoken, whatever the attribute says', async (locale) => {
  const response = await call().says('OpeningHours', {
    localeId: LEX_LOCALE_IDS[locale],
    attributes: { language: 'en-GB' },
  });

  expect(words(response)).toContain(OPENING_HOURS[locale]);
  expect(response.sessionState.sessionAttributes.language).toBe(locale);
});

test('attributes of others come back as they were, nulls left out', async () => {
  const { sessionState } = await call().says('Help', {
    attributes: { 'x-amz-lex:connect-originating-request-id': 'c2', gone: null },
  });

  expect(sessionState.sessionAttributes).toMatchObject({ 'x-amz-lex:connect-originating-request-id': 'c2' });
  expect(sessionState.sessionAttributes).not.toHaveProperty('gone');
});

test('a turn that names no contact is an error of the flow', () => {
  const event = lexEventSchema.parse(lexEvent('Help', { attributes: { contactId: null } }));

  expect(() => requestFromLex(event)).toThrow('the session attributes of this line');
});

test('after verification the flow gets the balance as words to speak', async () => {
  expect(await call().asks({ intent: 'Balance', pending: 'none' })).toEqual({
    reply: 'Your current account has 1,234 pounds and 56 pence.',
    speech: '<speak>Your current account has 1,234 pounds and 56 pence.</speak>',
    next: 'listen',
    pending: 'none',
    last: 'Balance',
  });
});

test('at a slow pace the flow gets slow speech, with what it says escaped', async () => {
  const { speech } = await call().asks({ intent: 'RecentTransactions', pending: 'none', pace: 'slow' });

  expect(speech).toMatch(/^<speak><prosody rate="slow">.*Bread &amp; Butter &lt;Ltd&gt;.*<\/prosody><\/speak>$/);
});

test('slower at the keypad is itself said slowly', async () => {
  expect((await call().asks({ intent: 'Slower', pending: 'none' })).speech).toContain('rate="slow"');
});

test('through the keypad menu a card is blocked in two invocations', async () => {
  const { asks, parts } = call();

  const asked = await asks({ intent: 'LostCard', pending: 'none' });
  expect(asked).toMatchObject({ pending: 'LostCard', next: 'listen' });

  const blocked = await asks({ intent: 'Yes', pending: asked.pending });
  expect(blocked).toMatchObject({ pending: 'none', last: 'LostCard' });
  expect(parts.bank.cardsHeld[0]!.status).toBe('blocked');
});

test('an unverified caller at the keypad is sent to verify, with nothing to speak', async () => {
  expect(await call(false).asks({ intent: 'Balance', pending: 'none' })).toMatchObject({
    reply: 'none',
    next: 'verify',
  });
});

test('the keypad menu repeats what it names as last', async () => {
  const { reply } = await call().asks({ intent: 'Repeat', pending: 'none', last: 'OpeningHours' });

  expect(reply).toBe('We are open at nine.');
});

test.each([{ intent: 'Transfer' }, {}, { intent: 'balance' }])(
  'parameters %j are an error of the flow',
  async (parameters) => {
    await expect(call().asks(parameters as Record<string, string>)).rejects.toThrow('the parameters of dialogue');
  },
);

test('a turn is recorded in classified words, with no word of the reply', async () => {
  const { says, parts } = call();

  await says('Balance', { nluConfidence: { score: 0.6 } });

  expect(parts.decisions.entries).toEqual([
    { kind: 'turn', intent: 'Balance', reply: 'balance', next: 'listen', verified: true, confidence: 'medium' },
  ]);
});

test('a bank that does not answer is an error, not an answer', async () => {
  const { says, parts } = call();
  parts.bank.accounts = async () => {
    throw new Error('unreachable');
  };

  await expect(says('Balance')).rejects.toThrow('unreachable');
});

const anyAttributes = fc.record(
  {
    pending: fc.oneof(fc.constantFrom('none', 'LostCard', ''), fc.string()),
    last: fc.oneof(fc.constantFrom('none', ...INTENTS), fc.string()),
    pace: fc.oneof(fc.constantFrom('normal', 'slow'), fc.string()),
    misses: fc.oneof(fc.constantFrom('0', '1', '2'), fc.string()),
    next: fc.string(),
    language: fc.string(),
    other: fc.string(),
  },
  { requiredKeys: [] },
);

test('whatever the attributes hold, Lex gets an answer it takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...INTENTS),
      anyAttributes,
      fc.boolean(),
      fc.constantFrom(...Object.values(LEX_LOCALE_IDS)),
      fc.constantFrom('Speech' as const, 'DTMF' as const),
      fc.string(),
      async (intent, attributes, verified, localeId, inputMode, transcript) => {
        const response = await call(verified).says(intent, { attributes, localeId, inputMode, transcript });

        expect(lexResponseSchema.safeParse(response).error).toBeUndefined();
      },
    ),
  );
});

test('whatever a flow asks for, it gets an answer of the contract', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...INTENTS),
      fc.oneof(fc.constantFrom('none', 'LostCard'), fc.string()),
      fc.oneof(fc.constantFrom('none', ...INTENTS), fc.string()),
      fc.boolean(),
      fc.constantFrom(...LOCALES),
      async (intent, pending, last, verified, language) => {
        const response = await call(verified).asks({ intent, pending, last }, { language });

        expect(dialogueResponseSchema.safeParse(response).error).toBeUndefined();
      },
    ),
  );
});

test('without verification no turn of any kind reaches the bank', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...INTENTS), { maxLength: 8 }), async (intents) => {
      const { says, parts } = call(false);

      for (const intent of intents) await says(intent);

      expect(parts.bank.requests).toEqual([]);
    }),
  );
});
