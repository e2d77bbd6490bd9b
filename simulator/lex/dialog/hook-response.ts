import * as z from 'zod';
import { LexRuntimeError } from '../errors.ts';
import type { LexIntent } from '../model/bot.ts';
import type { RuntimeMessage } from '../model/messages.ts';
import { firstIssue, givenSlots, messagesSchema, sessionStateSchema } from '../session/schemas.ts';
import type { ActiveContext, DialogAction, IntentState } from '../session/session-state.ts';
import { startIntent } from './draft.ts';
import type { TurnContext } from './turn-context.ts';

/** Largest answer of a code hook, in bytes of UTF-8: https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html */
export const MAX_HOOK_RESPONSE_BYTES = 25 * 1_024;

/** Largest session attributes in a code hook's answer, in bytes of UTF-8. */
export const MAX_SESSION_ATTRIBUTES_BYTES = 12 * 1_024;

/** A code hook's answer, checked and made whole. */
export interface HookResponse {
  readonly dialogAction: DialogAction;
  readonly intent: LexIntent | undefined;
  readonly intentState: IntentState | undefined;
  readonly sessionAttributes: Readonly<Record<string, string>> | undefined;
  readonly activeContexts: readonly ActiveContext[] | undefined;
  readonly messages: readonly RuntimeMessage[];
  readonly requestAttributes: Readonly<Record<string, string>>;
}

const responseSchema = z.object({
  sessionState: sessionStateSchema,
  messages: messagesSchema.nullish(),
  requestAttributes: z.record(z.string(), z.string()).nullish(),
});

/**
 * Reads a code hook's answer: https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html
 *
 * @param current the intent the hook was called for; an answer without an intent keeps it
 * @throws LexRuntimeError `DependencyFailedException` for an answer Lex would not take
 */
export function readHookResponse(context: TurnContext, current: IntentState, payload: unknown): HookResponse {
  checkSize('answer', payload, MAX_HOOK_RESPONSE_BYTES);
  const parsed = responseSchema.safeParse(payload);
  if (!parsed.success) throw refused(firstIssue(parsed.error));
  const { sessionState, messages, requestAttributes } = parsed.data;
  checkSize('sessionState.sessionAttributes', sessionState.sessionAttributes ?? {}, MAX_SESSION_ATTRIBUTES_BYTES);
  if (sessionState.dialogAction === null || sessionState.dialogAction === undefined) {
    throw refused('sessionState.dialogAction is missing');
  }
  const { type, slotToElicit } = sessionState.dialogAction;
  if (type === 'None') throw refused("sessionState.dialogAction.type 'None' is for clients; answer with another");
  const { intent, intentState } = readIntent(context, current, sessionState.intent ?? undefined);
  const response: HookResponse = {
    dialogAction: { type, ...(typeof slotToElicit === 'string' ? { slotToElicit } : {}) },
    intent,
    intentState,
    sessionAttributes: sessionState.sessionAttributes ?? undefined,
    activeContexts: sessionState.activeContexts ?? undefined,
    messages: (messages ?? []) as readonly RuntimeMessage[],
    requestAttributes: requestAttributes ?? {},
  };
  checkAction(response, sessionState.intent?.state ?? undefined);
  return response;
}

function readIntent(
  { locale }: TurnContext,
  current: IntentState,
  given: NonNullable<z.infer<typeof sessionStateSchema>['intent']> | undefined,
): { intent: LexIntent | undefined; intentState: IntentState | undefined } {
  if (given === undefined) return { intent: undefined, intentState: undefined };
  const intent = locale.intents.find(({ name }) => name === given.name);
  if (intent === undefined)
    throw refused(`sessionState.intent.name '${given.name}' is not an intent of ${locale.localeId}`);
  const base = given.name === current.name ? current : startIntent(intent);
  const slots =
    given.slots === null || given.slots === undefined ? { slots: base.slots } : givenSlots(intent, given.slots);
  if ('unknownSlot' in slots)
    throw refused(`sessionState.intent.slots names '${slots.unknownSlot}', which '${intent.name}' does not have`);
  return {
    intent,
    intentState: {
      name: intent.name,
      slots: slots.slots,
      state: given.state ?? base.state,
      confirmationState: given.confirmationState ?? base.confirmationState,
    },
  };
}

function checkAction({ dialogAction, intent, messages }: HookResponse, state: string | undefined): void {
  const { type, slotToElicit } = dialogAction;
  if (type !== 'ElicitIntent' && intent === undefined)
    throw refused(`sessionState.intent is missing; ${type} needs it`);
  if (type === 'ElicitIntent' && messages.length === 0) throw refused('messages are missing; ElicitIntent needs them');
  if (type === 'ElicitSlot') {
    const slot = intent?.slots.find(({ name }) => name === slotToElicit);
    if (slot === undefined) {
      throw refused(
        `sessionState.dialogAction.slotToElicit must name a slot of '${intent?.name}', got ${quoted(slotToElicit)}`,
      );
    }
    if (slot.prompt === undefined && messages.length === 0) {
      throw refused(`messages are missing; slot '${slot.name}' has no prompt of its own`);
    }
  }
  if (type === 'ConfirmIntent' && intent?.confirmation === undefined && messages.length === 0) {
    throw refused(`messages are missing; '${intent?.name}' has no confirmation prompt of its own`);
  }
  if (type === 'Close' && !['Fulfilled', 'Failed', 'InProgress'].includes(state ?? '')) {
    throw refused(`sessionState.intent.state must be Fulfilled, Failed or InProgress with Close, got ${quoted(state)}`);
  }
  if (state === 'ReadyForFulfillment' && type !== 'Delegate') {
    throw refused(`sessionState.intent.state ReadyForFulfillment is for Delegate only, got ${type}`);
  }
}

function checkSize(what: string, value: unknown, limit: number): void {
  const bytes = Buffer.byteLength(JSON.stringify(value ?? null));
  if (bytes > limit) throw refused(`${what} has ${bytes} bytes, at most ${limit} are allowed`);
}

function refused(fault: string): LexRuntimeError {
  return new LexRuntimeError('DependencyFailedException', `invalid code hook response: ${fault}`);
}

function quoted(value: string | undefined): string {
  return value === undefined ? 'nothing' : `'${value}'`;
}
