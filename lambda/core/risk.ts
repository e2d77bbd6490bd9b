import type { RiskTier } from '../contracts/risk-tier.ts';

/** Named in every decision record, so that an old score can be explained by the policy of its day. */
export const RISK_POLICY_VERSION = 'risk-2';

/** Everything the score may look at. Nothing about who the caller is, how they speak or where they live. */
export interface RiskSignals {
  readonly numberWithheld: boolean;
  /** PINs refused in this caller's name, as long as they are recent: see `recentRefusals`. */
  readonly refusedPins: number;
  /** Calls from this caller in the last hour, this one included. */
  readonly callsInLastHour: number;
}

/** Why a score is what it is. */
export type RiskReason = 'number-withheld' | 'pins-refused' | 'calls-frequent' | 'calls-very-frequent';

/** A score and everything that went into it. */
export interface Risk {
  /** 0 to 100. */
  readonly score: number;
  readonly tier: RiskTier;
  readonly reasons: readonly RiskReason[];
  readonly policyVersion: string;
}

const POINTS = { numberWithheld: 30, perRefusedPin: 15, frequentCalls: 15, veryFrequentCalls: 40 } as const;
/**
 * Too few for `high` on their own: whoever forges a caller's number can have PINs refused, and would otherwise keep the
 * caller from ever being asked for the right one. Guessing is held back by the lock, not by the score.
 */
const REFUSED_PINS_COUNTED_MAX = 3;
const FREQUENT_CALLS_PER_HOUR = 4;
const VERY_FREQUENT_CALLS_PER_HOUR = 10;
const SCORE_MAX = 100;

const TIERS: readonly { readonly from: number; readonly tier: RiskTier }[] = [
  { from: 80, tier: 'severe' },
  { from: 50, tier: 'high' },
  { from: 25, tier: 'elevated' },
];

/** Scores a call: pure, monotone in every signal, and explained by its reasons. */
export function assessRisk(signals: RiskSignals): Risk {
  const reasons: RiskReason[] = [];
  let points = 0;

  if (signals.numberWithheld) {
    points += POINTS.numberWithheld;
    reasons.push('number-withheld');
  }
  if (signals.refusedPins > 0) {
    points += POINTS.perRefusedPin * Math.min(signals.refusedPins, REFUSED_PINS_COUNTED_MAX);
    reasons.push('pins-refused');
  }
  if (signals.callsInLastHour >= VERY_FREQUENT_CALLS_PER_HOUR) {
    points += POINTS.veryFrequentCalls;
    reasons.push('calls-very-frequent');
  } else if (signals.callsInLastHour >= FREQUENT_CALLS_PER_HOUR) {
    points += POINTS.frequentCalls;
    reasons.push('calls-frequent');
  }

  const score = Math.min(points, SCORE_MAX);
  const tier = TIERS.find(({ from }) => score >= from)?.tier ?? 'normal';
  return { score, tier, reasons, policyVersion: RISK_POLICY_VERSION };
}
