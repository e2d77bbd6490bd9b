import * as z from 'zod/mini';
import { intentSchema } from './intents.ts';
import { EVENT_TEXT_MAX_CHARACTERS } from './limits.ts';

const text = z.string().check(z.maxLength(EVENT_TEXT_MAX_CHARACTERS));

/** An intent in a Lex event; our intents have no slots, but whatever comes is handed back as it came. */
const intentInEventSchema = z.object({
  name: intentSchema,
  slots: z.nullish(z.record(text, z.unknown())),
  state: z.nullish(text),
  confirmationState: z.nullish(text),
});

/**
 * What Lex V2 sends its code hook; only the members the line reads.
 *
 * https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 */
export const lexEventSchema = z.object({
  invocationSource: z.enum(['DialogCodeHook', 'FulfillmentCodeHook']),
  inputMode: z.enum(['Text', 'Speech', 'DTMF']),
  sessionId: text,
  /** What the caller said or pressed. Never logged, never stored; only keys, pressed or said, are read from it. */
  inputTranscript: z.nullish(text),
  bot: z.object({ localeId: text }),
  interpretations: z.nullish(
    z.array(z.object({ intent: z.nullish(z.object({ name: text })), nluConfidence: z.nullish(z.unknown()) })),
  ),
  sessionState: z.object({
    activeContexts: z.nullish(z.array(z.unknown())),
    sessionAttributes: z.nullish(z.record(text, z.nullish(text))),
    originatingRequestId: z.nullish(text),
    intent: intentInEventSchema,
  }),
  requestAttributes: z.nullish(z.record(text, z.nullish(text))),
});

/** What Lex V2 sends its code hook. */
export type LexEvent = z.infer<typeof lexEventSchema>;
