import { LANGUAGE_FAMILY_OF, LOCALES, type Locale } from '../../contracts/locale.ts';
import type { BankTopic, Topic } from '../../core/dialogue.ts';
import { REPLIES, type Replies } from '../../core/replies/replies.ts';

/** Something to say, and the name under which it is recorded. */
export interface Answer {
  readonly name: Exclude<keyof Replies, 'anythingElse'> | 'openingHours';
  readonly text: string;
}

/** When the line is staffed, in words; the languages of the deployment and no others. */
export type OpeningHours = Readonly<Partial<Record<Locale, string>>>;

/** Answers that need nobody's data. */
export function answerWithoutBank(
  topic: Exclude<Topic, BankTopic>,
  locale: Locale,
  openingHours: OpeningHours,
): Answer {
  const replies = REPLIES[locale];
  switch (topic) {
    case 'opening-hours':
      return sayOpeningHours(locale, openingHours);
    case 'help':
      return { name: 'help', text: replies.help() };
    case 'help-with-question':
      return { name: 'helpWithQuestion', text: replies.helpWithQuestion() };
    case 'slower':
      return { name: 'slower', text: replies.slower() };
    case 'slower-before-answers':
      return { name: 'slowerBeforeAnswers', text: replies.slowerBeforeAnswers() };
    case 'card-kept':
      return { name: 'cardKept', text: replies.cardKept() };
    case 'nothing-asked':
      return { name: 'nothingAsked', text: replies.nothingAsked() };
    case 'not-understood':
      return { name: 'notUnderstood', text: replies.notUnderstood() };
    case 'not-understood-question':
      return { name: 'notUnderstoodQuestion', text: replies.notUnderstoodQuestion() };
  }
}

/** In the caller's language, else in another the same people understand; in a foreign one they would be noise. */
function sayOpeningHours(locale: Locale, openingHours: OpeningHours): Answer {
  const related = LOCALES.filter((other) => LANGUAGE_FAMILY_OF[other] === LANGUAGE_FAMILY_OF[locale]);
  const text = [locale, ...related].map((one) => openingHours[one]).find((sentence) => sentence !== undefined);
  return text === undefined
    ? { name: 'hoursUnknown', text: REPLIES[locale].hoursUnknown() }
    : { name: 'openingHours', text };
}
