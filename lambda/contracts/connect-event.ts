import * as z from 'zod/mini';
import { contactIdSchema } from './contact-id.ts';
import { EVENT_TEXT_MAX_CHARACTERS } from './limits.ts';

const text = z.string().check(z.maxLength(EVENT_TEXT_MAX_CHARACTERS));

/** Connect leaves maps out, or sends null, when they are empty; single values may be null as well. */
const textMap = z.nullish(z.record(text, z.nullish(text)));

/**
 * What Connect sends a function that a flow invokes; only the members the line reads.
 *
 * Everything else is ignored, known or not, so that a member AWS adds tomorrow does not break a call:
 * https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export const connectEventSchema = z.object({
  Details: z.object({
    ContactData: z.object({
      ContactId: contactIdSchema,
      Attributes: textMap,
      /** Null on channels without an address; a withheld number shows as null or as a word such as `anonymous`. */
      CustomerEndpoint: z.nullish(z.object({ Address: z.nullish(text), Type: z.nullish(text) })),
      LanguageCode: z.nullish(text),
    }),
    Parameters: textMap,
  }),
});

/** What Connect sends a function that a flow invokes. */
export type ConnectEvent = z.infer<typeof connectEventSchema>;

/** What Connect takes back: flat, and every value a string (`STRING_MAP`). */
export type ConnectResponse = Readonly<Record<string, string>>;
