import { calibrate, evidenceFor, type Outcome, probability } from '../../../simulator/lex/understanding/calibration.ts';

test('evidence is half the score and half the lead', () => {
  expect(evidenceFor(0, [0.8, 0.2])).toBeCloseTo(0.7);
  expect(evidenceFor(1, [0.8, 0.2])).toBeCloseTo(-0.2);
  expect(evidenceFor(0, [0.8])).toBeCloseTo(0.8);
});

test('probabilities match how often cases with that evidence were right', () => {
  const outcomes: Outcome[] = [0.2, 0.4].flatMap((evidence) =>
    Array.from({ length: 100 }, (_, index) => ({ evidence, right: index < (evidence === 0.2 ? 20 : 80) })),
  );

  const calibration = calibrate(outcomes);

  expect(probability(calibration, 0.2)).toBeCloseTo(0.2, 1);
  expect(probability(calibration, 0.4)).toBeCloseTo(0.8, 1);
});

test('with nothing to learn from, doubt grows as evidence falls', () => {
  const calibration = calibrate([]);

  expect(probability(calibration, 0.22)).toBeCloseTo(0.4, 1);
  expect(probability(calibration, 0.6)).toBeGreaterThan(0.95);
  expect(probability(calibration, 0)).toBeLessThan(0.1);
});

test('cases that are all alike do not make it certain', () => {
  const calibration = calibrate(Array.from({ length: 5 }, () => ({ evidence: 0.5, right: true })));

  expect(probability(calibration, 0)).toBeLessThan(0.5);
  expect(Number.isFinite(calibration.slope)).toBe(true);
});
