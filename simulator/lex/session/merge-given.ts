import { startIntent } from '../dialog/draft.ts';
import type { TurnContext } from '../dialog/turn-context.ts';
import { LexRuntimeError } from '../errors.ts';
import { type GivenSessionState, givenSlots } from './schemas.ts';
import type { Session } from './session.ts';
import type { IntentState } from './session-state.ts';

/**
 * A conversation after the client's `sessionState`: session attributes given replace the stored ones, and so does
 * everything else that is given; what is absent stays.
 *
 * @throws LexRuntimeError `ValidationException` for an intent or slot the bot does not have
 */
export function mergeGiven(context: TurnContext, session: Session, given: GivenSessionState | undefined): Session {
  if (given === undefined) return session;
  const intent = given.intent ? givenIntent(context, session, given.intent) : session.intent;
  const action = given.dialogAction;
  if (action && action.type !== 'ElicitIntent' && action.type !== 'None' && intent === undefined) {
    throw new LexRuntimeError(
      'ValidationException',
      `sessionState.intent is missing; dialogAction ${action.type} needs it`,
    );
  }
  if (action?.type === 'ElicitSlot') checkSlot(context, intent, action.slotToElicit ?? undefined);
  return {
    ...session,
    sessionAttributes: given.sessionAttributes ?? session.sessionAttributes,
    activeContexts: given.activeContexts ?? session.activeContexts,
    ...(intent === undefined ? {} : { intent }),
    ...(action
      ? {
          dialogAction: { type: action.type, ...(action.slotToElicit ? { slotToElicit: action.slotToElicit } : {}) },
          retries: 0,
        }
      : {}),
  };
}

function givenIntent(
  { locale }: TurnContext,
  session: Session,
  given: NonNullable<GivenSessionState['intent']>,
): IntentState {
  const intent = locale.intents.find(({ name }) => name === given.name);
  if (intent === undefined) {
    throw new LexRuntimeError(
      'ValidationException',
      `sessionState.intent.name '${given.name}' is not an intent of ${locale.localeId}`,
    );
  }
  const base = session.intent?.name === given.name ? session.intent : startIntent(intent);
  const slots = given.slots ? givenSlots(intent, given.slots) : { slots: base.slots };
  if ('unknownSlot' in slots) {
    throw new LexRuntimeError('ValidationException', `intent '${given.name}' has no slot '${slots.unknownSlot}'`);
  }
  return {
    name: given.name,
    slots: slots.slots,
    state: given.state ?? base.state,
    confirmationState: given.confirmationState ?? base.confirmationState,
  };
}

function checkSlot({ locale }: TurnContext, intent: IntentState | undefined, slot: string | undefined): void {
  const known = locale.intents.find(({ name }) => name === intent?.name)?.slots.some(({ name }) => name === slot);
  if (known !== true) {
    throw new LexRuntimeError(
      'ValidationException',
      `dialogAction.slotToElicit '${slot ?? ''}' is not a slot of '${intent?.name ?? ''}'`,
    );
  }
}
