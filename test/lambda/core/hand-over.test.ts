import fc from 'fast-check';
import { HAND_OVER_REASONS } from '../../../lambda/contracts/hand-over-reason.ts';
import { queueFor, summaryOf } from '../../../lambda/core/hand-over.ts';

test.each([
  ['en-GB', 'english'],
  ['en-US', 'english'],
  ['es-US', 'spanish'],
  ['es_US', 'spanish'],
  ['none', 'english'],
  [undefined, 'english'],
] as const)('a caller speaking %s is queued for %s', (language, queue) => {
  expect(queueFor(language)).toBe(queue);
});

test('the agent reads the reason and four classified words', () => {
  const summary = summaryOf({
    reason: 'asked',
    language: 'es-US',
    verification: 'verified',
    riskTier: 'normal',
    known: 'true',
  });

  expect(summary).toBe('reason asked, language es-US, verification verified, risk normal, known true');
});

test('whatever attributes hold, only words from closed lists reach the agent', () => {
  const vocabulary =
    /^reason [a-z-]+, language (en-GB|en-US|es-US|unknown), verification (verified|refused|locked|none), risk (normal|elevated|high|severe|unknown), known (true|false|unknown)$/;
  const anything = fc.option(fc.string(), { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom(...HAND_OVER_REASONS),
      anything,
      anything,
      anything,
      anything,
      (reason, language, verification, riskTier, known) => {
        expect(summaryOf({ reason, language, verification, riskTier, known })).toMatch(vocabulary);
      },
    ),
  );
});
