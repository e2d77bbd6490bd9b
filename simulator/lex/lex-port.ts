import type { LexMessage, LexPort, LexTurn, LexTurned } from '../ports.ts';
import { HookFailure } from './dialog/conversation.ts';
import { LexRuntimeError } from './errors.ts';
import type { LexAlias } from './model/bot.ts';
import type { RuntimeMessage } from './model/messages.ts';
import type { LexRuntime, RuntimeAnswer } from './runtime.ts';

/** The runtime as the flow interpreter knows it. An error of the service is an answer here, since flows branch on it. */
export function createLexPort(runtime: Pick<LexRuntime, 'recognize'>, aliases: readonly LexAlias[]): LexPort {
  return { turn };

  async function turn(given: LexTurn): Promise<LexTurned> {
    try {
      return turned(await runtime.recognize(requestOf(given, aliases)));
    } catch (error) {
      if (!(error instanceof LexRuntimeError)) throw error;
      const hook = error instanceof HookFailure ? { hook: error.trace } : {};
      return { kind: 'failed', error: error.name, message: error.message, ...hook };
    }
  }
}

function requestOf(given: LexTurn, aliases: readonly LexAlias[]): Parameters<LexRuntime['recognize']>[0] {
  const { aliasArn, localeId, sessionId, text, inputMode, sessionAttributes, requestAttributes, nowMs } = given;
  const alias = aliases.find(({ arn }) => arn === aliasArn);
  if (alias === undefined) {
    throw new LexRuntimeError('ResourceNotFoundException', `bot alias ${aliasArn} does not exist in this assembly`);
  }
  return {
    botId: alias.botId,
    aliasId: alias.id,
    localeId,
    sessionId,
    text: text === '' ? undefined : text,
    inputMode,
    nowMs,
    ...(sessionAttributes === undefined ? {} : { sessionState: { sessionAttributes } }),
    ...(requestAttributes === undefined ? {} : { requestAttributes }),
  };
}

function turned({ session, hook }: RuntimeAnswer): LexTurned {
  const { dialogAction, intent, interpretations, sessionAttributes, messages } = session;
  const confidence = interpretations.find((entry) => entry.intent.name === intent?.name)?.nluConfidence;
  return {
    kind: 'answered',
    dialogAction: dialogAction?.type ?? 'None',
    intentName: intent?.name ?? '',
    intentState: intent?.state ?? '',
    ...(confidence === undefined ? {} : { confidence }),
    slots: Object.fromEntries(
      Object.entries(intent?.slots ?? {}).flatMap(([name, slot]) =>
        slot === null ? [] : [[name, slot.value.interpretedValue]],
      ),
    ),
    sessionAttributes,
    messages: messages.map(portMessage),
    ...(hook === undefined ? {} : { hook }),
  };
}

function portMessage({ contentType, content, imageResponseCard }: RuntimeMessage): LexMessage {
  return { contentType, content: content ?? JSON.stringify(imageResponseCard) };
}
