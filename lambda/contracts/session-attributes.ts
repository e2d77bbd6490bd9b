import * as z from 'zod/mini';
import { contactIdSchema } from './contact-id.ts';
import { INTENTS, QUESTIONS } from './intents.ts';
import { localeSchema } from './locale.ts';
import { NONE } from './none.ts';

/** How fast the line speaks. */
export const PACES = ['normal', 'slow'] as const;

/** One speaking speed. */
export type Pace = (typeof PACES)[number];

/** What the flow should do once Lex gives the caller back; `bank`: ask `dialogue` itself, for a verified caller. */
export const BOT_STEPS = ['listen', 'bank', 'human', 'goodbye'] as const;

/** One thing the flow should do once Lex gives the caller back. */
export type BotStep = (typeof BOT_STEPS)[number];

/** What the flow should do once `dialogue` has answered it. */
export const FLOW_STEPS = ['listen', 'verify', 'human', 'goodbye'] as const;

/** One thing the flow should do once `dialogue` has answered it. */
export type FlowStep = (typeof FLOW_STEPS)[number];

/** Everything that can come after a turn. */
export const NEXT_STEPS = ['listen', 'bank', 'verify', 'human', 'goodbye'] as const satisfies readonly (
  | BotStep
  | FlowStep
)[];

/** One thing that can come after a turn. */
export type NextStep = BotStep | FlowStep;

/** A question the line waits on, or `none`. */
export const pendingSchema = z.enum([NONE, ...QUESTIONS]);

/** A question the line waits on, or `none`. */
export type Pending = z.infer<typeof pendingSchema>;

/** The last intent that was answered, or `none`. */
export const lastSchema = z.enum([NONE, ...INTENTS]);

/** The last intent that was answered, or `none`. */
export type Last = z.infer<typeof lastSchema>;

/** Names of the Lex session attributes that the line owns; Connect and Lex may add others. */
export const SESSION_ATTRIBUTES = ['contactId', 'language', 'pending', 'last', 'pace', 'misses', 'next'] as const;

/** One Lex session attribute that the line owns. */
export type SessionAttributeName = (typeof SESSION_ATTRIBUTES)[number];

/**
 * The session attributes the line owns, once read.
 *
 * The flow sets them at the Lex block, the code hook keeps them from turn to turn. None of them says who the caller is,
 * or proves anything: nothing of an account is answered inside Lex. Whatever is missing or unknown reads as its harmless
 * value; only the contact has to be named.
 */
export const sessionAttributesSchema = z.object({
  contactId: contactIdSchema,
  language: z.catch(z.union([localeSchema, z.literal(NONE)]), NONE),
  pending: z.catch(pendingSchema, NONE),
  last: z.catch(lastSchema, NONE),
  pace: z.catch(z.enum(PACES), 'normal'),
  misses: z.catch(z.string().check(z.regex(/^\d$/)), '0'),
  next: z.catch(z.enum(BOT_STEPS), 'listen'),
});

/** The session attributes the line owns. */
export type SessionAttributes = z.infer<typeof sessionAttributesSchema>;
