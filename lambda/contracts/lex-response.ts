import * as z from 'zod/mini';
import { intentSchema } from './intents.ts';
import { LEX_MESSAGES_MAX } from './limits.ts';

const messageSchema = z.strictObject({
  contentType: z.enum(['PlainText', 'SSML']),
  content: z.string().check(z.minLength(1)),
});

/** One thing Lex says for us. */
export type LexMessage = z.infer<typeof messageSchema>;

const attributes = z.record(z.string(), z.string());
const slots = z.record(z.string(), z.unknown());

/**
 * What the code hook answers. Two shapes only:
 * the conversation goes on (`ElicitIntent`, which Lex refuses without messages), or the caller goes back to the flow
 * (`Close`, with the intent named and fulfilled, so that the flow can branch on its name).
 *
 * https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html
 */
export const lexResponseSchema = z.union([
  z.strictObject({
    sessionState: z.strictObject({
      dialogAction: z.strictObject({ type: z.literal('ElicitIntent') }),
      intent: z.strictObject({ name: intentSchema, slots, state: z.literal('Fulfilled') }),
      sessionAttributes: attributes,
    }),
    messages: z.array(messageSchema).check(z.minLength(1), z.maxLength(LEX_MESSAGES_MAX)),
  }),
  z.strictObject({
    sessionState: z.strictObject({
      dialogAction: z.strictObject({ type: z.literal('Close') }),
      intent: z.strictObject({ name: intentSchema, slots, state: z.literal('Fulfilled') }),
      sessionAttributes: attributes,
    }),
  }),
]);

/** What the code hook answers. */
export type LexResponse = z.infer<typeof lexResponseSchema>;
