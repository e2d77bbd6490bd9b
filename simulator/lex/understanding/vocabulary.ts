import type { Samples } from './classifier.ts';
import { type Feature, type FeatureGroup, featuresOf, GROUP_SHARE } from './features.ts';

/**
 * Weight of a trait no sample has, against 1 for a trait of a single intent: strange words make an utterance strange,
 * which is what keeps talk of other things away from the intents.
 */
const UNKNOWN_WEIGHT = 1.6;

/** Weight of a trait all intents share alike: it says nothing, but it is not strange either. */
const LEAST_WEIGHT = 0.02;

/** An utterance as numbers: known traits by index, together at most of length 1. */
export type Vector = readonly { readonly index: number; readonly value: number }[];

/** What each known trait is worth, learnt from the samples. */
export class Vocabulary {
  readonly #indexes = new Map<string, number>();
  readonly #weights: number[] = [];

  constructor(samples: readonly Samples[]) {
    const shares = new Map<string, number[]>();
    samples.forEach(({ utterances }, intent) => {
      for (const utterance of utterances) {
        for (const { key } of featuresOf(utterance)) {
          const share = shares.get(key) ?? new Array<number>(samples.length).fill(0);
          share[intent] = (share[intent] ?? 0) + 1 / utterances.length;
          shares.set(key, share);
        }
      }
    });
    for (const [key, share] of shares) {
      this.#indexes.set(key, this.#weights.length);
      this.#weights.push(Math.max(LEAST_WEIGHT, 1 - evenness(share)));
    }
  }

  /** How many traits are known. */
  get size(): number {
    return this.#weights.length;
  }

  /** An utterance as numbers. Unknown traits have no index, but they shorten what is left. */
  vectorOf(utterance: string): Vector {
    const features = featuresOf(utterance);
    const squares: Record<FeatureGroup, number> = { word: 0, pair: 0, part: 0 };
    for (const feature of features) squares[feature.group] += this.#weightOf(feature) ** 2;
    const present = (Object.keys(squares) as FeatureGroup[]).filter((group) => squares[group] > 0);
    const length = Math.hypot(...present.map((group) => GROUP_SHARE[group]));
    return features.flatMap((feature) => {
      const index = this.#indexes.get(feature.key);
      if (index === undefined) return [];
      const share = GROUP_SHARE[feature.group] / Math.sqrt(squares[feature.group]) / length;
      return [{ index, value: this.#weightOf(feature) * share }];
    });
  }

  #weightOf({ key }: Feature): number {
    const index = this.#indexes.get(key);
    return index === undefined ? UNKNOWN_WEIGHT : (this.#weights[index] ?? UNKNOWN_WEIGHT);
  }
}

/** How evenly something is spread, 0 (one place) to 1 (everywhere alike): entropy over its greatest value. */
function evenness(shares: readonly number[]): number {
  if (shares.length < 2) return 0;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const entropy = shares.reduce(
    (sum, share) => (share === 0 ? sum : sum - (share / total) * Math.log(share / total)),
    0,
  );
  return entropy / Math.log(shares.length);
}
