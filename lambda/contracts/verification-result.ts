import * as z from 'zod/mini';

/** Every answer a verification can have. */
export const VERIFICATION_RESULTS = ['verified', 'refused', 'locked'] as const;

/** One answer of a verification. */
export type VerificationResult = (typeof VERIFICATION_RESULTS)[number];

/** Accepts exactly the answers of a verification. */
export const verificationResultSchema = z.enum(VERIFICATION_RESULTS);
