import { LexRuntimeError } from '../errors.ts';
import type { LexIntent } from '../model/bot.ts';
import { withOutputContexts } from '../session/contexts.ts';
import type { Session } from '../session/session.ts';
import { defaultOf } from '../slots/defaults.ts';
import { answered, type Draft, startIntent } from './draft.ts';
import { hear } from './hear.ts';
import { hookEvent, type InvocationSource } from './hook-event.ts';
import { type HookResponse, readHookResponse } from './hook-response.ts';
import { spoken } from './messages.ts';
import { nextStep, type Step } from './next-step.ts';
import type { TurnContext } from './turn-context.ts';

/**
 * How long a code hook may take, in milliseconds. The service does not publish the limit of dialog hooks; this is the
 * longest a text client waits for one: https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html
 */
export const HOOK_LIMIT_MS = 30_000;

/** How often a hook may hand an intent on to another within one turn before the bot counts as going in circles. */
const MAX_HAND_ONS = 5;

/** One turn: understands the input, calls the code hook where the bot says so, and takes the next step. */
export async function converse(context: TurnContext, session: Session): Promise<Draft> {
  const heard = hear(context, session);
  switch (heard.kind) {
    case 'intent': {
      const { intent, slots, interpretations } = heard;
      return begin(
        context,
        fresh(session, { intent: startIntent(intent, slots), interpretations, retries: 0 }),
        intent,
      );
    }
    case 'slot': {
      const { intent, draft } = resume(context, session);
      const slots = { ...draft.intent.slots, [heard.slot.name]: heard.value };
      return attend(context, { ...draft, retries: 0, intent: { ...draft.intent, slots } }, intent);
    }
    case 'confirmation': {
      const { intent, draft } = resume(context, session);
      const confirmationState = heard.answer;
      return attend(context, { ...draft, retries: 0, intent: { ...draft.intent, confirmationState } }, intent);
    }
    case 'not-understood':
      return askAgain(context, session);
  }
}

/** Carries on with an intent a client put into the conversation. */
export function carryOn(context: TurnContext, draft: Draft): Promise<Draft> {
  return take(context, draft, intentOf(context, draft.intent.name), 0);
}

function fresh(session: Session, change: Pick<Draft, 'intent' | 'interpretations' | 'retries'>): Draft {
  return { ...session, ...change, messages: [], responseAttributes: {} };
}

function resume(context: TurnContext, session: Session): { intent: LexIntent; draft: Draft } {
  if (session.intent === undefined) {
    throw new LexRuntimeError(
      'InternalServerException',
      `session ${context.sessionId} waits for an answer to no intent`,
    );
  }
  const intent = intentOf(context, session.intent.name);
  const draft = fresh(session, {
    intent: session.intent,
    interpretations: session.interpretations,
    retries: session.retries,
  });
  return { intent, draft: { ...draft, interpretations: [{ intent: draft.intent, nluConfidence: 1 }] } };
}

function begin(context: TurnContext, draft: Draft, intent: LexIntent): Promise<Draft> {
  const { activeContexts, sessionAttributes } = draft;
  const sources = { activeContexts, sessionAttributes, requestAttributes: context.requestAttributes };
  const slots = Object.fromEntries(
    intent.slots.map((slot) => [slot.name, draft.intent.slots[slot.name] ?? defaultOf(slot, sources) ?? null]),
  );
  const started = { ...draft, intent: { ...draft.intent, slots } };
  return attend(context, { ...started, messages: spoken(intent.initialResponse, started) }, intent);
}

/** The bot asked and did not understand the answer: it asks again, and gives up after the prompt's retries. */
function askAgain(context: TurnContext, session: Session): Promise<Draft> {
  const { intent, draft } = resume(context, session);
  const slot = intent.slots.find(({ name }) => name === session.dialogAction?.slotToElicit);
  const prompt = session.dialogAction?.type === 'ConfirmIntent' ? intent.confirmation?.prompt : slot?.prompt;
  const retries = session.retries + 1;
  if (retries <= (prompt?.maxRetries ?? 0)) return attend(context, { ...draft, retries }, intent);
  const fallback = context.locale.intents.find((candidate) => candidate.fallback) ?? intent;
  const state = startIntent(fallback);
  return begin(context, { ...draft, retries: 0, intent: state, interpretations: [{ intent: state }] }, fallback);
}

/** After every turn of the caller: the dialog hook, where the intent has one, and then the next step. */
async function attend(context: TurnContext, draft: Draft, intent: LexIntent): Promise<Draft> {
  if (!intent.dialogCodeHook || context.functionArn === undefined) return take(context, draft, intent, 0);
  const { draft: called, response } = await call(context, draft, 'DialogCodeHook', nextStep(intent, draft.intent));
  return follow(context, called, intent, response, 0);
}

async function take(context: TurnContext, draft: Draft, intent: LexIntent, handOns: number): Promise<Draft> {
  if (handOns > MAX_HAND_ONS) {
    throw new LexRuntimeError(
      'DependencyFailedException',
      `the code hook delegated ${handOns} times in one turn at '${intent.name}', at most ${MAX_HAND_ONS} are allowed; answer with Close`,
    );
  }
  const step: Step = nextStep(intent, draft.intent);
  switch (step.kind) {
    case 'elicit-slot':
      return answered(
        draft,
        { type: 'ElicitSlot', slotToElicit: step.slot.name },
        spoken(step.slot.prompt?.groups ?? [], draft),
      );
    case 'confirm':
      return answered(draft, { type: 'ConfirmIntent' }, spoken(intent.confirmation?.prompt.groups ?? [], draft));
    case 'decline':
      return answered(draft, { type: 'Close' }, spoken(intent.confirmation?.declinationResponse ?? [], draft), {
        state: 'Failed',
      });
    case 'fulfill':
      return fulfill(context, draft, intent, handOns);
  }
}

async function fulfill(context: TurnContext, draft: Draft, intent: LexIntent, handOns: number): Promise<Draft> {
  const ready: Draft = { ...draft, intent: { ...draft.intent, state: 'ReadyForFulfillment' } };
  const { by, failureResponse } = intent.fulfillment;
  if (by === 'nothing') return fulfilled(ready, intent);
  if (by === 'client' || context.functionArn === undefined) {
    return answered(ready, { type: 'Close' }, spoken(intent.closingResponse, ready));
  }
  try {
    const { draft: called, response } = await call(context, ready, 'FulfillmentCodeHook');
    if (response.dialogAction.type !== 'Delegate' || response.intent?.name !== intent.name) {
      return await follow(context, called, intent, response, handOns);
    }
    const after = merged(called, response);
    if (after.intent.state === 'Failed') return failed(after, intent);
    return nextStep(intent, after.intent).kind === 'fulfill'
      ? fulfilled(after, intent)
      : await take(context, after, intent, handOns + 1);
  } catch (error) {
    if (failureResponse.length > 0 && error instanceof HookFailure)
      return failed({ ...ready, hook: error.trace }, intent);
    throw error;
  }
}

function fulfilled(draft: Draft, intent: LexIntent): Draft {
  const done: Draft = { ...draft, intent: { ...draft.intent, state: 'Fulfilled' } };
  const messages = [...spoken(intent.fulfillment.successResponse, done), ...spoken(intent.closingResponse, done)];
  const activeContexts = withOutputContexts(done.activeContexts, intent, done.intent);
  return answered({ ...done, activeContexts }, { type: 'Close' }, messages);
}

function failed(draft: Draft, intent: LexIntent): Draft {
  return answered(draft, { type: 'Close' }, spoken(intent.fulfillment.failureResponse, draft), { state: 'Failed' });
}

/** Does what a code hook answered. */
async function follow(
  context: TurnContext,
  called: Draft,
  calledFor: LexIntent,
  response: HookResponse,
  handOns: number,
): Promise<Draft> {
  const draft = merged(called, response);
  const intent = response.intent ?? calledFor;
  const { type, slotToElicit } = response.dialogAction;
  const own = response.messages;
  switch (type) {
    case 'Delegate':
      return take(context, draft, intent, intent.name === calledFor.name ? handOns : handOns + 1);
    case 'ElicitIntent':
      return answered(draft, { type }, own);
    case 'ElicitSlot': {
      const prompt = intent.slots.find(({ name }) => name === slotToElicit)?.prompt;
      const messages = own.length > 0 ? own : spoken(prompt?.groups ?? [], draft);
      return answered(draft, response.dialogAction, messages, { state: 'InProgress' });
    }
    case 'ConfirmIntent': {
      const messages = own.length > 0 ? own : spoken(intent.confirmation?.prompt.groups ?? [], draft);
      return answered(draft, { type }, messages, { state: 'InProgress', confirmationState: 'None' });
    }
    case 'Close': {
      const messages = own.length > 0 ? own : spoken(intent.closingResponse, draft);
      const contexts =
        draft.intent.state === 'Fulfilled'
          ? withOutputContexts(draft.activeContexts, intent, draft.intent)
          : draft.activeContexts;
      return answered({ ...draft, activeContexts: contexts }, { type }, messages);
    }
    case 'None':
      throw new LexRuntimeError('InternalServerException', 'a code hook cannot answer None');
  }
}

function merged(draft: Draft, response: HookResponse): Draft {
  const intent = response.intentState ?? draft.intent;
  const [top, ...others] = draft.interpretations;
  const rest = others.filter((other) => other.intent.name !== intent.name);
  const same = top?.intent.name === intent.name;
  return {
    ...draft,
    intent,
    sessionAttributes: response.sessionAttributes ?? draft.sessionAttributes,
    activeContexts: response.activeContexts ?? draft.activeContexts,
    responseAttributes: response.requestAttributes,
    interpretations: same ? draft.interpretations : [{ intent }, ...(top === undefined ? [] : [top]), ...rest],
  };
}

/** A code hook that did not answer. */
export class HookFailure extends LexRuntimeError {
  readonly trace: NonNullable<Draft['hook']>;

  constructor(message: string, trace: NonNullable<Draft['hook']>) {
    super('DependencyFailedException', message);
    this.trace = trace;
  }
}

async function call(
  context: TurnContext,
  draft: Draft,
  source: InvocationSource,
  proposed?: Step,
): Promise<{ draft: Draft; response: HookResponse }> {
  const functionArn = context.functionArn ?? '';
  const event = hookEvent(context, draft, source, proposed);
  const outcome = await context.invokeHook(functionArn, event, HOOK_LIMIT_MS, context.nowMs);
  const hook = { functionArn, outcome: outcome.kind };
  if (outcome.kind !== 'answered') throw new HookFailure(`the code hook ${WHY[outcome.kind]}`, hook);
  try {
    return { draft: { ...draft, hook }, response: readHookResponse(context, draft.intent, outcome.payload) };
  } catch (error) {
    throw error instanceof LexRuntimeError ? new HookFailure(error.message, hook) : error;
  }
}

const WHY = {
  threw: 'threw an error',
  'timed-out': 'did not answer in time',
  'too-large': 'gave an answer larger than Lambda allows',
  unknown: 'names a function that does not exist',
} as const;

function intentOf({ locale }: TurnContext, name: string): LexIntent {
  const intent = locale.intents.find((candidate) => candidate.name === name);
  if (intent === undefined) {
    throw new LexRuntimeError('ValidationException', `intent '${name}' is not one of ${locale.localeId}`);
  }
  return intent;
}
