import type { Currency, Money } from '../../contracts/bank.ts';
import type { Locale } from '../../contracts/locale.ts';

/** Minor units in one unit of every currency the bank keeps. */
const MINOR_UNITS_PER_UNIT = 100;

/** What a currency's units are called: one, many. */
export interface CurrencyWords {
  readonly unit: readonly [one: string, many: string];
  readonly minorUnit: readonly [one: string, many: string];
}

/** How a locale says money. */
export interface MoneyWords {
  readonly locale: Locale;
  readonly currencies: Readonly<Record<Currency, CurrencyWords>>;
  /** The word between units and minor units: "and", "con". */
  readonly and: string;
}

/** An amount as people say it, without its sign: "1,234 pounds and 56 pence". */
export function spokenMoney(words: MoneyWords, money: Money): string {
  const amount = Math.abs(money.minorUnits);
  const units = Math.floor(amount / MINOR_UNITS_PER_UNIT);
  const minorUnits = amount % MINOR_UNITS_PER_UNIT;
  const { unit, minorUnit } = words.currencies[money.currency];

  const said = (count: number, [one, many]: readonly [string, string]): string =>
    `${new Intl.NumberFormat(words.locale).format(count)} ${count === 1 ? one : many}`;
  if (minorUnits === 0) return said(units, unit);
  if (units === 0) return said(minorUnits, minorUnit);
  return `${said(units, unit)} ${words.and} ${said(minorUnits, minorUnit)}`;
}

/** A calendar day (`YYYY-MM-DD`) as people say it: "3 November", "November 3", "3 de noviembre". */
export function spokenDay(locale: Locale, date: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** Digits one by one, so that no voice reads them as a number. */
export function spokenDigits(digits: string): string {
  return [...digits].join(' ');
}
