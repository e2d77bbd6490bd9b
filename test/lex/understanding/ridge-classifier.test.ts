import * as fc from 'fast-check';
import { LOCALES } from '../../../lambda/contracts/locale.ts';
import { INTENTS, utterancesOf } from '../../../lib/bot/bot-definition.ts';
import type { Samples } from '../../../simulator/lex/understanding/classifier.ts';
import { HIGHEST_ESTIMATE, trainRidgeClassifier } from '../../../simulator/lex/understanding/ridge-classifier.ts';

const SMALL: readonly Samples[] = [
  { intent: 'Rooms', utterances: ['book a room', 'I need a room for friday', 'reserve the large room'] },
  { intent: 'Time', utterances: ['what time is it', 'tell me the time', 'do you have the time'] },
];

function samplesOf(locale: (typeof LOCALES)[number]): readonly Samples[] {
  return INTENTS.filter(({ parent }) => parent === undefined).map((intent) => ({
    intent: intent.name,
    utterances: utterancesOf(intent, locale),
  }));
}

test('a sample scores exactly 1, however it is written, and nothing else does', () => {
  const classifier = trainRidgeClassifier(SMALL);

  expect(classifier.rank('  BOOK, a room!')[0]).toEqual({ intent: 'Rooms', score: 1 });
  expect(classifier.rank('please book a room for me')[0]).toMatchObject({ intent: 'Rooms' });
  expect(classifier.rank('please book a room for me')[0]!.score).toBeLessThanOrEqual(HIGHEST_ESTIMATE);
});

test.each(LOCALES)('every sample of the line in %s is understood as its own intent', (locale) => {
  const samples = samplesOf(locale);
  const classifier = trainRidgeClassifier(samples);

  const wrong = samples.flatMap(({ intent, utterances }) =>
    utterances.filter((utterance) => classifier.rank(utterance)[0]?.intent !== intent),
  );

  expect(wrong).toEqual([]);
});

test('an utterance with no known trait scores nothing for every intent', () => {
  const scores = trainRidgeClassifier(SMALL)
    .rank('xq zv')
    .map(({ score }) => score);

  expect(scores).toEqual([0, 0]);
});

test('without samples nothing is ever meant', () => {
  expect(trainRidgeClassifier([]).rank('book a room')).toEqual([]);
});

test('scores are within 0 and 1, best first, one per intent, for any text', () => {
  const classifier = trainRidgeClassifier(samplesOf('en-US'));

  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const ranked = classifier.rank(text);
      const scores = ranked.map(({ score }) => score);
      expect(ranked).toHaveLength(11);
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    }),
    { numRuns: 50 },
  );
});

test('training twice gives the same scores to the last bit', async () => {
  const words = fc.constantFrom(
    'balance',
    'card',
    'lost',
    'my',
    'open',
    'when',
    'please',
    'what',
    'yes',
    'no',
    'blorp',
  );
  const first = trainRidgeClassifier(SMALL);
  jest.resetModules();
  const again = await import('../../../simulator/lex/understanding/ridge-classifier.ts');
  const second = again.trainRidgeClassifier(structuredClone(SMALL) as Samples[]);

  expect(again.trainRidgeClassifier).not.toBe(trainRidgeClassifier);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (line) => {
      expect(second.rank(line.join(' '))).toEqual(first.rank(line.join(' ')));
    }),
    { numRuns: 50 },
  );
});

test('one utterance is classified in well under ten milliseconds even on a busy machine', () => {
  const classifier = trainRidgeClassifier(samplesOf('es-US'));
  const times = Array.from({ length: 101 }, (_, index) => {
    const started = performance.now();
    classifier.rank(`quisiera saber cuánto dinero me queda en la cuenta ${index}`);
    return performance.now() - started;
  }).sort((a, b) => a - b);

  expect(times[50]).toBeLessThan(10);
});
