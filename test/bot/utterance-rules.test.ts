import { LOCALES } from '../../lambda/contracts/locale.ts';
import { INTENTS } from '../../lib/bot/bot-definition.ts';
import { MAX_UTTERANCE_LENGTH, utteranceFault } from '../../lib/bot/utterance-rules.ts';

test('every utterance of the bot is one Lex takes', () => {
  const faults = INTENTS.flatMap(({ utterances }) => LOCALES.flatMap((locale) => utterances[locale])).flatMap(
    (utterance) => {
      const fault = utteranceFault(utterance);
      return fault === undefined ? [] : [`'${utterance}' ${fault}`];
    },
  );

  expect(faults).toEqual([]);
});

test.each(['hello', "what's up", 'uh-huh', 'the U.S. bank', 'qué tal', '5', 'snake_case'])(
  '"%s" is taken',
  (utterance) => {
    expect(utteranceFault(utterance)).toBeUndefined();
  },
);

test.each([
  ['', 'is empty'],
  [' hello', 'has stray spaces'],
  ['hello  there', 'has stray spaces'],
  ['hello?', 'has a character Lex refuses'],
  ['¿cómo?', 'has a character Lex refuses'],
  ['yes, please', 'has a character Lex refuses'],
  ['what’s up', 'has a character Lex refuses'],
  [
    'x'.repeat(MAX_UTTERANCE_LENGTH + 1),
    `has ${MAX_UTTERANCE_LENGTH + 1} characters, at most ${MAX_UTTERANCE_LENGTH} are allowed`,
  ],
])('"%s" is refused because it %s', (utterance, fault) => {
  expect(utteranceFault(utterance)).toContain(fault);
});
