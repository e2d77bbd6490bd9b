import * as z from 'zod/mini';
import { EVENT_TEXT_MAX_CHARACTERS } from './limits.ts';
import { verificationResultSchema } from './verification-result.ts';

/** What Connect stores instead of digits when the caller pressed nothing in time. */
export const INPUT_TIMED_OUT = 'Timeout';

/** `Details.Parameters` of `verify-caller`. The pin is whatever was typed: nothing, too much, or {@link INPUT_TIMED_OUT}. */
export const verifyCallerParametersSchema = z.object({
  pin: z._default(z.nullable(z.string().check(z.maxLength(EVENT_TEXT_MAX_CHARACTERS))), ''),
});

/** What `verify-caller` answers: one member, whoever calls. */
export const verifyCallerResponseSchema = z.strictObject({ verification: verificationResultSchema });

/** What `verify-caller` answers. */
export type VerifyCallerResponse = z.infer<typeof verifyCallerResponseSchema>;
