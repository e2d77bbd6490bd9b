/** How well an intent fits an utterance. */
export interface Ranked {
  readonly intent: string;
  /** 0 to 1; comparable between utterances of one classifier. */
  readonly score: number;
}

/** Tells which intent an utterance means. The same training and utterance always give the same ranking. */
export interface Classifier {
  /** Every intent it was trained on, best first. */
  rank(utterance: string): readonly Ranked[];
}

/** What a classifier learns one intent from. */
export interface Samples {
  readonly intent: string;
  readonly utterances: readonly string[];
}

/**
 * Score of an utterance that is, once normalised, one of the samples. It is fixed, not estimated: the service is not
 * documented to treat a sample so, but a bot that fails its own samples is of no use to a test.
 */
export const EXACT_SCORE = 1;
