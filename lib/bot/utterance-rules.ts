/** Most characters of one sample utterance: https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html */
export const MAX_UTTERANCE_LENGTH = 500;

/** Most sample utterances of one intent in one locale: https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html */
export const MAX_UTTERANCES_PER_INTENT = 1_500;

const ALLOWED = /^[\p{L}\p{M}\p{N} '._-]+$/u;

/**
 * What is wrong with a sample utterance, or `undefined`.
 *
 * Lex takes letters, digits, spaces and, of all punctuation, only apostrophes, hyphens, underscores and the periods of
 * abbreviations. A question mark makes the bot's build fail, minutes into a deployment.
 */
export function utteranceFault(utterance: string): string | undefined {
  if (utterance.trim() === '') return 'is empty';
  if (utterance !== utterance.trim() || /\s{2}/.test(utterance)) return 'has stray spaces';
  if (utterance.length > MAX_UTTERANCE_LENGTH) {
    return `has ${utterance.length} characters, at most ${MAX_UTTERANCE_LENGTH} are allowed`;
  }
  if (!ALLOWED.test(utterance)) {
    return "has a character Lex refuses; allowed are letters, digits, spaces and ' . _ -";
  }
  return undefined;
}
