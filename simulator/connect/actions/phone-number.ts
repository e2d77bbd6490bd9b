import type { Parameters } from '../parameters.ts';

/** Digits of an E.164 number without its plus sign; shorter ones are no subscriber's number. */
export const PHONE_NUMBER_DIGITS = { least: 7, most: 15 } as const;

/** How a number is entered on the keypad: with its country, or as dialled inside one. */
export type NumberFormat = { readonly kind: 'E164' } | { readonly kind: 'Local'; readonly callingCode: string };

/** ITU calling codes of the countries that the simulator knows. */
const CALLING_CODES: Readonly<Record<string, string>> = {
  AT: '43',
  AU: '61',
  BE: '32',
  BR: '55',
  CA: '1',
  CH: '41',
  CZ: '420',
  DE: '49',
  DK: '45',
  ES: '34',
  FI: '358',
  FR: '33',
  GB: '44',
  IE: '353',
  IN: '91',
  IT: '39',
  JP: '81',
  LU: '352',
  MX: '52',
  NL: '31',
  NO: '47',
  NZ: '64',
  PL: '48',
  PT: '351',
  SE: '46',
  SG: '65',
  US: '1',
  ZA: '27',
};

/** @throws Refusal for a country whose calling code is not known here */
export function phoneFormat(parameters: Parameters): NumberFormat {
  parameters.only(['NumberFormat', 'CountryCode']);
  if (parameters.word('NumberFormat', ['Local', 'E164']) === 'E164') return { kind: 'E164' };
  const country = parameters.word('CountryCode', Object.keys(CALLING_CODES));
  return { kind: 'Local', callingCode: CALLING_CODES[country] ?? '' };
}

/** The E.164 number that these digits mean; `undefined` where they mean none. */
export function dialledAs(digits: string, format: NumberFormat): string | undefined {
  const number = format.kind === 'E164' ? `+${digits}` : `+${format.callingCode}${digits.replace(/^0/, '')}`;
  return isPhoneNumber(number) ? number : undefined;
}

/** Whether this is an E.164 number. */
export function isPhoneNumber(number: string): boolean {
  const digits = number.length - 1;
  return /^\+[1-9]\d+$/.test(number) && digits >= PHONE_NUMBER_DIGITS.least && digits <= PHONE_NUMBER_DIGITS.most;
}
