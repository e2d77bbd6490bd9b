import type { LineDesign } from '../../lib/flows/line-design.ts';

/** Opening hours that need two sentences. */
export const OPENING_HOURS: LineDesign['openingHours'] = [
  { days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], start: '09:00', end: '17:00' },
  { days: ['SATURDAY'], start: '09:30', end: '12:00' },
];

export const design = (...languages: LineDesign['languages']): LineDesign => ({
  languages,
  bank: 'Harbour Bank',
  timeZone: 'Europe/London',
  openingHours: OPENING_HOURS,
});

/** One deployment of each kind: one language, two families either way round, two languages of a family, all. */
export const DESIGNS: readonly LineDesign[] = [
  design('en-GB'),
  design('es-US'),
  design('en-GB', 'es-US'),
  design('es-US', 'en-US'),
  design('en-GB', 'en-US'),
  design('en-US', 'es-US', 'en-GB'),
];
