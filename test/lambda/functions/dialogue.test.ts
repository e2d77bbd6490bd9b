import fc from 'fast-check';
import { dialogueResponseSchema } from '../../../lambda/contracts/dialogue.ts';
import { INTENTS, type IntentName } from '../../../lambda/contracts/intents.ts';
import { lexEventSchema } from '../../../lambda/contracts/lex-event.ts';
import { lexResponseSchema } from '../../../lambda/contracts/lex-response.ts';
import { LEX_LOCALE_IDS, LOCALES } from '../../../lambda/contracts/locale.ts';
import { connectResponse, requestFromConnect } from '../../../lambda/functions/dialogue/connect-door.ts';
import { converseInBot } from '../../../lambda/functions/dialogue/converse.ts';
import { converse } from '../../../lambda/functions/dialogue/converse-about-accounts.ts';
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
      const response = lexResponse(event, request, await converseInBot(parts, request));
      attributes = response.sessionState.sessionAttributes;
      return response;
    },
    /** One turn through a flow. */
    async asks(parameters: Record<string, string>, given: Parameters<typeof connectEvent>[0] = {}) {
      const attributes = { pseudonym: PSEUDONYM, language: 'en-GB', ...given.attributes };
      const event = connectEvent({ ...given, parameters, attributes });
      return connectResponse(await converse(parts, requestFromConnect(event)));
    },
  };
}

const words = (response: Awaited<ReturnType<ReturnType<typeof call>['says']>>): string =>
  'messages' in response ? response.messages.map(({ content }) => content).join(' ') : '';

/** A turn that goes back to the flow without a word. */
const handedBack = (intent: IntentName, attributes: Record<string, string>) => ({
  sessionState: {
    dialogAction: { type: 'Close' },
    intent: { name: intent, slots: {}, state: 'Fulfilled' },
    sessionAttributes: { contactId: CONTACT_ID, language: 'en-GB', pace: 'normal', misses: '0', ...attributes },
  },
});

test('an answer anybody may hear is given inside Lex, and the conversation goes on', async () => {
  expect(await call().says('OpeningHours')).toEqual({
    sessionState: {
      dialogAction: { type: 'ElicitIntent' },
      intent: { name: 'OpeningHours', slots: {}, state: 'Fulfilled' },
      sessionAttributes: {
        contactId: CONTACT_ID,
        language: 'en-GB',
        pending: 'none',
        last: 'OpeningHours',
        pace: 'normal',
        misses: '0',
        next: 'listen',
      },
    },
    messages: [{ contentType: 'PlainText', content: 'We are open at nine. What else can I do for you?' }],
  });
});

describe('inside Lex nothing of an account is said, not even to a verified caller', () => {
  test.each([
    ['Balance', 'none', 'OpeningHours'],
    ['RecentTransactions', 'none', 'none'],
    ['LostCard', 'none', 'Balance'],
    ['Repeat', 'none', 'Balance'],
    ['Repeat', 'LostCard', 'LostCard'],
    ['Yes', 'LostCard', 'LostCard'],
    ['No', 'LostCard', 'LostCard'],
  ] as const)('%s with %s pending and %s last goes back to the flow as it came', async (intent, pending, last) => {
    const { says, parts } = call();

    const response = await says(intent, { attributes: { pending, last, misses: '1' } });

    expect(response).toEqual(handedBack(intent, { pending, last, next: 'bank' }));
    expect(parts.bank.requests).toEqual([]);
  });

  test('a repetition of what anybody may hear stays', async () => {
    const { says } = call();
    const first = words(await says('OpeningHours'));

    expect(words(await says('Repeat'))).toBe(first);
    expect(words(await says('Repeat'))).toBe(first);
  });

  test('whatever is said in whatever order, neither the bank nor a verification is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...INTENTS), { maxLength: 8 }),
        fc.constantFrom('none', 'LostCard'),
        fc.constantFrom('none', ...INTENTS),
        async (intents, pending, last) => {
          const { says, parts } = call();
          const asked = jest.spyOn(parts.signals, 'verification');

          for (const intent of intents) {
            const response = await says(intent, { attributes: { pending, last } });
            expect(words(response)).not.toMatch(/pound|4 4 1 7|Bread/);
          }

          expect(parts.bank.requests).toEqual([]);
          expect(asked).not.toHaveBeenCalled();
        },
      ),
    );
  });
});

test.each([
  ['the verification of another caller', { attributes: { pseudonym: 'q'.repeat(43) } }],
  ['the verification of another contact', { contactId: '00000000-0000-4000-8000-000000000002' }],
  ['a withheld number', { attributes: { pseudonym: 'none' } }],
])('%s verifies nobody', async (_, given) => {
  const { asks, parts } = call();

  expect((await asks({ intent: 'Balance' }, given)).next).toBe('verify');
  expect(parts.bank.requests).toEqual([]);
});

test('an attribute that claims it verifies nobody', async () => {
  const { asks } = call(false);

  const response = await asks(
    { intent: 'Balance', verification: 'verified' },
    { attributes: { verification: 'verified', verified: 'true', customerId: 'HB-1', next: 'listen' } },
  );

  expect(response.next).toBe('verify');
});

test('a lost card is blocked after yes, once', async () => {
  const { asks, parts } = call();

  const asked = await asks({ intent: 'LostCard' });
  expect(asked).toMatchObject({ reply: expect.stringContaining('4 4 1 7'), pending: 'LostCard' });
  expect(parts.bank.requests).not.toContain('blockCard');

  const blocked = await asks({ intent: 'Yes', pending: asked.pending, last: asked.last });
  expect(blocked).toMatchObject({ reply: expect.stringContaining('is now blocked'), pending: 'none' });
  expect(parts.bank.cardsHeld[0]!.status).toBe('blocked');

  const again = await asks({ intent: 'Yes', pending: blocked.pending, last: blocked.last });
  expect(again.reply).toContain('I have no question open');
  expect(parts.bank.requests.filter((request) => request === 'blockCard')).toHaveLength(1);
});

test('a repeated invocation of the same yes blocks nothing a second time and still says what is so', async () => {
  const { asks, parts } = call();
  await asks({ intent: 'Yes', pending: 'LostCard' });

  expect((await asks({ intent: 'Yes', pending: 'LostCard' })).reply).toContain('is blocked');
  expect(parts.bank.requests.filter((request) => request === 'blockCard')).toHaveLength(1);
});

test('no leaves the card as it is', async () => {
  const { asks, parts } = call();

  expect((await asks({ intent: 'No', pending: 'LostCard' })).reply).toContain('left your card as it is');
  expect(parts.bank.cardsHeld[0]!.status).toBe('active');
});

test('a card is blocked only once the record says that it will be', async () => {
  const { asks, parts } = call();
  const recorded: unknown[] = [];
  const blockCard = parts.bank.blockCard.bind(parts.bank);
  parts.bank.blockCard = async (...given) => {
    recorded.push(...parts.decisions.entries);
    await blockCard(...given);
  };

  await asks({ intent: 'Yes', pending: 'LostCard' });

  const decided = { kind: 'action-decided', action: 'block-card' };
  expect(recorded).toEqual([decided]);
  expect(parts.decisions.entries).toEqual([
    decided,
    { kind: 'turn', intent: 'LostCard', reply: 'cardBlocked', next: 'listen', verified: true, confidence: 'high' },
  ]);
});

test('what cannot be recorded is not done', async () => {
  const { asks, parts } = call();
  parts.decisions.broken = true;

  await expect(asks({ intent: 'Yes', pending: 'LostCard' })).rejects.toThrow('unreachable');
  expect(parts.bank.requests).not.toContain('blockCard');
  expect(parts.bank.cardsHeld[0]!.status).toBe('active');
});

test('keys mean yes and no while the question is open, and the menu otherwise', async () => {
  const { says } = call();
  const press = async (key: string, pending: string) => {
    const response = await says('FallbackIntent', { inputMode: 'DTMF', transcript: key, attributes: { pending } });
    return response.sessionState.intent.name;
  };

  expect(await press('1', 'LostCard')).toBe('Yes');
  expect(await press('2', 'LostCard')).toBe('No');
  expect(await press('1', 'none')).toBe('Balance');
  expect(await press('0', 'LostCard')).toBe('SpeakToPerson');
});

test('a key said in answer to a question is that key', async () => {
  const { says } = call();
  const say = async (transcript: string) =>
    (await says('Balance', { inputMode: 'Speech', transcript, attributes: { pending: 'LostCard' } })).sessionState;

  expect((await say('One')).intent.name).toBe('Yes');
  expect((await say('two')).intent.name).toBe('No');
  expect((await say('one moment')).intent.name).toBe('Balance');
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
  expect((await call().says('Balance', { transcript: 'four' })).sessionState.intent.name).toBe('Balance');
});

test('slower is spoken slowly from then on, and the flow is told', async () => {
  const { says } = call();

  await says('Slower');
  const response = await says('OpeningHours');

  expect(response).toMatchObject({ messages: [{ contentType: 'SSML' }] });
  expect(words(response)).toMatch(/^<speak><prosody rate="slow">.*<\/prosody><\/speak>$/);
  expect((await says('Balance')).sessionState.sessionAttributes.pace).toBe('slow');
});

test('repeat of a question asks it again and keeps it open', async () => {
  const { asks } = call();
  const question = await asks({ intent: 'LostCard' });

  expect(await asks({ intent: 'Repeat', pending: 'LostCard', last: 'LostCard' })).toEqual(question);
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
  const { says, asks, parts } = call();

  await says('Balance', { nluConfidence: { score: 0.6 } });
  await asks({ intent: 'Balance' });

  expect(parts.decisions.entries).toEqual([
    { kind: 'turn', intent: 'Balance', reply: 'none', next: 'bank', verified: false, confidence: 'medium' },
    { kind: 'turn', intent: 'Balance', reply: 'balance', next: 'listen', verified: true, confidence: 'high' },
  ]);
});

test('a bank that does not answer is an error, not an answer', async () => {
  const { asks, parts } = call();
  parts.bank.accounts = async () => {
    throw new Error('unreachable');
  };

  await expect(asks({ intent: 'Balance' })).rejects.toThrow('unreachable');
});

test.each(LOCALES)(
  'a flow that speaks %s is answered in it, whatever language the caller wished for',
  async (locale) => {
    const wished = LOCALES.find((other) => other !== locale)!;
    const given = { languageCode: locale, attributes: { language: wished } };

    expect((await call().asks({ intent: 'OpeningHours' }, given)).reply).toBe(OPENING_HOURS[locale]);
  },
);

test.each(['fr-FR', null])('where the flow speaks %s the language wished for is answered', async (languageCode) => {
  const given = { languageCode, attributes: { language: 'es-US' } };

  expect((await call().asks({ intent: 'OpeningHours' }, given)).reply).toBe(OPENING_HOURS['es-US']);
});

describe('a line that has hours in some languages only', () => {
  const ask = async (openingHours: Partial<typeof OPENING_HOURS>, languageCode: string) => {
    const { asks, parts } = call();
    Object.assign(parts, { openingHours });
    return (await asks({ intent: 'OpeningHours' }, { languageCode })).reply;
  };

  test('says them in the language that is understood as well', async () => {
    expect(await ask({ 'en-GB': OPENING_HOURS['en-GB'] }, 'en-US')).toBe(OPENING_HOURS['en-GB']);
  });

  test('offers a person where there are none', async () => {
    expect(await ask({ 'en-GB': OPENING_HOURS['en-GB'] }, 'es-US')).toMatch(
      /^No puedo darle nuestro horario\..*persona/,
    );
  });
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
        const response = await call(verified).asks({ intent, pending, last }, { languageCode: language });

        expect(dialogueResponseSchema.safeParse(response).error).toBeUndefined();
      },
    ),
  );
});

test('without verification no turn of any kind reaches the bank', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...INTENTS), { maxLength: 8 }),
      fc.constantFrom('none', 'LostCard'),
      async (intents, pending) => {
        const { asks, parts } = call(false);

        for (const intent of intents) await asks({ intent, pending, last: 'Balance' });

        expect(parts.bank.requests).toEqual([]);
      },
    ),
  );
});
