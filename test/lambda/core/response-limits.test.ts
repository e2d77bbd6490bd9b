import type { LexResponse } from '../../../lambda/contracts/lex-response.ts';
import { jsonBytes, ResponseTooLargeError, withinLexLimits } from '../../../lambda/core/response-limits.ts';

/** An answer for Lex with attributes and words of a length. */
const answer = (attribute: string, words: string): LexResponse => ({
  sessionState: {
    dialogAction: { type: 'ElicitIntent' },
    intent: { name: 'Help', slots: {}, state: 'Fulfilled' },
    sessionAttributes: { attribute },
  },
  messages: [{ contentType: 'PlainText', content: words }],
});
const ENVELOPE = jsonBytes(answer('', ''));
const ATTRIBUTES = jsonBytes({ attribute: '' });

test('an answer as large as Lex takes passes unchanged', () => {
  const large = answer('a'.repeat(12 * 1024 - ATTRIBUTES), 'w'.repeat(13 * 1024 + ATTRIBUTES - ENVELOPE));

  expect(jsonBytes(large)).toBe(25 * 1024);
  expect(withinLexLimits(large)).toBe(large);
});

test.each([
  [
    'attributes one byte too large',
    answer('a'.repeat(12 * 1024 - ATTRIBUTES + 1), 'w'),
    'session attributes are 12289',
  ],
  ['attributes of wide characters', answer('é'.repeat(6 * 1024), 'w'), 'Lex takes up to 12288'],
  ['an answer one byte too large', answer('', 'w'.repeat(25 * 1024 - ENVELOPE + 1)), 'response is 25601 bytes'],
])('%s are refused by size, not by content', (_, large, message) => {
  expect(() => withinLexLimits(large)).toThrow(ResponseTooLargeError);
  expect(() => withinLexLimits(large)).toThrow(message);
  expect(() => withinLexLimits(large)).not.toThrow(/aaa|www|ééé/);
});

test('an answer that gives the caller back to the flow is measured as well', () => {
  const { dialogAction: _, ...sessionState } = answer('a'.repeat(12 * 1024), '').sessionState;

  expect(() => withinLexLimits({ sessionState: { ...sessionState, dialogAction: { type: 'Close' } } })).toThrow(
    ResponseTooLargeError,
  );
});
