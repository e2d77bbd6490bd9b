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
    verified: 'yes',
    verification: 'none',
    riskTier: 'normal',
    known: 'true',
  });

  expect(summary).toBe('reason asked, language es-US, verification verified, risk normal, known true');
});

test.each([
  ['yes', 'refused', 'verified'],
  ['no', 'verified', 'none'],
  ['no', 'refused', 'refused'],
  ['no', 'locked', 'locked'],
  ['no', undefined, 'none'],
  ['unknown', 'verified', 'unknown'],
] as const)('a record that says %s beside an attribute that says %s reads as %s', (verified, verification, word) => {
  const call = { reason: 'asked', language: 'en-GB', riskTier: 'normal', known: 'true' } as const;

  expect(summaryOf({ ...call, verified, verification })).toContain(`, verification ${word},`);
});

test('whatever attributes hold, only words from closed lists reach the agent', () => {
  const vocabulary =
    /^reason [a-z-]+, language (en-GB|en-US|es-US|unknown), verification (verified|refused|locked|none|unknown), risk (normal|elevated|high|severe|unknown), known (true|false|unknown)$/;
  const anything = fc.option(fc.oneof(fc.string(), fc.constant('verified')), { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom(...HAND_OVER_REASONS),
      anything,
      anything,
      anything,
      anything,
      fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      (reason, language, verification, riskTier, known, verified) => {
        const summary = summaryOf({ reason, language, verified, verification, riskTier, known });

        expect(summary).toMatch(vocabulary);
        expect(summary.includes('verification verified')).toBe(verified === 'yes');
      },
    ),
  );
});
