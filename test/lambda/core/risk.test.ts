import fc from 'fast-check';
import { RISK_TIERS } from '../../../lambda/contracts/risk-tier.ts';
import { assessRisk, RISK_POLICY_VERSION, type RiskSignals } from '../../../lambda/core/risk.ts';

const calm: RiskSignals = { numberWithheld: false, refusedPins: 0, callsInLastHour: 1 };

test('an ordinary call has no points, no reasons, and names its policy', () => {
  expect(assessRisk(calm)).toEqual({ score: 0, tier: 'normal', reasons: [], policyVersion: RISK_POLICY_VERSION });
});

test.each([
  [{ numberWithheld: true }, 30, 'elevated', ['number-withheld']],
  [{ refusedPins: 1 }, 15, 'normal', ['pins-refused']],
  [{ refusedPins: 2 }, 30, 'elevated', ['pins-refused']],
  [{ refusedPins: 40 }, 45, 'elevated', ['pins-refused']],
  [{ callsInLastHour: 3 }, 0, 'normal', []],
  [{ callsInLastHour: 4 }, 15, 'normal', ['calls-frequent']],
  [{ callsInLastHour: 10 }, 40, 'elevated', ['calls-very-frequent']],
  [{ refusedPins: 4, callsInLastHour: 10 }, 85, 'severe', ['pins-refused', 'calls-very-frequent']],
] as const)('%j scores %i: %s because of %j', (signals, score, tier, reasons) => {
  expect(assessRisk({ ...calm, ...signals })).toMatchObject({ score, tier, reasons });
});

test('more of any signal never makes a call less risky, and the score stays within its bounds', () => {
  const signals = fc.record({ numberWithheld: fc.boolean(), refusedPins: fc.nat(50), callsInLastHour: fc.nat(200) });
  fc.assert(
    fc.property(signals, fc.nat(20), fc.nat(20), (some, refused, calls) => {
      const less = assessRisk(some);
      const more = assessRisk({
        numberWithheld: true,
        refusedPins: some.refusedPins + refused,
        callsInLastHour: some.callsInLastHour + calls,
      });

      expect(more.score).toBeGreaterThanOrEqual(less.score);
      expect(RISK_TIERS.indexOf(more.tier)).toBeGreaterThanOrEqual(RISK_TIERS.indexOf(less.tier));
      expect(more.score).toBeLessThanOrEqual(100);
      expect(less.reasons.length > 0).toBe(less.score > 0);
    }),
  );
});

test('however many PINs are refused, they alone never keep a caller from being asked for the right one', () => {
  fc.assert(
    fc.property(fc.nat(1000), (refusedPins) => {
      expect(['normal', 'elevated']).toContain(assessRisk({ ...calm, refusedPins }).tier);
    }),
  );
});
