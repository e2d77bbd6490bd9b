import { LuDecomposition, Matrix } from 'ml-matrix';
import { cholesky, Inverse, type Triangle } from './triangle.ts';
import type { Vector } from './vocabulary.ts';

/** How much the samples are smoothed: more forgives odd samples, less learns each by heart. */
const RIDGE = 0.15;

/** Per sample, a number for each intent. */
export type PerIntent = readonly Float64Array[];

/** One ridge regression per intent over the same samples, with what each would say of samples it had not seen. */
export interface Ridge {
  /** How much the sample speaks for the intent. */
  readonly coefficients: PerIntent;
  /** The score had this one sample been left out of the training. */
  readonly withoutSample: PerIntent;
  /** The score had the sample's whole intent never been taught. */
  readonly withoutIntent: PerIntent;
}

/**
 * Solves the regressions in closed form: nothing is drawn at random and nothing iterates, so the same samples always
 * give the same answer.
 *
 * Leaving out comes without training again: for a group S of samples the unseen scores are
 * `Y_S - (C⁻¹)_SS⁻¹ A_S`, with `C` the smoothed kernel, `Y` the targets and `A = C⁻¹ Y`.
 *
 * @param size how many traits there are
 * @param intents the intent of each sample
 * @param count how many intents there are
 */
export function solveRidge(vectors: readonly Vector[], size: number, intents: readonly number[], count: number): Ridge {
  const inverse = new Inverse(cholesky(smoothedKernel(vectors, size)));
  const coefficients = inverse.timesIndicator(intents, count);
  const withoutSample = coefficients.map((own, sample) => {
    const entry = inverse.entry(sample, sample);
    return own.map((coefficient, intent) => targetOf(intents, sample, intent) - coefficient / entry);
  });
  const withoutIntent = coefficients.map((own) => new Float64Array(own.length));
  for (let intent = 0; intent < count; intent += 1) {
    const group = intents.flatMap((own, sample) => (own === intent ? [sample] : []));
    if (group.length === 0) continue;
    const block = new Matrix(group.map((a) => group.map((b) => inverse.entry(a, b))));
    const known = new Matrix(group.map((sample) => Array.from(coefficients[sample] ?? [])));
    const residual = new LuDecomposition(block).solve(known);
    for (const [row, sample] of group.entries()) {
      withoutIntent[sample] = Float64Array.from(
        residual.getRow(row),
        (value, column) => targetOf(intents, sample, column) - value,
      );
    }
  }
  return { coefficients, withoutSample, withoutIntent };
}

function targetOf(intents: readonly number[], sample: number, intent: number): number {
  return intents[sample] === intent ? 1 : 0;
}

/** Every sample against every earlier one, through an index of who has which trait, with the ridge on the diagonal. */
function smoothedKernel(vectors: readonly Vector[], size: number): Triangle {
  const holders: { readonly sample: number; readonly value: number }[][] = Array.from({ length: size }, () => []);
  return vectors.map((vector, sample) => {
    const row = new Float64Array(sample + 1);
    for (const { index, value } of vector) {
      const having = holders[index] ?? [];
      having.push({ sample, value });
      for (const other of having) row[other.sample] = (row[other.sample] as number) + value * other.value;
    }
    row[sample] = (row[sample] as number) + RIDGE;
    return row;
  });
}
