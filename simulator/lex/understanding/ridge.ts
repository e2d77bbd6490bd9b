import { CholeskyDecomposition, LuDecomposition, Matrix } from 'ml-matrix';
import type { Vector } from './vocabulary.ts';

/** How much the samples are smoothed: more forgives odd samples, less learns each by heart. */
const RIDGE = 0.15;

/** One ridge regression per intent over the same samples, with what each would say of samples it had not seen. */
export interface Ridge {
  /** Per sample, per intent: how much the sample speaks for the intent. */
  readonly coefficients: Matrix;
  /** Per sample, per intent: the score had this one sample been left out of the training. */
  readonly withoutSample: Matrix;
  /** Per sample, per intent: the score had the sample's whole intent never been taught. */
  readonly withoutIntent: Matrix;
}

/**
 * Solves the regressions in closed form: nothing is drawn at random and nothing iterates, so the same samples always
 * give the same answer.
 *
 * Leaving out comes without training again: for a group S of samples the unseen scores are
 * `Y_S - (C⁻¹)_SS⁻¹ A_S`, with `C` the smoothed kernel, `Y` the targets and `A = C⁻¹ Y`.
 *
 * @param intents the intent of each sample
 */
export function solveRidge(vectors: readonly Vector[], size: number, intents: readonly number[], count: number): Ridge {
  const samples = vectors.length;
  const kernel = gram(vectors, size);
  for (let sample = 0; sample < samples; sample += 1) kernel.set(sample, sample, kernel.get(sample, sample) + RIDGE);
  const targets = Matrix.zeros(samples, count);
  intents.forEach((intent, sample) => {
    targets.set(sample, intent, 1);
  });
  const columns = inverseColumns(new CholeskyDecomposition(kernel).lowerTriangularMatrix);
  const coefficients = solve(columns, intents, count);

  const withoutSample = Matrix.zeros(samples, count);
  const withoutIntent = Matrix.zeros(samples, count);
  for (let sample = 0; sample < samples; sample += 1) {
    const own = inverseEntry(columns, sample, sample);
    for (let intent = 0; intent < count; intent += 1) {
      withoutSample.set(sample, intent, targets.get(sample, intent) - coefficients.get(sample, intent) / own);
    }
  }
  const every = Array.from({ length: count }, (_, column) => column);
  for (const intent of every) {
    const group = intents.flatMap((own, sample) => (own === intent ? [sample] : []));
    if (group.length === 0) continue;
    const block = new Matrix(group.map((a) => group.map((b) => inverseEntry(columns, a, b))));
    const residual = new LuDecomposition(block).solve(coefficients.selection(group, every));
    group.forEach((sample, row) => {
      for (const column of every) {
        withoutIntent.set(sample, column, targets.get(sample, column) - residual.get(row, column));
      }
    });
  }
  return { coefficients, withoutSample, withoutIntent };
}

/** Every sample against every sample, through an index of who has which trait. */
function gram(vectors: readonly Vector[], size: number): Matrix {
  const postings: { readonly sample: number; readonly value: number }[][] = Array.from({ length: size }, () => []);
  const rows = vectors.map((vector, sample) => {
    const row = new Float64Array(vectors.length);
    for (const { index, value } of vector) {
      const holders = postings[index] ?? [];
      holders.push({ sample, value });
      for (const holder of holders) row[holder.sample] = (row[holder.sample] ?? 0) + value * holder.value;
    }
    return row;
  });
  const kernel = new Matrix(vectors.length, vectors.length);
  rows.forEach((row, sample) => {
    for (let other = 0; other <= sample; other += 1) {
      kernel.set(sample, other, row[other] ?? 0);
      kernel.set(other, sample, row[other] ?? 0);
    }
  });
  return kernel;
}

/**
 * The columns of `L⁻¹`, each from its diagonal down. Everything wanted of the kernel's inverse follows from them, at a
 * tenth of what solving the full system costs.
 */
function inverseColumns(lower: Matrix): Float64Array[] {
  const triangle = lower.to2DArray().map((row) => Float64Array.from(row));
  return triangle.map((_, column) => {
    const solved = new Float64Array(triangle.length);
    for (let row = column; row < triangle.length; row += 1) {
      const line = triangle[row] as Float64Array;
      let sum = row === column ? 1 : 0;
      for (let k = column; k < row; k += 1) sum -= (line[k] as number) * (solved[k] as number);
      solved[row] = sum / (line[row] as number);
    }
    return solved;
  });
}

/** One entry of the kernel's inverse. */
function inverseEntry(columns: readonly Float64Array[], a: number, b: number): number {
  const [first, second] = [columns[a] as Float64Array, columns[b] as Float64Array];
  let sum = 0;
  for (let k = Math.max(a, b); k < first.length; k += 1) sum += (first[k] as number) * (second[k] as number);
  return sum;
}

/** The kernel's inverse times the targets, which are 1 for a sample's own intent and 0 otherwise. */
function solve(columns: readonly Float64Array[], intents: readonly number[], count: number): Matrix {
  const sums = Array.from({ length: count }, () => new Float64Array(columns.length));
  columns.forEach((column, sample) => {
    const sum = sums[intents[sample] ?? 0] as Float64Array;
    for (let k = sample; k < column.length; k += 1) sum[k] = (sum[k] as number) + (column[k] as number);
  });
  return new Matrix(
    columns.map((column, sample) =>
      sums.map((sum) => {
        let total = 0;
        for (let k = sample; k < column.length; k += 1) total += (column[k] as number) * (sum[k] as number);
        return total;
      }),
    ),
  );
}
