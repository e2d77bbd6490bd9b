import type { Locale } from '../../../lambda/contracts/locale.ts';
import type { Line } from '../line.ts';
import { sealedPart } from '../line.ts';
import type { LineDesign } from '../line-design.ts';
import { defaultLanguage, offeredLanguages } from '../line-design.ts';
import { promptsIn } from '../prompts/index.ts';
import { OFFER_SECONDS } from '../time-limits.ts';
import { VOICES } from '../voices.ts';

type Exit = 'Words for the caller' | 'Reason asked';

/**
 * Settles the language of a caller who never chose one: the other language is offered, in its own words and voice.
 *
 * The offer is short, and who ignores it goes on in the default language. A line of one language family offers nothing.
 */
export function offeringLanguage({ design }: Line) {
  const [offered] = offeredLanguages(design);
  return offered === undefined ? withoutOffer(design) : withOffer(design, offered);
}

const useLanguage = (language: Locale) =>
  ({
    type: 'UpdateContactAttributes',
    attributes: { language },
    next: 'Words for the caller',
    onError: 'Words for the caller', // the words then stay in the default language
  }) as const;

function withoutOffer(design: LineDesign) {
  return sealedPart<'Check language', Exit>()({
    'Check language': {
      type: 'Compare',
      value: '$.Attributes.language',
      equals: { none: 'Use default language' },
      otherwise: 'Words for the caller',
    },
    'Use default language': useLanguage(defaultLanguage(design)),
  });
}

function withOffer(design: LineDesign, offered: Locale) {
  const { voice, engine, languageCode } = VOICES[offered];
  return sealedPart<'Check language', Exit>()({
    'Check language': {
      type: 'Compare',
      value: '$.Attributes.language',
      equals: { none: 'Voice of the offer' },
      otherwise: 'Words for the caller',
    },
    'Voice of the offer': {
      type: 'UpdateContactTextToSpeechVoice',
      voice,
      engine,
      languageCode,
      next: 'Offer language',
      onError: 'Use default language',
    },
    'Offer language': {
      type: 'GetParticipantInput',
      text: promptsIn(offered, design).offerThisLanguage,
      timeLimitSeconds: OFFER_SECONDS,
      keys: { '2': 'Use offered language', '0': 'Reason asked' },
      onTimeout: 'Use default language',
      onNoMatch: 'Use default language',
      onError: 'Use default language',
    },
    'Use offered language': useLanguage(offered),
    'Use default language': useLanguage(defaultLanguage(design)),
  });
}
