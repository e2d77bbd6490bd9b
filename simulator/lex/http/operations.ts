import { LexRuntimeError } from '../errors.ts';
import type { RuntimeMessage } from '../model/messages.ts';
import type { LexRuntime } from '../runtime.ts';
import { sessionStateSchema } from '../session/schemas.ts';
import type { SessionKey } from '../session/session-store.ts';
import {
  attributesSchema,
  check,
  MAX_TEXT_LENGTH,
  parseBody,
  putSessionSchema,
  type Route,
  recognizeTextSchema,
} from './requests.ts';
import { packed, unpacked, wireInterpretation, wireRecognized, wireSessionState } from './wire.ts';

/** A request once it is read. */
export interface LexHttpRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** An answer before it is written. */
export interface LexHttpResponse {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

/** Answers one operation as the service does: https://docs.aws.amazon.com/lexv2/latest/APIReference/ */
export async function answerOperation(
  runtime: LexRuntime,
  route: Route,
  request: LexHttpRequest,
): Promise<LexHttpResponse> {
  const { operation, key } = route;
  switch (operation) {
    case 'RecognizeText':
      return recognizeText(runtime, key, request);
    case 'RecognizeUtterance':
      return recognizeUtterance(runtime, key, request);
    case 'GetSession':
      return getSession(runtime, key, request);
    case 'PutSession':
      return putSession(runtime, key, request);
    case 'DeleteSession': {
      runtime.deleteSession(key);
      const { botId, aliasId, localeId, sessionId } = key;
      return { headers: JSON_HEADERS, body: JSON.stringify({ botId, botAliasId: aliasId, localeId, sessionId }) };
    }
    case 'StartConversation':
      throw new LexRuntimeError(
        'ValidationException',
        'StartConversation is not supported by this runtime; use RecognizeText',
      );
  }
}

async function recognizeText(
  runtime: LexRuntime,
  key: SessionKey,
  { body, nowMs }: LexHttpRequest,
): Promise<LexHttpResponse> {
  const { text, sessionState, requestAttributes } = parseBody(recognizeTextSchema, body);
  const answer = await runtime.recognize({
    ...key,
    text,
    inputMode: 'Text',
    nowMs,
    ...(sessionState ? { sessionState } : {}),
    ...(requestAttributes ? { requestAttributes } : {}),
  });
  return { headers: JSON_HEADERS, body: JSON.stringify(wireRecognized(answer, key.sessionId)) };
}

async function recognizeUtterance(
  runtime: LexRuntime,
  key: SessionKey,
  request: LexHttpRequest,
): Promise<LexHttpResponse> {
  const { headers, body, nowMs } = request;
  const type = textOf(headers['content-type']) ?? '';
  if (!type.startsWith('text/plain')) {
    throw new LexRuntimeError(
      'ValidationException',
      `RecognizeUtterance with '${type}' is not supported; send text/plain; charset=utf-8`,
    );
  }
  wantText(textOf(headers['response-content-type']));
  const text = body.toString('utf8');
  if (text === '' || text.length > MAX_TEXT_LENGTH) {
    throw new LexRuntimeError(
      'ValidationException',
      `text must have 1 to ${MAX_TEXT_LENGTH} characters, got ${text.length}`,
    );
  }
  const state = textOf(headers['x-amz-lex-session-state']);
  const attributes = textOf(headers['x-amz-lex-request-attributes']);
  const { session, requestAttributes } = await runtime.recognize({
    ...key,
    text,
    inputMode: 'Text',
    nowMs,
    ...(state === undefined
      ? {}
      : { sessionState: check(sessionStateSchema, unpacked('x-amz-lex-session-state', state)) }),
    ...(attributes === undefined
      ? {}
      : { requestAttributes: check(attributesSchema, unpacked('x-amz-lex-request-attributes', attributes)) }),
  });
  return {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-amz-lex-input-mode': 'Text',
      'x-amz-lex-messages': packed(session.messages),
      'x-amz-lex-interpretations': packed(session.interpretations.map(wireInterpretation)),
      'x-amz-lex-session-state': packed(wireSessionState(session)),
      'x-amz-lex-request-attributes': packed(requestAttributes),
      'x-amz-lex-session-id': key.sessionId,
      'x-amz-lex-input-transcript': packed(text),
    },
    body: '',
  };
}

function getSession(runtime: LexRuntime, key: SessionKey, { nowMs }: LexHttpRequest): LexHttpResponse {
  const session = runtime.getSession(key, nowMs);
  const body = {
    sessionId: key.sessionId,
    ...(session.messages.length === 0 ? {} : { messages: session.messages }),
    interpretations: session.interpretations.map(wireInterpretation),
    sessionState: wireSessionState(session),
  };
  return { headers: JSON_HEADERS, body: JSON.stringify(body) };
}

async function putSession(
  runtime: LexRuntime,
  key: SessionKey,
  { headers, body, nowMs }: LexHttpRequest,
): Promise<LexHttpResponse> {
  wantText(textOf(headers.responsecontenttype));
  const { sessionState, messages, requestAttributes } = parseBody(putSessionSchema, body);
  const answer = await runtime.putSession({
    ...key,
    sessionState,
    nowMs,
    ...(messages ? { messages: messages as readonly RuntimeMessage[] } : {}),
    ...(requestAttributes ? { requestAttributes } : {}),
  });
  return {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-amz-lex-messages': packed(answer.session.messages),
      'x-amz-lex-session-state': packed(wireSessionState(answer.session)),
      'x-amz-lex-request-attributes': packed(answer.requestAttributes),
      'x-amz-lex-session-id': key.sessionId,
    },
    body: '',
  };
}

function wantText(type: string | undefined): void {
  if (type !== undefined && !type.startsWith('text/plain')) {
    throw new LexRuntimeError(
      'ValidationException',
      `answers as '${type}' are not supported; ask for text/plain; charset=utf-8`,
    );
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
