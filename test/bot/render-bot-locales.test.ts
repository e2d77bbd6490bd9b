import { LOCALES } from '../../lambda/contracts/locale.ts';
import { botContentHash } from '../../lib/bot/bot-content-hash.ts';
import { botDefinition } from '../../lib/bot/bot-definition.ts';
import { renderBotLocales } from '../../lib/bot/render-bot-locales.ts';

const BOT = botDefinition(LOCALES);

test('each language has its Lex spelling, voice and threshold', () => {
  expect(
    renderBotLocales(BOT).map(({ localeId, voiceSettings, nluConfidenceThreshold }) => [
      localeId,
      voiceSettings,
      nluConfidenceThreshold,
    ]),
  ).toEqual([
    ['en_GB', { voiceId: 'Amy', engine: 'neural' }, 0.4],
    ['en_US', { voiceId: 'Joanna', engine: 'neural' }, 0.4],
    ['es_US', { voiceId: 'Lupe', engine: 'neural' }, 0.4],
  ]);
});

test('every intent calls the code hook at fulfilment and nowhere else', () => {
  for (const { intents } of renderBotLocales(BOT)) {
    expect(intents).toHaveLength(12);
    for (const intent of intents) {
      expect(intent.fulfillmentCodeHook).toEqual({ enabled: true });
      expect(intent).not.toHaveProperty('dialogCodeHook');
      expect(intent).not.toHaveProperty('slots');
    }
  }
});

test('the fallback has its signature and no utterances, all others have utterances and no signature', () => {
  for (const { intents } of renderBotLocales(BOT)) {
    const [fallback, ...more] = intents.filter(({ parentIntentSignature }) => parentIntentSignature !== undefined);
    expect(more).toEqual([]);
    expect(fallback).toMatchObject({ name: 'FallbackIntent', parentIntentSignature: 'AMAZON.FallbackIntent' });
    expect(fallback).not.toHaveProperty('sampleUtterances');
    expect(intents.filter(({ sampleUtterances }) => sampleUtterances !== undefined)).toHaveLength(11);
  }
});

test('only the languages of the deployment are rendered', () => {
  expect(renderBotLocales(botDefinition(['es-US'])).map(({ localeId }) => localeId)).toEqual(['es_US']);
});

test('an utterance Lex refuses names intent and language', () => {
  const [first, ...rest] = BOT.intents;
  const bad = { ...first!, utterances: { ...first!.utterances, 'en-US': ['how much?'] } };

  expect(() => renderBotLocales({ ...BOT, intents: [bad, ...rest] })).toThrow(
    "intent 'Balance' in en-US: utterance 'how much?' has a character Lex refuses",
  );
});

test('more utterances than Lex allows are refused', () => {
  const [first, ...rest] = BOT.intents;
  const many = Array.from({ length: 1_501 }, (_, index) => `line ${index}`);
  const bad = { ...first!, key: undefined, utterances: { ...first!.utterances, 'en-GB': many } };

  expect(() => renderBotLocales({ ...BOT, intents: [bad, ...rest] })).toThrow(
    'has 1501 utterances, at most 1500 are allowed',
  );
});

describe('the content hash', () => {
  test('is the same for the same content and fits a logical id', () => {
    expect(botContentHash(BOT)).toBe(botContentHash(botDefinition(LOCALES)));
    expect(botContentHash(BOT)).toMatch(/^[0-9a-f]{16}$/);
  });

  test('changes with an utterance, a threshold or a language', () => {
    const [first, ...rest] = BOT.intents;
    const utterances = { ...first!.utterances, 'en-GB': [...first!.utterances['en-GB'], 'one more'] };
    const changed = [
      { ...BOT, intents: [{ ...first!, utterances }, ...rest] },
      { ...BOT, nluConfidenceThresholds: { ...BOT.nluConfidenceThresholds, 'es-US': 0.5 } },
      botDefinition(['en-GB', 'en-US']),
    ];

    expect(new Set([BOT, ...changed].map(botContentHash)).size).toBe(4);
  });
});
