import { normalise } from '../understanding/normalise.ts';
import { dateFromText } from './dates.ts';
import { digitsFromWords, numberFromWords } from './number-words.ts';
import { type SlotState, scalar } from './slot-value.ts';

/** What a slot value is read from and when. */
export interface SlotInput {
  readonly text: string;
  readonly localeId: string;
  /** Epoch milliseconds: what "tomorrow" counts from. */
  readonly nowMs: number;
}

/** Reads a value out of what was said, or `undefined` where it holds none. */
export type SlotReader = (input: SlotInput) => SlotState | undefined;

/** The type that takes the whole utterance and allows no change of intent while it is asked for. */
export const FREE_FORM = 'AMAZON.FreeFormInput';

/** Longest value of `AMAZON.AlphaNumeric` that is stored. */
const ALPHANUMERIC_MAX_LENGTH = 30;

/** Built-in slot types this runtime knows: https://docs.aws.amazon.com/lexv2/latest/dg/howitworks-builtins-slots.html */
export const BUILT_IN_SLOT_TYPES: Readonly<Record<string, SlotReader>> = {
  'AMAZON.AlphaNumeric': readAlphaNumeric,
  'AMAZON.City': asGiven,
  'AMAZON.Confirmation': readConfirmation,
  'AMAZON.Country': asGiven,
  'AMAZON.Date': ({ text, nowMs }) => resolved(text, dateFromText(text, nowMs)),
  'AMAZON.FirstName': asGiven,
  [FREE_FORM]: ({ text }) => scalar(text, text),
  'AMAZON.LastName': asGiven,
  'AMAZON.Number': readNumber,
  'AMAZON.PhoneNumber': readPhoneNumber,
  'AMAZON.State': asGiven,
  'AMAZON.StreetName': asGiven,
};

function asGiven({ text }: SlotInput): SlotState | undefined {
  const given = text.trim();
  return given === '' || /^\d+$/.test(given) ? undefined : scalar(given, given);
}

function readNumber({ text, localeId }: SlotInput): SlotState | undefined {
  const digits = /^\s*-?\d+(?:\.\d+)?\s*$/.exec(text)?.[0].trim();
  return resolved(text, digits ?? numberFromWords(text, localeId)?.toString());
}

function readAlphaNumeric({ text }: SlotInput): SlotState | undefined {
  const joined = text.replace(/[\s-]+/g, '');
  return /^[\p{L}\p{N}]+$/u.test(joined) &&
    joined.length <= ALPHANUMERIC_MAX_LENGTH &&
    /\p{N}|^\p{L}{1,4}$/u.test(joined)
    ? scalar(text, joined)
    : undefined;
}

function readPhoneNumber({ text, localeId }: SlotInput): SlotState | undefined {
  const plus = /^\s*(?:\+|plus\b|mas\b)/iu.test(text) ? '+' : '';
  const bare = text.replace(/^\s*(?:\+|plus\b|mas\b)/iu, '').replace(/[().-]/g, ' ');
  const digits = digitsFromWords(bare.trim(), localeId);
  return digits !== undefined && digits.length >= 7 && digits.length <= 15
    ? scalar(text, `${plus}${digits}`)
    : undefined;
}

/** `Yes`, `No`, `Maybe` or `Don't know` out of a short answer. */
export function readConfirmation({ text, localeId }: SlotInput): SlotState | undefined {
  const said = normalise(text);
  const answers = localeId.startsWith('es') ? ANSWERS.es : ANSWERS.en;
  const found = answers.find(([, pattern]) => pattern.test(said));
  return found === undefined ? undefined : scalar(text, found[0]);
}

const ANSWERS: Readonly<Record<'en' | 'es', readonly (readonly [string, RegExp])[]>> = {
  en: [
    ["Don't know", /^(?:i )?(?:do not know|am not sure|not sure|no idea)$/],
    ['Maybe', /^(?:maybe|perhaps|possibly|might be)$/],
    [
      'No',
      /^(?:no|nope|nah|no way|never mind|do not|please do not|certainly not|not now)(?: (?:thanks|thank you|please|i do not|do not))?$/,
    ],
    [
      'Yes',
      /^(?:yes|yeah|yep|yup|aye|sure|ok|okay|correct|go ahead|please do|of course|certainly|absolutely|definitely|all ?right|that is right)(?: (?:please|thanks|thank you|go ahead|that is right|i do|do it))?$/,
    ],
  ],
  es: [
    ["Don't know", /^no (?:lo )?se$/],
    ['Maybe', /^(?:quizas?|tal vez|puede ser|a lo mejor)$/],
    ['No', /^(?:no|nop|para nada|ahora no|claro que no|mejor no)(?: (?:gracias|quiero|por favor))?$/],
    [
      'Yes',
      /^(?:si|claro|claro que si|por supuesto|correcto|de acuerdo|esta bien|ok|okey|dale|adelante|bueno|asi es)(?: (?:por favor|gracias|quiero|adelante|claro))?$/,
    ],
  ],
};

function resolved(original: string, value: string | undefined): SlotState | undefined {
  return value === undefined ? undefined : scalar(original, value);
}
