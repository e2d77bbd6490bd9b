import type { Draft } from './draft.ts';
import type { Step } from './next-step.ts';
import type { TurnContext } from './turn-context.ts';

/** Why a code hook is called. */
export type InvocationSource = 'DialogCodeHook' | 'FulfillmentCodeHook';

/**
 * The event a code hook receives: https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 *
 * @param proposed what the bot would do next; only a dialog hook is told
 */
export function hookEvent(context: TurnContext, draft: Draft, source: InvocationSource, proposed?: Step): unknown {
  const { bot, alias, locale, sessionId, inputMode, text, requestAttributes } = context;
  return {
    messageVersion: '1.0',
    invocationSource: source,
    inputMode,
    // speech arrives here as text, so the answer is asked for as text in every mode
    responseContentType: 'text/plain; charset=utf-8',
    sessionId,
    inputTranscript: text ?? '',
    bot: {
      id: bot.id,
      name: bot.name,
      aliasId: alias.id,
      aliasName: alias.name,
      localeId: locale.localeId,
      version: alias.version,
    },
    interpretations: draft.interpretations.map(({ intent, nluConfidence }) => ({
      intent: intent.name === draft.intent.name ? draft.intent : intent,
      interpretationSource: 'Lex',
      ...(nluConfidence === undefined ? {} : { nluConfidence }),
    })),
    ...(proposed === undefined ? {} : { proposedNextState: proposedNextState(draft, proposed) }),
    requestAttributes: Object.keys(requestAttributes).length === 0 ? null : requestAttributes,
    sessionState: {
      activeContexts: draft.activeContexts,
      originatingRequestId: draft.originatingRequestId,
      sessionAttributes: draft.sessionAttributes,
      intent: draft.intent,
    },
    transcriptions: text === undefined ? [] : [transcription(text, draft)],
  };
}

function proposedNextState(draft: Draft, step: Step): unknown {
  const attempt = draft.retries === 0 ? 'Initial' : `Retry${draft.retries}`;
  switch (step.kind) {
    case 'elicit-slot':
      return {
        dialogAction: { type: 'ElicitSlot', slotToElicit: step.slot.name },
        intent: draft.intent,
        prompt: { attempt },
      };
    case 'confirm':
      return { dialogAction: { type: 'ConfirmIntent' }, intent: draft.intent, prompt: { attempt } };
    case 'decline':
      return { dialogAction: { type: 'Close' }, intent: { ...draft.intent, state: 'Failed' } };
    case 'fulfill':
      return { dialogAction: { type: 'Close' }, intent: { ...draft.intent, state: 'ReadyForFulfillment' } };
  }
}

function transcription(text: string, { intent }: Draft): unknown {
  return {
    transcription: text,
    transcriptionConfidence: 1,
    resolvedContext: { intent: intent.name },
    resolvedSlots: Object.fromEntries(
      Object.entries(intent.slots).flatMap(([name, slot]) =>
        slot === null
          ? []
          : [
              [
                name,
                {
                  shape: slot.shape,
                  value: { originalValue: slot.value.originalValue, resolvedValues: slot.value.resolvedValues },
                },
              ],
            ],
      ),
    ),
  };
}
