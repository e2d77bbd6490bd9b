import * as z from 'zod/mini';
import { handOverReasonSchema } from './hand-over-reason.ts';
import { LANGUAGE_FAMILIES } from './locale.ts';

/** `Details.Parameters` of `hand-over`. */
export const handOverParametersSchema = z.object({ reason: handOverReasonSchema });

/** What `hand-over` answers. */
export const handOverResponseSchema = z.strictObject({
  queue: z.enum(LANGUAGE_FAMILIES),
  /** One line for the agent, made of classified words only. */
  summary: z.string().check(z.minLength(1), z.maxLength(256)),
});

/** What `hand-over` answers. */
export type HandOverResponse = z.infer<typeof handOverResponseSchema>;
