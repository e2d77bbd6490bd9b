import * as fc from 'fast-check';
import { solveRidge } from '../../../simulator/lex/understanding/ridge.ts';
import type { Vector } from '../../../simulator/lex/understanding/vocabulary.ts';

const TRAITS = 4;
const vector: fc.Arbitrary<Vector> = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: TRAITS, maxLength: TRAITS })
  .map((values) => values.map((value, index) => ({ index, value })));

/** What a regression trained on `taught` says of `asked`, for every intent. */
function predict(taught: readonly Vector[], intents: readonly number[], asked: Vector): number[] {
  const { coefficients } = solveRidge(taught, TRAITS, intents, 2);
  return [0, 1].map((intent) =>
    taught.reduce((sum, sample, row) => {
      const alike = sample.reduce((dot, { value }, index) => dot + value * (asked[index]?.value ?? 0), 0);
      return sum + coefficients[row]![intent]! * alike;
    }, 0),
  );
}

test('a sample left out in closed form is judged as training without it would judge it', () => {
  fc.assert(
    fc.property(fc.array(vector, { minLength: 4, maxLength: 7 }), (vectors) => {
      const intents = vectors.map((_, index) => index % 2);
      const { withoutSample } = solveRidge(vectors, TRAITS, intents, 2);

      vectors.forEach((asked, left) => {
        const rest = vectors.filter((_, index) => index !== left);
        const told = predict(
          rest,
          intents.filter((_, index) => index !== left),
          asked,
        );
        for (const [intent, score] of told.entries()) expect(withoutSample[left]![intent]!).toBeCloseTo(score, 6);
      });
    }),
    { numRuns: 30 },
  );
});

test('an intent left out in closed form is judged as if it had never been taught', () => {
  fc.assert(
    fc.property(fc.array(vector, { minLength: 4, maxLength: 7 }), (vectors) => {
      const intents = vectors.map((_, index) => index % 2);
      const { withoutIntent } = solveRidge(vectors, TRAITS, intents, 2);

      vectors.forEach((asked, sample) => {
        const rest = vectors.filter((_, index) => intents[index] !== intents[sample]);
        const told = predict(
          rest,
          rest.map(() => 1 - intents[sample]!),
          asked,
        );
        for (const [intent, score] of told.entries()) expect(withoutIntent[sample]![intent]!).toBeCloseTo(score, 6);
      });
    }),
    { numRuns: 30 },
  );
});
