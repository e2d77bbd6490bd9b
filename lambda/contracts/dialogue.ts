import * as z from 'zod/mini';
import { intentSchema } from './intents.ts';
import { NONE } from './none.ts';
import { FLOW_STEPS, lastSchema, PACES, pendingSchema } from './session-attributes.ts';

/**
 * `Details.Parameters` of `dialogue` when a flow invokes it: after verification, and from the keypad menu.
 *
 * `last` and `pace` let the keypad menu repeat and slow down as the conversation does; both may be left out.
 */
export const dialogueParametersSchema = z.object({
  intent: intentSchema,
  pending: z.catch(pendingSchema, NONE),
  last: z.catch(lastSchema, NONE),
  pace: z.catch(z.enum(PACES), 'normal'),
});

/** `Details.Parameters` of `dialogue`. */
export type DialogueParameters = z.infer<typeof dialogueParametersSchema>;

/** What `dialogue` answers a flow. */
export const dialogueResponseSchema = z.strictObject({
  /** Words to speak, or `none` where the flow has its own words (verify, human, goodbye). */
  reply: z.string().check(z.minLength(1)),
  /** The same as SSML, escaped and at the caller's pace, for a prompt that takes SSML; or `none`. */
  speech: z.string().check(z.minLength(1)),
  next: z.enum(FLOW_STEPS),
  pending: pendingSchema,
  last: lastSchema,
});

/** What `dialogue` answers a flow. */
export type DialogueResponse = z.infer<typeof dialogueResponseSchema>;
