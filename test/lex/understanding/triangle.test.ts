import * as fc from 'fast-check';
import { CholeskyDecomposition, inverse as invert, Matrix } from 'ml-matrix';
import { cholesky, Inverse } from '../../../simulator/lex/understanding/triangle.ts';

const positiveDefinite = fc
  .integer({ min: 1, max: 6 })
  .chain((n) =>
    fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
  )
  .map((rows) => {
    const any = new Matrix(rows);
    return any.mmul(any.transpose()).add(Matrix.eye(any.rows, any.rows).mul(0.5));
  });

function triangleOf(matrix: Matrix): Float64Array[] {
  return matrix.to2DArray().map((row, index) => Float64Array.from(row.slice(0, index + 1)));
}

test('the factor is the one the library finds', () => {
  fc.assert(
    fc.property(positiveDefinite, (matrix) => {
      const theirs = new CholeskyDecomposition(matrix).lowerTriangularMatrix;
      for (const [row, line] of cholesky(triangleOf(matrix)).entries()) {
        for (const [column, value] of line.entries()) expect(value).toBeCloseTo(theirs.get(row, column), 9);
      }
    }),
  );
});

test('the inverse is the one the library finds, entry by entry and times an indicator', () => {
  fc.assert(
    fc.property(positiveDefinite, (matrix) => {
      const places = Array.from({ length: matrix.rows }, (_, row) => row % 2);
      const theirs = invert(matrix);
      const ours = new Inverse(cholesky(triangleOf(matrix)));
      const indicator = new Matrix(places.map((place) => [place === 0 ? 1 : 0, place === 1 ? 1 : 0]));
      const product = theirs.mmul(indicator);

      for (const [row, values] of ours.timesIndicator(places, 2).entries()) {
        for (const [column, value] of values.entries()) expect(value).toBeCloseTo(product.get(row, column), 6);
        for (const column of places.keys()) expect(ours.entry(row, column)).toBeCloseTo(theirs.get(row, column), 6);
      }
    }),
  );
});
