/** Turns evidence into a probability. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** One case of known outcome. */
export interface Outcome {
  readonly evidence: number;
  /** Whether the best intent was the right one. */
  readonly right: boolean;
}

/** Where a bot with next to no samples starts: 0.4 at an evidence of 0.22, near 1 from 0.6. */
const PRIOR: Calibration = { slope: 10, offset: -2.6 };

/** How many cases the prior weighs against each outcome. */
const PRIOR_CASES = 4;

const ITERATIONS = 25;

/**
 * How strongly the scores of all intents speak for one of them: half its own score, half its lead over the best other.
 */
export function evidenceFor(intent: number, scores: readonly number[]): number {
  const own = scores[intent] ?? 0;
  const other = scores.reduce((best, score, index) => (index === intent ? best : Math.max(best, score)), 0);
  return 0.5 * own + 0.5 * (own - other);
}

/** The probability that an intent is right, given the evidence for it. */
export function probability({ slope, offset }: Calibration, evidence: number): number {
  return 1 / (1 + Math.exp(-(slope * evidence + offset)));
}

/**
 * Fits the probability to outcomes by logistic regression (Newton's method from a prior, always the same steps).
 *
 * Half of the outcomes should be utterances the bot was never taught, since callers say such things too: then 0.4 means
 * that four of ten utterances with this evidence are understood rightly.
 */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  let { slope, offset } = PRIOR;
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const weight = PRIOR_CASES;
    let [gradientSlope, gradientOffset] = [
      weight * (PRIOR.slope - slope) * 0.01,
      weight * (PRIOR.offset - offset) * 0.1,
    ];
    let [curveSlope, curveBoth, curveOffset] = [weight * 0.01, 0, weight * 0.1];
    for (const { evidence, right } of outcomes) {
      const p = probability({ slope, offset }, evidence);
      const [error, spread] = [(right ? 1 : 0) - p, p * (1 - p)];
      gradientSlope += error * evidence;
      gradientOffset += error;
      curveSlope += spread * evidence * evidence;
      curveBoth += spread * evidence;
      curveOffset += spread;
    }
    const determinant = curveSlope * curveOffset - curveBoth * curveBoth;
    slope += (curveOffset * gradientSlope - curveBoth * gradientOffset) / determinant;
    offset += (curveSlope * gradientOffset - curveBoth * gradientSlope) / determinant;
  }
  return { slope, offset };
}
