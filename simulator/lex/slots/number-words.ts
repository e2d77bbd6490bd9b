import { normalise } from '../understanding/normalise.ts';

const UNITS: Readonly<Record<'en' | 'es', readonly (readonly [number, string])[]>> = {
  en: list(
    '0 zero, 0 oh, 1 one, 2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve, 13 thirteen, 14 fourteen, 15 fifteen, 16 sixteen, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty, 30 thirty, 40 forty, 50 fifty, 60 sixty, 70 seventy, 80 eighty, 90 ninety',
  ),
  es: list(
    '0 cero, 1 uno, 1 un, 1 una, 2 dos, 3 tres, 4 cuatro, 5 cinco, 6 seis, 7 siete, 8 ocho, 9 nueve, 10 diez, 11 once, 12 doce, 13 trece, 14 catorce, 15 quince, 16 dieciseis, 17 diecisiete, 18 dieciocho, 19 diecinueve, 20 veinte, 21 veintiuno, 22 veintidos, 23 veintitres, 24 veinticuatro, 25 veinticinco, 26 veintiseis, 27 veintisiete, 28 veintiocho, 29 veintinueve, 30 treinta, 40 cuarenta, 50 cincuenta, 60 sesenta, 70 setenta, 80 ochenta, 90 noventa',
  ),
};

const HUNDRED: Readonly<Record<'en' | 'es', readonly string[]>> = { en: ['hundred'], es: ['cien', 'ciento'] };
const THOUSAND: Readonly<Record<'en' | 'es', string>> = { en: 'thousand', es: 'mil' };
const JOINERS: Readonly<Record<'en' | 'es', readonly string[]>> = { en: ['and', 'a'], es: ['y'] };

/** The number a phrase says in words, `undefined` where it says none. Knows English and Spanish below one million. */
export function numberFromWords(text: string, localeId: string): number | undefined {
  const language = localeId.startsWith('es') ? 'es' : 'en';
  const units = new Map(UNITS[language].map(([value, word]) => [word, value]));
  const words = normalise(text)
    .split(' ')
    .filter((word) => !JOINERS[language].includes(word));
  if (words.length === 0) return undefined;
  let total = 0;
  let group = 0;
  for (const word of words) {
    const unit = units.get(word);
    if (unit !== undefined) group += unit;
    else if (HUNDRED[language].includes(word)) group = language === 'en' ? Math.max(group, 1) * 100 : group + 100;
    else if (word === THOUSAND[language]) {
      total += Math.max(group, 1) * 1_000;
      group = 0;
    } else return undefined;
  }
  return total + group;
}

/** Digits spoken one by one, `undefined` where another word is among them: "five five oh one" is `5501`. */
export function digitsFromWords(text: string, localeId: string): string | undefined {
  const units = new Map(UNITS[localeId.startsWith('es') ? 'es' : 'en'].map(([value, word]) => [word, value]));
  let digits = '';
  for (const word of normalise(text).split(' ')) {
    if (/^\d+$/.test(word)) digits += word;
    else {
      const unit = units.get(word);
      if (unit === undefined || unit > 9) return undefined;
      digits += unit;
    }
  }
  return digits;
}

function list(words: string): (readonly [number, string])[] {
  return words.split(', ').map((entry) => {
    const [value = '', word = ''] = entry.split(' ');
    return [Number(value), word] as const;
  });
}
