import { parseClockTime } from '../../lib/flows/hours/clock-time.ts';
import type { OpeningTimes } from '../../lib/flows/line-design.ts';
import { openingHoursSentence, openingHoursSentences } from '../../lib/flows/opening-hours.ts';
import { OPENING_HOURS } from './designs.ts';

const on = (days: OpeningTimes['days'], start: string, end: string): OpeningTimes[] => [{ days, start, end }];
const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

test.each([
  [
    'en-GB',
    'We are open Monday to Friday, from nine in the morning to five in the afternoon. We are open on Saturday, from half past nine in the morning to noon.',
  ],
  [
    'en-US',
    'We are open Monday to Friday, from nine in the morning to five in the afternoon. We are open on Saturday, from nine thirty in the morning to noon.',
  ],
  [
    'es-US',
    'Abrimos de lunes a viernes, desde las nueve de la mañana hasta las cinco de la tarde. Abrimos los sábados, desde las nueve y media de la mañana hasta el mediodía.',
  ],
] as const)('in %s the hours are spoken as people say them', (locale, sentences) => {
  expect(openingHoursSentence(locale, OPENING_HOURS)).toBe(sentences);
});

test.each([
  ['07:05', 'seven oh five in the morning', 'las siete y cinco de la mañana'],
  ['08:15', 'eight fifteen in the morning', 'las ocho y cuarto de la mañana'],
  ['12:45', 'twelve forty-five in the afternoon', 'las doce y cuarenta y cinco de la tarde'],
  ['13:00', 'one in the afternoon', 'la una de la tarde'],
  ['18:20', 'six twenty in the evening', 'las seis y veinte de la tarde'],
  ['21:30', 'nine thirty in the evening', 'las nueve y media de la noche'],
  ['23:59', 'midnight', 'la medianoche'],
])('a line that closes at %s says so', (end, english, spanish) => {
  const hours = on(['MONDAY'], '03:00', end);

  expect(openingHoursSentence('en-US', hours)).toBe(`We are open on Monday, from three in the morning to ${english}.`);
  expect(openingHoursSentence('es-US', hours)).toBe(
    `Abrimos los lunes, desde las tres de la madrugada hasta ${spanish}.`,
  );
});

test('a line that never closes says so', () => {
  expect(openingHoursSentence('en-GB', on(WEEK, '00:00', '23:59'))).toBe(
    'We are open every day, all day and all night.',
  );
  expect(openingHoursSentence('es-US', on(WEEK, '00:00', '24:00'))).toBe(
    'Abrimos todos los días, las veinticuatro horas.',
  );
});

test('days that do not follow each other are listed, in the order of the week', () => {
  const hours = on(['SUNDAY', 'MONDAY', 'WEDNESDAY'], '10:00', '11:00');

  expect(openingHoursSentence('en-GB', hours)).toContain('on Monday, Wednesday and Sunday');
  expect(openingHoursSentence('es-US', hours)).toContain('los lunes, miércoles y domingos');
});

test('two days in a row are listed, three make a range', () => {
  expect(openingHoursSentence('en-GB', on(['MONDAY', 'TUESDAY'], '10:00', '11:00'))).toContain('Monday and Tuesday');
  expect(openingHoursSentence('en-GB', on(['MONDAY', 'TUESDAY', 'WEDNESDAY'], '10:00', '11:00'))).toContain(
    'Monday to Wednesday',
  );
});

test('the sentences follow the week, whatever the order of the settings', () => {
  const hours = [...on(['SUNDAY'], '10:00', '11:00'), ...on(['MONDAY'], '10:00', '11:00')];

  expect(openingHoursSentence('en-GB', hours)).toMatch(/Monday.*Sunday/);
});

test('functions get the hours in every language of the line and no other', () => {
  const sentences = openingHoursSentences({ languages: ['en-GB', 'es-US'], openingHours: OPENING_HOURS });

  expect(Object.keys(sentences)).toEqual(['en-GB', 'es-US']);
  expect(sentences['es-US']).toBe(openingHoursSentence('es-US', OPENING_HOURS));
});

test.each(['9:00', '09:60', '25:00', '24:01', 'noon', ''])('%p is not a time of the clock', (text) => {
  expect(() => parseClockTime(text)).toThrow(`opening hours need times such as 09:00 or 17:30, got '${text}'`);
});
