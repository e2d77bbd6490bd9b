import { BUILT_IN_SLOT_TYPES } from '../../../simulator/lex/slots/built-in.ts';

// a Wednesday
const NOW_MS = Date.UTC(2030, 0, 2, 9);

function interpreted(type: string, text: string, localeId = 'en_GB'): string | undefined {
  return BUILT_IN_SLOT_TYPES[type]?.({ text, localeId, nowMs: NOW_MS })?.value.interpretedValue;
}

test.each([
  ['42', 'en_GB', '42'],
  ['-15', 'en_GB', '-15'],
  ['123.45', 'en_GB', '123.45'],
  ['twenty one', 'en_GB', '21'],
  ['two hundred and five', 'en_GB', '205'],
  ['three thousand four hundred', 'en_US', '3400'],
  ['treinta y dos', 'es_US', '32'],
  ['ciento veinticinco', 'es_US', '125'],
  ['mil dos', 'es_US', '1002'],
  ['a lot', 'en_GB', undefined],
  ['', 'en_GB', undefined],
])('the number in "%s" (%s) is %s', (text, localeId, number) => {
  expect(interpreted('AMAZON.Number', text, localeId)).toBe(number);
});

test.each([
  ['tomorrow', '2030-01-03'],
  ['on Wednesday', '2030-01-02'],
  ['next tuesday', '2030-01-08'],
  ['el viernes', '2030-01-04'],
  ['mañana', '2030-01-03'],
  ['the 1st of January', '2031-01-01'],
  ['3 de mayo', '2030-05-03'],
  ['March 5 2031', '2031-03-05'],
  ['2030-02-28', '2030-02-28'],
  ['2030-02-30', undefined],
  ['31 february', undefined],
  ['some day', undefined],
])('the date in "%s" is %s', (text, date) => {
  expect(interpreted('AMAZON.Date', text)).toBe(date);
});

test.each([
  ['555 0100 123', 'en_US', '5550100123'],
  ['+1 (555) 555-0100', 'en_US', '+15555550100'],
  ['oh one six three two nine six oh one oh one', 'en_GB', '01632960101'],
  ['cinco cinco cinco cero uno cero cero', 'es_US', '5550100'],
  ['12', 'en_US', undefined],
  ['call me later', 'en_US', undefined],
])('the phone number in "%s" (%s) is %s', (text, localeId, number) => {
  expect(interpreted('AMAZON.PhoneNumber', text, localeId)).toBe(number);
});

test.each([
  ['yes please', 'en_GB', 'Yes'],
  ['No, thanks!', 'en_US', 'No'],
  ['maybe', 'en_US', 'Maybe'],
  ["I don't know", 'en_US', "Don't know"],
  ['claro que sí', 'es_US', 'Yes'],
  ['no, gracias', 'es_US', 'No'],
  ['no lo sé', 'es_US', "Don't know"],
  ['what time is it', 'en_GB', undefined],
])('"%s" (%s) confirms as %s', (text, localeId, answer) => {
  expect(interpreted('AMAZON.Confirmation', text, localeId)).toBe(answer);
});

test.each([
  ['AB 12-C', 'AB12C'],
  ['1234', '1234'],
  ['perhaps', undefined],
  ['A1'.repeat(16), undefined],
])('the code in "%s" is %s', (text, code) => {
  expect(interpreted('AMAZON.AlphaNumeric', text)).toBe(code);
});

test('names are taken as given, digits and nothing are not names', () => {
  expect([' Ada ', '12', ' '].map((text) => interpreted('AMAZON.FirstName', text))).toEqual([
    'Ada',
    undefined,
    undefined,
  ]);
});

test('free form takes everything', () => {
  expect(interpreted('AMAZON.FreeFormInput', '  anything, at all ')).toBe('  anything, at all ');
});
