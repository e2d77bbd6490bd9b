import { createHash } from 'node:crypto';
import type { LexPort } from '../ports.ts';
import { carryOn, converse } from './dialog/conversation.ts';
import type { Draft } from './dialog/draft.ts';
import type { InputMode, InvokeHook, TurnContext } from './dialog/turn-context.ts';
import { LexRuntimeError } from './errors.ts';
import { createLexPort } from './lex-port.ts';
import type { LexAlias, LexBot } from './model/bot.ts';
import type { RuntimeMessage } from './model/messages.ts';
import { type BotAliasResource, type BotResource, readAlias, readBot, testAliasOf } from './model/read-bot.ts';
import { countDown } from './session/contexts.ts';
import { mergeGiven } from './session/merge-given.ts';
import type { GivenSessionState } from './session/schemas.ts';
import { newSession, type Session } from './session/session.ts';
import { type SessionKey, SessionStore } from './session/session-store.ts';
import { Recognizer, type TrainClassifier } from './understanding/recognizer.ts';
import { trainRidgeClassifier } from './understanding/ridge-classifier.ts';

/** What the runtime is made of. */
export interface LexRuntimeOptions {
  readonly bots: readonly BotResource[];
  readonly aliases: readonly BotAliasResource[];
  readonly invokeHook: InvokeHook;
  /**
   * Makes request ids repeat from run to run.
   *
   * @default 0
   */
  readonly seed?: number;
  /**
   * Makes the classifier of one language.
   *
   * @default trainRidgeClassifier
   */
  readonly train?: TrainClassifier;
}

/** One recognised input, as `RecognizeText` takes it. */
export interface RecognizeRequest extends SessionKey {
  /** `undefined` is silence, which only a voice channel can send. */
  readonly text: string | undefined;
  readonly inputMode: InputMode;
  readonly sessionState?: GivenSessionState;
  readonly requestAttributes?: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** A conversation put into a given state, as `PutSession` does. */
export interface PutRequest extends SessionKey {
  readonly sessionState: GivenSessionState;
  readonly messages?: readonly RuntimeMessage[];
  readonly requestAttributes?: Readonly<Record<string, string>>;
  readonly nowMs: number;
}

/** Where a conversation stands after a request. */
export interface RuntimeAnswer {
  readonly session: Session;
  readonly requestAttributes: Readonly<Record<string, string>>;
  readonly hook?: Draft['hook'];
}

/** The Lex V2 runtime: the port the flow interpreter uses, and the operations of the service behind it. */
export interface LexRuntime extends LexPort {
  recognize(request: RecognizeRequest): Promise<RuntimeAnswer>;
  putSession(request: PutRequest): Promise<RuntimeAnswer>;
  /** @throws LexRuntimeError `ResourceNotFoundException` where there is no such conversation */
  getSession(key: SessionKey, nowMs: number): Session;
  /** Ends a conversation; ending none is no error. */
  deleteSession(key: SessionKey): void;
}

/**
 * Builds the runtime and trains one classifier per language.
 *
 * @throws UnsupportedBotError for a bot this runtime cannot run as Lex does
 */
export function createLexRuntime(options: LexRuntimeOptions): LexRuntime {
  const { invokeHook, seed = 0, train = trainRidgeClassifier } = options;
  const bots = options.bots.map((resource) => ({ resource, bot: readBot(resource) }));
  const aliases = [...options.aliases.map(readAlias), ...bots.map(({ resource, bot }) => testAliasOf(bot, resource))];
  const recognizers = new Map(
    bots.flatMap(({ bot }) =>
      [...bot.locales].map(([localeId, locale]) => [`${bot.id}/${localeId}`, new Recognizer(locale, train)] as const),
    ),
  );
  const sessions = new SessionStore();
  let requests = 0;

  const runtime = { recognize, putSession, getSession, deleteSession };
  return { ...runtime, ...createLexPort(runtime, aliases) };

  async function recognize(request: RecognizeRequest): Promise<RuntimeAnswer> {
    const context = contextOf(request, request);
    const stored = sessionOf(context, request, request.nowMs);
    const session = mergeGiven(context, stored, request.sessionState);
    const delegated = request.sessionState?.dialogAction?.type === 'Delegate' && session.intent !== undefined;
    const draft =
      delegated && session.intent !== undefined
        ? await carryOn(context, { ...session, intent: session.intent, messages: [], responseAttributes: {} })
        : await converse(context, session);
    return keep(request, draft, stored, request.nowMs);
  }

  async function putSession(request: PutRequest): Promise<RuntimeAnswer> {
    const context = contextOf(request, { ...request, text: '', inputMode: 'Text' });
    const stored = sessionOf(context, request, request.nowMs);
    const session = mergeGiven(context, { ...stored, messages: [], interpretations: [] }, request.sessionState);
    const given = { ...session, messages: request.messages ?? [], lastUsedMs: request.nowMs };
    if (request.sessionState.dialogAction?.type === 'Delegate' && session.intent !== undefined) {
      const interpretations = [{ intent: session.intent }];
      const base = { ...given, intent: session.intent, interpretations, responseAttributes: {} };
      return keep(request, await carryOn(context, base), given, request.nowMs);
    }
    sessions.put(request, given);
    return { session: given, requestAttributes: {} };
  }

  function getSession(key: SessionKey, nowMs: number): Session {
    const { bot } = placeOf(key);
    const session = sessions.get(key, nowMs, bot.idleSessionTtlSeconds);
    if (session === undefined)
      throw new LexRuntimeError('ResourceNotFoundException', `session ${key.sessionId} does not exist`);
    return session;
  }

  function deleteSession(key: SessionKey): void {
    placeOf(key);
    sessions.delete(key);
  }

  /** Stores the conversation. A context lives through the turn that set it, so only those from before are counted. */
  function keep(key: SessionKey, draft: Draft, before: Session, nowMs: number): RuntimeAnswer {
    const { responseAttributes, hook, ...session } = draft;
    const [top, ...others] = session.interpretations;
    const same = top?.intent.name === session.intent.name;
    const kept: Session = {
      ...session,
      interpretations:
        top !== undefined && same ? [{ ...top, intent: session.intent }, ...others] : session.interpretations,
      activeContexts: countDown(session.activeContexts, before.activeContexts, nowMs - before.lastUsedMs),
      lastUsedMs: nowMs,
    };
    sessions.put(key, kept);
    return { session: kept, requestAttributes: responseAttributes, ...(hook === undefined ? {} : { hook }) };
  }

  function sessionOf({ bot }: TurnContext, key: SessionKey, nowMs: number): Session {
    return sessions.get(key, nowMs, bot.idleSessionTtlSeconds) ?? newSession(requestId(key), nowMs);
  }

  function contextOf(
    key: SessionKey,
    request: Pick<RecognizeRequest, 'text' | 'inputMode' | 'requestAttributes' | 'nowMs'>,
  ): TurnContext {
    const { bot, alias } = placeOf(key);
    const locale = bot.locales.get(key.localeId);
    const recognizer = recognizers.get(`${bot.id}/${key.localeId}`);
    const setting = alias.locales.get(key.localeId);
    if (locale === undefined || recognizer === undefined || setting === undefined || !setting.enabled) {
      throw new LexRuntimeError(
        'ResourceNotFoundException',
        `locale ${key.localeId} is not enabled on alias ${alias.name} of bot ${bot.name}`,
      );
    }
    const { text, inputMode, nowMs, requestAttributes = {} } = request;
    const { functionArn } = setting;
    const { sessionId } = key;
    return {
      bot,
      alias,
      locale,
      recognizer,
      functionArn,
      invokeHook,
      sessionId,
      inputMode,
      text,
      requestAttributes,
      nowMs,
    };
  }

  function placeOf(key: SessionKey): { readonly bot: LexBot; readonly alias: LexAlias } {
    const bot = bots.find((entry) => entry.bot.id === key.botId)?.bot;
    if (bot === undefined) throw new LexRuntimeError('ResourceNotFoundException', `bot ${key.botId} does not exist`);
    const alias = aliases.find((candidate) => candidate.botId === bot.id && candidate.id === key.aliasId);
    if (alias === undefined) {
      throw new LexRuntimeError('ResourceNotFoundException', `alias ${key.aliasId} of bot ${bot.name} does not exist`);
    }
    return { bot, alias };
  }

  function requestId({ sessionId }: SessionKey): string {
    requests += 1;
    const hex = createHash('sha256').update(`${seed}/${sessionId}/${requests}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
