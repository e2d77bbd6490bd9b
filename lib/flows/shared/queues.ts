import type { LanguageFamily, Locale } from '../../../lambda/contracts/locale.ts';
import { LANGUAGE_FAMILIES, LANGUAGE_FAMILY_OF, LOCALES } from '../../../lambda/contracts/locale.ts';
import type { LineAction } from '../line.ts';
import type { LineDesign } from '../line-design.ts';
import { familiesOf } from '../line-design.ts';
import { QUEUE_OF } from '../line-names.ts';

/** Identifiers of the actions that set a queue; the default language's queue is the default. */
export type SetQueue = 'Use default queue' | `Use ${LanguageFamily} queue`;

function setQueueOf(design: LineDesign, family: LanguageFamily): SetQueue {
  const [, ...others] = familiesOf(design);
  return others.includes(family) ? `Use ${family} queue` : 'Use default queue';
}

/** Branches on a family's name, as `hand-over` answers it. */
export function queueByFamily(design: LineDesign): Readonly<Record<LanguageFamily, SetQueue>> {
  return { english: setQueueOf(design, 'english'), spanish: setQueueOf(design, 'spanish') };
}

/** Chooses the queue by the language in the contact's attributes. */
export function choosingQueueByLanguage(design: LineDesign): LineAction<SetQueue> {
  const queueOf = (locale: Locale) => setQueueOf(design, LANGUAGE_FAMILY_OF[locale]);
  return {
    type: 'Compare',
    value: '$.Attributes.language',
    equals: Object.fromEntries(LOCALES.map((locale) => [locale, queueOf(locale)])),
    otherwise: 'Use default queue',
  };
}

/** The actions that set a queue, one for each family the line serves; no branch leads to any other. */
export function settingQueues<const Next extends string, const OnError extends string>(
  design: LineDesign,
  next: Next,
  onError: OnError,
): Readonly<Record<SetQueue, LineAction<Next | OnError>>> {
  const families = LANGUAGE_FAMILIES.filter((family) => familiesOf(design).includes(family));
  const actions = families.map((family): [SetQueue, LineAction<Next | OnError>] => [
    setQueueOf(design, family),
    { type: 'UpdateContactTargetQueue', queue: QUEUE_OF[family], next, onError },
  ]);
  return Object.fromEntries(actions) as Record<SetQueue, LineAction<Next | OnError>>;
}
