import * as z from 'zod/mini';

/** Every reason for which a call goes to a person. */
export const HAND_OVER_REASONS = [
  'asked',
  'verification-refused',
  'locked',
  'not-understood',
  'system',
  'human-only',
  'risk',
  'closed',
] as const;

/** One reason for which a call goes to a person. */
export type HandOverReason = (typeof HAND_OVER_REASONS)[number];

/** Accepts exactly the reasons. */
export const handOverReasonSchema = z.enum(HAND_OVER_REASONS);
