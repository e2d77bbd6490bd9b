import type { Day, OpeningTimes } from '../line-design.ts';
import type { ClockTime } from './clock-time.ts';
import { isWholeDay, parseClockTime, spokenEnd } from './clock-time.ts';
import { dayGroup, spokenList } from './days.ts';

const DAY_NAMES: Readonly<Record<Day, string>> = {
  MONDAY: 'lunes',
  TUESDAY: 'martes',
  WEDNESDAY: 'miércoles',
  THURSDAY: 'jueves',
  FRIDAY: 'viernes',
  SATURDAY: 'sábado',
  SUNDAY: 'domingo',
};

const ONES =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta'];

function inWords(number: number): string {
  if (number < ONES.length) return ONES[number] ?? '';
  const tens = TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? tens : `${tens} y ${ONES[number % 10]}`;
}

function partOfDay(hour: number): string {
  if (hour < 6) return 'de la madrugada';
  if (hour < 12) return 'de la mañana';
  return hour < 20 ? 'de la tarde' : 'de la noche';
}

function spokenMinutes(minute: number): string {
  if (minute === 0) return '';
  if (minute === 15) return ' y cuarto';
  return minute === 30 ? ' y media' : ` y ${inWords(minute)}`;
}

function spokenTime({ hour, minute }: ClockTime): string {
  if (minute === 0 && hour % 24 === 0) return 'la medianoche';
  if (minute === 0 && hour === 12) return 'el mediodía';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const named = twelve === 1 ? 'la una' : `las ${inWords(twelve)}`;
  return `${named}${spokenMinutes(minute)} ${partOfDay(hour)}`;
}

/** `sábado` becomes `sábados`; the other days already end in s. */
const plural = (name: string) => (name.endsWith('s') ? name : `${name}s`);

function spokenDays(days: readonly Day[]): string {
  const group = dayGroup(days);
  switch (group.kind) {
    case 'every-day':
      return 'todos los días';
    case 'range':
      return `de ${DAY_NAMES[group.first]} a ${DAY_NAMES[group.last]}`;
    case 'list':
      return `los ${spokenList(
        group.days.map((day) => plural(DAY_NAMES[day])),
        'y',
      )}`;
  }
}

/** Opening times as a Spanish sentence. */
export function spokenHoursInSpanish({ days, start, end }: OpeningTimes): string {
  const [from, to] = [parseClockTime(start), parseClockTime(end)];
  if (isWholeDay(from, to)) return `Abrimos ${spokenDays(days)}, las veinticuatro horas.`;
  return `Abrimos ${spokenDays(days)}, desde ${spokenTime(from)} hasta ${spokenTime(spokenEnd(to))}.`;
}
