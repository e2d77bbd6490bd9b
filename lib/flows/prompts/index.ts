import type { Locale } from '../../../lambda/contracts/locale.ts';
import type { LineDesign } from '../line-design.ts';
import { openingHoursSentence } from '../opening-hours.ts';
import { enGb } from './en-gb.ts';
import { enUs } from './en-us.ts';
import { esUs } from './es-us.ts';
import type { PromptFacts, Prompts } from './prompts.ts';

export type { PromptName, Prompts } from './prompts.ts';

const PROMPTS: Readonly<Record<Locale, (facts: PromptFacts) => Prompts>> = {
  'en-GB': enGb,
  'en-US': enUs,
  'es-US': esUs,
};

/** Everything one deployment says in one language. */
export function promptsIn(locale: Locale, { bank, openingHours }: LineDesign): Prompts {
  return PROMPTS[locale]({ bank, openingHours: openingHoursSentence(locale, openingHours) });
}
