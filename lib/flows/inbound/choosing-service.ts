import { LANGUAGE_FAMILY_OF } from '../../../lambda/contracts/locale.ts';
import type { Line } from '../line.ts';
import { part, sealedPart, words } from '../line.ts';
import { familiesOf } from '../line-design.ts';

/** Speaks the caller's language from here on; says the welcome again to whom it was said in another. */
export function speakingTheCallersLanguage({ design }: Line) {
  const [standard] = familiesOf(design);
  const others = design.languages.filter((locale) => LANGUAGE_FAMILY_OF[locale] !== standard);
  if (others.length === 0) {
    return sealedPart<'Words for the caller', 'Check line mode' | 'Last resort'>()({
      'Words for the caller': {
        type: 'LoadWords',
        language: 'caller',
        next: 'Check line mode',
        onError: 'Last resort',
      },
    });
  }
  return sealedPart<'Words for the caller', 'Check line mode' | 'Last resort'>()({
    'Words for the caller': { type: 'LoadWords', language: 'caller', next: 'Check welcome', onError: 'Last resort' },
    'Check welcome': {
      type: 'Compare',
      value: '$.Attributes.language',
      equals: Object.fromEntries(others.map((locale) => [locale, 'Welcome again' as const])),
      otherwise: 'Check line mode',
    },
    'Welcome again': {
      type: 'MessageParticipant',
      text: words('welcome'),
      next: 'Check line mode',
      onError: 'Last resort',
    },
  });
}

/** Decides whether a machine may serve this call at all. */
export const choosingService = part<
  'Reason human-only' | 'Reason closed' | 'Reason risk' | 'Reason system' | 'Prepare the talk'
>()({
  'Check line mode': {
    type: 'Compare',
    value: '$.Attributes.mode',
    equals: { automated: 'Check risk', 'human-only': 'Say human only', closed: 'Reason closed' },
    otherwise: 'Reason system',
  },
  'Say human only': {
    type: 'MessageParticipant',
    text: words('humanOnly'),
    next: 'Reason human-only',
    onError: 'Reason human-only',
  },
  'Check risk': {
    type: 'Compare',
    value: '$.Attributes.riskTier',
    // elevated risk is noted and treated as normal: a stronger proof than the PIN, such as a one-time code, does not exist yet
    equals: { normal: 'Prepare the talk', elevated: 'Prepare the talk' },
    otherwise: 'Reason risk', // high, severe, or a word this flow does not know
  },
});
