import * as z from 'zod/mini';

/** How careful the line has to be with a call, from least to most. */
export const RISK_TIERS = ['normal', 'elevated', 'high', 'severe'] as const;

/** One level of care. */
export type RiskTier = (typeof RISK_TIERS)[number];

/** Accepts exactly the tiers. */
export const riskTierSchema = z.enum(RISK_TIERS);
