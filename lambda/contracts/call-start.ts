import * as z from 'zod/mini';
import { lineModeSchema } from './line-mode.ts';
import { localeSchema } from './locale.ts';
import { NONE } from './none.ts';
import { pseudonymOrNoneSchema } from './pseudonym.ts';
import { riskTierSchema } from './risk-tier.ts';
import { PACES } from './session-attributes.ts';

/** What `call-start` answers; the flow reads it under `$.External`. */
export const callStartResponseSchema = z.strictObject({
  mode: lineModeSchema,
  /** The language the caller chose before, or `none`. */
  language: z.union([localeSchema, z.literal(NONE)]),
  /** Whether the bank has a profile for this number. Greets, never authenticates. */
  known: z.enum(['true', 'false']),
  /** How fast the caller likes to be spoken to. */
  pace: z.enum(PACES),
  riskTier: riskTierSchema,
  /** `none` if the caller withholds the number. */
  pseudonym: pseudonymOrNoneSchema,
});

/** What `call-start` answers. */
export type CallStartResponse = z.infer<typeof callStartResponseSchema>;
