import * as z from 'zod';
import type { LexIntent } from '../model/bot.ts';
import { type SlotState, scalar } from '../slots/slot-value.ts';

/** Most messages of one answer. */
export const MAX_MESSAGES = 10;

/** Most characters of one message. */
export const MAX_MESSAGE_LENGTH = 1_024;

/** Most active contexts of one conversation. */
export const MAX_ACTIVE_CONTEXTS = 20;

const attributes = z.record(z.string(), z.string());

const slot = z.object({
  shape: z.literal('Scalar').optional(),
  value: z
    .object({
      originalValue: z.string().nullish(),
      interpretedValue: z.string(),
      resolvedValues: z.array(z.string()).nullish(),
    })
    .nullish(),
});

const slots = z.record(z.string(), slot.nullable());

/** A message as clients and code hooks give it. */
export const messageSchema = z.discriminatedUnion('contentType', [
  z.object({
    contentType: z.enum(['PlainText', 'SSML', 'CustomPayload']),
    content: z.string().min(1).max(MAX_MESSAGE_LENGTH),
  }),
  z.object({
    contentType: z.literal('ImageResponseCard'),
    imageResponseCard: z.object({
      title: z.string().min(1).max(250),
      subtitle: z.string().max(250).nullish(),
      imageUrl: z.string().max(250).nullish(),
      buttons: z
        .array(z.object({ text: z.string(), value: z.string() }))
        .max(5)
        .nullish(),
    }),
  }),
]);

/** Some messages of one answer. */
export const messagesSchema = z.array(messageSchema).max(MAX_MESSAGES);

/** `sessionState` as clients and code hooks give it. Members a text conversation does not use are accepted. */
export const sessionStateSchema = z.object({
  dialogAction: z
    .object({
      type: z.enum(['Close', 'ConfirmIntent', 'Delegate', 'ElicitIntent', 'ElicitSlot', 'None']),
      slotToElicit: z.string().nullish(),
    })
    .nullish(),
  intent: z
    .object({
      name: z.string().min(1),
      slots: slots.nullish(),
      state: z
        .enum(['InProgress', 'ReadyForFulfillment', 'FulfillmentInProgress', 'Fulfilled', 'Failed', 'Waiting'])
        .nullish(),
      confirmationState: z.enum(['None', 'Confirmed', 'Denied']).nullish(),
    })
    .nullish(),
  activeContexts: z
    .array(
      z.object({
        name: z.string().min(1).max(100),
        timeToLive: z.object({
          timeToLiveInSeconds: z.number().int().min(5).max(86_400),
          turnsToLive: z.number().int().min(1).max(20),
        }),
        contextAttributes: attributes.default({}),
      }),
    )
    .max(MAX_ACTIVE_CONTEXTS)
    .nullish(),
  sessionAttributes: attributes.nullish(),
});

/** `sessionState` as given. */
export type GivenSessionState = z.infer<typeof sessionStateSchema>;

/** An intent as given. */
export type GivenIntent = NonNullable<GivenSessionState['intent']>;

/**
 * Slots as given, made whole: every slot of the intent is there, null where it is empty. A client cannot send null, and
 * a code hook need not.
 *
 * @returns the name of a slot the intent does not have, where one was given
 */
export function givenSlots(
  intent: LexIntent,
  given: NonNullable<GivenIntent['slots']>,
): { readonly slots: Record<string, SlotState | null> } | { readonly unknownSlot: string } {
  const unknownSlot = Object.keys(given).find((name) => !intent.slots.some((known) => known.name === name));
  if (unknownSlot !== undefined) return { unknownSlot };
  const whole = intent.slots.map(({ name }): [string, SlotState | null] => {
    const value = given[name]?.value;
    if (value === null || value === undefined) return [name, null];
    const { interpretedValue, originalValue, resolvedValues } = value;
    return [name, scalar(originalValue ?? interpretedValue, interpretedValue, resolvedValues ?? undefined)];
  });
  return { slots: Object.fromEntries(whole) };
}

/** The first thing a schema found wrong, as `path: what`. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'unknown fault';
  const path = issue.path.join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}
