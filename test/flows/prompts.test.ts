import type { Locale } from '../../lambda/contracts/locale.ts';
import { LOCALES } from '../../lambda/contracts/locale.ts';
import { lineFlows } from '../../lib/flows/index.ts';
import type { PromptName } from '../../lib/flows/prompts/index.ts';
import { promptsIn } from '../../lib/flows/prompts/index.ts';
import { VOICES } from '../../lib/flows/voices.ts';
import { DESIGNS, design } from './designs.ts';

/** More words than this in one breath are hard to follow. */
const SENTENCE_MAX_WORDS = 20;

/** Ends in the middle of a sentence, since a number follows. */
const UNFINISHED: readonly PromptName[] = ['yourPlace'];

const all = LOCALES.flatMap((locale) =>
  Object.entries(promptsIn(locale, design(locale))).map(([name, text]) => [locale, name as PromptName, text] as const),
);

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/);

/** Names of digits as each language says them in "press two". */
const NUMBERS: Readonly<Record<Locale, readonly string[]>> = {
  'en-GB': ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  'en-US': ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  'es-US': ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
};

test.each(all)('in %s, %s is speakable as it stands', (_, name, text) => {
  expect(text.trim()).toBe(text);
  expect(text).not.toMatch(/[$<>{}[\]_#*&/\\|]|\d|\s{2,}|undefined|null|TODO|XXX/);
  expect(text).toMatch(UNFINISHED.includes(name) ? /[a-zé]$/ : /[.?!]$/);
});

test.each(all)('in %s, %s says one idea a sentence', (_, _name, text) => {
  for (const sentence of sentencesOf(text)) {
    expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(SENTENCE_MAX_WORDS);
    expect(sentence).toMatch(/^[¿¡]?[A-ZÁÉÍÓÚ]/);
  }
});

test.each(LOCALES)('in %s no two prompts say the same', (locale) => {
  const texts = Object.values(promptsIn(locale, design(locale)));

  expect(new Set(texts).size).toBe(texts.length);
});

test.each(LOCALES)('in %s every key of the menus is named after what it does', (locale) => {
  const { keypadMenu, howCanIHelp, blockCardByKeys } = promptsIn(locale, design(locale));
  const named = (text: string) =>
    NUMBERS[locale].flatMap((word, digit) => (new RegExp(`\\b${word}\\b`).test(text) ? [digit] : []));

  expect(named(keypadMenu)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 9]);
  expect(named(howCanIHelp)).toEqual(expect.arrayContaining([0, 1, 2, 3, 4]));
  expect(named(blockCardByKeys)).toEqual(expect.arrayContaining([0, 1, 2]));
});

test.each(LOCALES)('in %s the first words name the bank and the machine', (locale) => {
  const { welcome } = promptsIn(locale, design(locale));

  expect(welcome).toContain('Harbour Bank');
  expect(welcome).toMatch(locale === 'es-US' ? /asistente automático/ : /automated assistant/);
});

test('British and American English differ where people do', () => {
  const [british, american] = [promptsIn('en-GB', design('en-GB')), promptsIn('en-US', design('en-US'))];

  expect(british.askPin).toContain('press zero and then hash');
  expect(american.askPin).toContain('press zero and then pound');
  expect(british.waiting).not.toBe(american.waiting);
});

test('every prompt is spoken somewhere in the line', () => {
  const spoken = JSON.stringify(DESIGNS.map((one) => lineFlows(one)));
  const { offerThisLanguage, ...prompts } = promptsIn('es-US', design('es-US'));

  const unused = Object.entries(prompts).filter(([, text]) => !spoken.includes(JSON.stringify(text).slice(1, -1)));

  expect(unused).toEqual([]);
  expect(spoken).toContain(offerThisLanguage);
});

test('every locale has a voice that speaks it', () => {
  expect(Object.keys(VOICES).sort()).toEqual([...LOCALES].sort());
  for (const locale of LOCALES) {
    expect(VOICES[locale].languageCode).toBe(locale);
    expect(VOICES[locale].lexLocale).toBe(locale.replace('-', '_'));
  }
});
