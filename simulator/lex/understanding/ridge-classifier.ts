import { calibrate, evidenceFor, type Outcome, probability } from './calibration.ts';
import { type Classifier, EXACT_SCORE, type Ranked, type Samples } from './classifier.ts';
import { normalise } from './normalise.ts';
import { type PerIntent, type Ridge, solveRidge } from './ridge.ts';
import { Vocabulary } from './vocabulary.ts';

/** Highest score of an utterance that is not itself a sample. */
export const HIGHEST_ESTIMATE = 0.99;

/** What the classifier would say of one of its own samples, had it not been taught. */
export interface Unseen {
  readonly utterance: string;
  readonly intent: string;
  /** With this sample left out. */
  readonly predicted: string;
  readonly score: number;
}

/** A classifier that can tell how it does on its own samples. */
export interface RidgeClassifier extends Classifier {
  /** Every sample, classified as if it had been left out of the training. */
  leaveOneOut(): readonly Unseen[];
}

/**
 * Trains one language: ridge regression over words, pairs of words and parts of words, solved by ml-matrix.
 *
 * The score of an intent is the probability that it is right, estimated from the samples themselves: each left out once
 * (right where it is still understood), and each once more with its whole intent untaught (never right). Utterances
 * far from every sample therefore score low, and a sample said word for word scores {@link EXACT_SCORE}.
 */
export function trainRidgeClassifier(samples: readonly Samples[]): RidgeClassifier {
  const key = JSON.stringify(samples);
  const known = remembered.get(key) ?? train(samples);
  remembered.delete(key);
  remembered.set(key, known);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
  return known;
}

/** How many trained languages are kept: training is a pure function, and one process dials many calls to one bot. */
const REMEMBERED = 8;

const remembered = new Map<string, RidgeClassifier>();

function train(samples: readonly Samples[]): RidgeClassifier {
  const names = samples.map(({ intent }) => intent);
  const taught = samples.flatMap(({ utterances }, intent) => utterances.map((utterance) => ({ utterance, intent })));
  const exact = new Map(taught.map(({ utterance, intent }) => [normalise(utterance), intent] as const));
  const vocabulary = new Vocabulary(samples);
  const vectors = taught.map(({ utterance }) => vocabulary.vectorOf(utterance));
  if (taught.length === 0) return { rank: () => [], leaveOneOut: () => [] };
  const ridge = solveRidge(
    vectors,
    vocabulary.size,
    taught.map(({ intent }) => intent),
    names.length,
  );
  const weights = weightsOf(ridge, vectors, vocabulary.size, names.length);
  const calibration = calibrate(taught.flatMap(({ intent }, sample) => outcomes(ridge, sample, intent)));

  return { rank, leaveOneOut };

  function rank(utterance: string): readonly Ranked[] {
    const vector = vocabulary.vectorOf(utterance);
    const scores = names.map((_, intent) =>
      vector.reduce((sum, { index, value }) => sum + value * (weights[index * names.length + intent] ?? 0), 0),
    );
    const sample = exact.get(normalise(utterance));
    return names
      .map((intent, index) => ({
        intent,
        score: index === sample ? EXACT_SCORE : estimate(index, scores, vector.length),
      }))
      .sort((a, b) => b.score - a.score);
  }

  function estimate(intent: number, scores: readonly number[], known: number): number {
    if (known === 0) return 0;
    return Math.min(HIGHEST_ESTIMATE, probability(calibration, evidenceFor(intent, scores)));
  }

  function leaveOneOut(): readonly Unseen[] {
    return taught.map(({ utterance, intent }, sample) => {
      const scores = unseen(ridge.withoutSample, sample);
      const best = bestOf(scores);
      return {
        utterance,
        intent: names[intent] ?? '',
        predicted: names[best] ?? '',
        score: Math.min(HIGHEST_ESTIMATE, probability(calibration, evidenceFor(best, scores))),
      };
    });
  }
}

function outcomes(ridge: Ridge, sample: number, intent: number): Outcome[] {
  const seen = unseen(ridge.withoutSample, sample);
  const best = bestOf(seen);
  // with its intent untaught an utterance can only be mistaken for one of the others
  const strange = unseen(ridge.withoutIntent, sample).map((score, index) => (index === intent ? 0 : score));
  return [
    { evidence: evidenceFor(best, seen), right: best === intent },
    { evidence: evidenceFor(bestOf(strange), strange), right: false },
  ];
}

function unseen(scores: PerIntent, sample: number): number[] {
  return Array.from(scores[sample] ?? []);
}

function bestOf(scores: readonly number[]): number {
  return scores.reduce((best, score, index) => (score > (scores[best] ?? 0) ? index : best), 0);
}

/** The regressions per trait instead of per sample, so that an utterance costs a few hundred multiplications. */
function weightsOf(
  ridge: Ridge,
  vectors: readonly ReturnType<Vocabulary['vectorOf']>[],
  size: number,
  intents: number,
): Float64Array {
  const weights = new Float64Array(size * intents);
  for (const [sample, vector] of vectors.entries()) {
    const row = ridge.coefficients[sample] as Float64Array;
    for (const { index, value } of vector) {
      const start = index * intents;
      for (let intent = 0; intent < intents; intent += 1) {
        weights[start + intent] = (weights[start + intent] as number) + value * (row[intent] as number);
      }
    }
  }
  return weights;
}
