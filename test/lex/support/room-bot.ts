import type { BotAliasResource, BotResource } from '../../../simulator/lex/model/read-bot.ts';
import { createLexRuntime, type LexRuntime } from '../../../simulator/lex/runtime.ts';
import type { FunctionOutcome } from '../../../simulator/ports.ts';

/** Function of the room bot's code hook. */
export const HOOK_ARN = 'arn:aws:lambda:eu-west-2:111122223333:function:rooms';

/** Where every conversation of these tests takes place. */
export const PLACE = { botId: 'ROOMBOT001', aliasId: 'ROOMALIAS1', localeId: 'en_GB', sessionId: 'session-1' };

/** The fallback every bot has. */
export const FALLBACK = { Name: 'FallbackIntent', ParentIntentSignature: 'AMAZON.FallbackIntent' };

/** A message as a template writes it. */
export function says(text: string): Record<string, unknown> {
  return { MessageGroupsList: [{ Message: { PlainTextMessage: { Value: text } } }] };
}

/** A prompt as a template writes it. */
export function asks(text: string, retries = 2): Record<string, unknown> {
  return { ...says(text), MaxRetries: retries };
}

/** Books a room: two required slots, one optional, a confirmation. */
export function bookRoom(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Name: 'BookRoom',
    SampleUtterances: [
      'book a room',
      'I need a room',
      'reserve a {RoomSize} room',
      'book a {RoomSize} room for {Day}',
    ].map((Utterance) => ({ Utterance })),
    Slots: [
      slot('Day', 'AMAZON.Date', { PromptSpecification: asks('Which day?', 1) }),
      slot('RoomSize', 'RoomSize', { PromptSpecification: asks('Large or small?') }),
      slot('Note', 'AMAZON.FreeFormInput', { SlotConstraint: 'Optional' }),
    ],
    SlotPriorities: [
      { Priority: 1, SlotName: 'RoomSize' },
      { Priority: 2, SlotName: 'Day' },
    ],
    IntentConfirmationSetting: {
      PromptSpecification: asks('A {RoomSize} room on {Day}?', 1),
      DeclinationResponse: says('Not booked.'),
    },
    IntentClosingSetting: { ClosingResponse: says('Your {RoomSize} room is booked, [caller].') },
    ...more,
  };
}

/** A slot as a template writes it. */
export function slot(
  Name: string,
  SlotTypeName: string,
  setting: Record<string, unknown> = {},
): Record<string, unknown> {
  return { Name, SlotTypeName, ValueElicitationSetting: { SlotConstraint: 'Required', ...setting } };
}

/** Asks for the time; has no slots. */
export const ASK_TIME = {
  Name: 'AskTime',
  SampleUtterances: ['what time is it', 'tell me the time', 'do you have the time', '5'].map((Utterance) => ({
    Utterance,
  })),
};

const ROOM_SIZE = {
  Name: 'RoomSize',
  SlotTypeValues: [
    { SampleValue: { Value: 'large' }, Synonyms: [{ Value: 'big' }, { Value: 'very big' }] },
    { SampleValue: { Value: 'small' } },
  ],
  ValueSelectionSetting: { ResolutionStrategy: 'TOP_RESOLUTION' },
};

/** A small bot of given intents. */
export function roomBot(intents: readonly unknown[], locale: Record<string, unknown> = {}): BotResource {
  return {
    id: PLACE.botId,
    arn: `arn:aws:lex:eu-west-2:111122223333:bot/${PLACE.botId}`,
    name: 'rooms',
    properties: {
      Name: 'rooms',
      RoleArn: 'arn:aws:iam::111122223333:role/lex',
      DataPrivacy: { ChildDirected: false },
      IdleSessionTTLInSeconds: 300,
      BotLocales: [
        {
          LocaleId: 'en_GB',
          NluConfidenceThreshold: 0.4,
          SlotTypes: [ROOM_SIZE],
          Intents: [...intents, FALLBACK],
          ...locale,
        },
      ],
    },
  };
}

/** Its alias, with or without a code hook. */
export function roomAlias(hook: boolean): BotAliasResource {
  const CodeHookSpecification = { LambdaCodeHook: { LambdaArn: HOOK_ARN, CodeHookInterfaceVersion: '1.0' } };
  return {
    id: PLACE.aliasId,
    arn: `arn:aws:lex:eu-west-2:111122223333:bot-alias/${PLACE.botId}/${PLACE.aliasId}`,
    name: 'live',
    botId: PLACE.botId,
    version: '7',
    properties: {
      BotAliasLocaleSettings: [
        { LocaleId: 'en_GB', BotAliasLocaleSetting: { Enabled: true, ...(hook ? { CodeHookSpecification } : {}) } },
      ],
    },
  };
}

/** Answers an event; throw to stand for a function that throws. */
export type Hook = (event: HookEvent) => unknown;

/** The members of the event these tests read. */
export interface HookEvent {
  readonly invocationSource: string;
  readonly inputTranscript: string;
  readonly inputMode: string;
  readonly sessionState: {
    readonly intent: Record<string, unknown>;
    readonly sessionAttributes: Record<string, string>;
  };
  readonly [member: string]: unknown;
}

/** A runtime of one bot; `events` collects what its hook was called with. */
export function runtimeOf(
  bot: BotResource,
  hook?: Hook,
): { readonly runtime: LexRuntime; readonly events: HookEvent[] } {
  const events: HookEvent[] = [];
  const runtime = createLexRuntime({
    bots: [bot],
    aliases: [roomAlias(hook !== undefined)],
    invokeHook: async (_, event): Promise<FunctionOutcome> => {
      events.push(structuredClone(event) as HookEvent);
      try {
        const payload = hook?.(event as HookEvent);
        return { kind: 'answered', payload, bytes: JSON.stringify(payload).length };
      } catch {
        return { kind: 'threw', error: 'Error' };
      }
    },
  });
  return { runtime, events };
}

/** A conversation with one bot: every line is one turn, ten seconds after the last. */
export function talk(runtime: LexRuntime) {
  let nowMs = Date.UTC(2030, 0, 2, 9);
  return async (text: string | undefined, more: Partial<Parameters<LexRuntime['recognize']>[0]> = {}) => {
    nowMs += 10_000;
    const { session, requestAttributes, hook } = await runtime.recognize({
      ...PLACE,
      text,
      inputMode: 'Text',
      nowMs,
      ...more,
    });
    return {
      ...session,
      requestAttributes,
      hook,
      action: session.dialogAction?.type,
      said: session.messages.map(({ content }) => content),
    };
  };
}
