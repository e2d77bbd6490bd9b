import { INTENTS as CONTRACT_INTENTS } from '../../lambda/contracts/intents.ts';
import { KEYPAD } from '../../lambda/contracts/keypad.ts';
import { LOCALES } from '../../lambda/contracts/locale.ts';
import { botDefinition, INTENTS, utterancesOf } from '../../lib/bot/bot-definition.ts';
import { normalise } from '../../simulator/lex/understanding/normalise.ts';

const SPOKEN = INTENTS.filter(({ parent }) => parent === undefined);

test('the bot has exactly the intents the dialogue knows', () => {
  expect(INTENTS.map(({ name }) => name).sort()).toEqual([...CONTRACT_INTENTS].sort());
});

test('the keys of the intents are the keypad of the line', () => {
  const keys = Object.fromEntries(INTENTS.flatMap(({ key, name }) => (key === undefined ? [] : [[key, name]])));

  expect(keys).toEqual(KEYPAD);
});

test.each(LOCALES)('every intent has at least 20 spoken utterances in %s, and its key', (locale) => {
  for (const intent of SPOKEN) {
    expect(intent.utterances[locale].length).toBeGreaterThanOrEqual(20);
    if (intent.key !== undefined) expect(utterancesOf(intent, locale)).toContain(intent.key);
  }
});

test('the fallback has no utterances in any language', () => {
  const fallback = INTENTS.find(({ parent }) => parent === 'AMAZON.FallbackIntent');

  expect(LOCALES.flatMap((locale) => fallback?.utterances[locale])).toEqual([]);
});

test.each(LOCALES)('no utterance in %s is written twice, in one intent or in two', (locale) => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const intent of SPOKEN) {
    for (const utterance of utterancesOf(intent, locale)) {
      const normal = normalise(utterance);
      if (seen.has(normal)) twice.push(`'${utterance}' in ${seen.get(normal)} and ${intent.name}`);
      seen.set(normal, intent.name);
    }
  }

  expect(twice).toEqual([]);
});

test('each language has words of its own region', () => {
  const said = (locale: (typeof LOCALES)[number]) => SPOKEN.flatMap((intent) => intent.utterances[locale]).join(' ');

  expect(said('en-GB')).toMatch(/nicked/);
  expect(said('en-US')).toMatch(/checking/);
  expect(said('es-US')).toMatch(/quincena/);
  expect(said('en-US')).not.toMatch(/nicked|cashpoint|overdraft|recognise/);
  expect(said('en-GB')).not.toMatch(/checking account|paycheck|recognize/);
  expect(said('es-US')).not.toMatch(/vosotros|vale|ordenador|móvil/);
});

test('a bot speaks at least one language, and each once', () => {
  expect(botDefinition(['es-US', 'en-US']).languages).toEqual(['es-US', 'en-US']);
  expect(() => botDefinition([])).toThrow('the bot needs at least one language, got none');
  expect(() => botDefinition(['en-GB', 'en-GB'])).toThrow("the bot's languages name 'en-GB' twice");
});
