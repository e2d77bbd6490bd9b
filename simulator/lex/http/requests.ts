import * as z from 'zod';
import { LexRuntimeError } from '../errors.ts';
import { firstIssue, messagesSchema, sessionStateSchema } from '../session/schemas.ts';
import type { SessionKey } from '../session/session-store.ts';

/** Most characters of one input: https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_RecognizeText.html */
export const MAX_TEXT_LENGTH = 1_024;

/** Most bytes of a request this server reads: session and request attributes may have 12 KB, text 1,024 characters. */
export const MAX_REQUEST_BYTES = 256 * 1_024;

const attributes = z.record(z.string(), z.string());

/** Body of RecognizeText. */
export const recognizeTextSchema = z.object({
  text: z.string().min(1).max(MAX_TEXT_LENGTH),
  sessionState: sessionStateSchema.nullish(),
  requestAttributes: attributes.nullish(),
});

/** Body of PutSession. */
export const putSessionSchema = z.object({
  sessionState: sessionStateSchema,
  messages: messagesSchema.nullish(),
  requestAttributes: attributes.nullish(),
});

/** Header values of RecognizeUtterance, unpacked. */
export const attributesSchema = attributes;

/** An operation of the service and the conversation it is about. */
export interface Route {
  readonly operation:
    | 'RecognizeText'
    | 'RecognizeUtterance'
    | 'GetSession'
    | 'PutSession'
    | 'DeleteSession'
    | 'StartConversation';
  readonly key: SessionKey;
}

const PATH = /^\/bots\/([^/]+)\/botAliases\/([^/]+)\/botLocales\/([^/]+)\/sessions\/([^/]+)(\/[a-z]+)?\/?$/;

const OPERATIONS: Readonly<Record<string, Route['operation']>> = {
  'POST /text': 'RecognizeText',
  'POST /utterance': 'RecognizeUtterance',
  'POST /conversation': 'StartConversation',
  'GET ': 'GetSession',
  'POST ': 'PutSession',
  'DELETE ': 'DeleteSession',
};

/**
 * Which operation a request is, and about which conversation.
 *
 * @throws LexRuntimeError `ResourceNotFoundException` for no operation, `ValidationException` for a malformed id
 */
export function route(method: string, url: string): Route {
  const match = PATH.exec(url.split('?')[0] ?? '');
  const operation = match === null ? undefined : OPERATIONS[`${method} ${match[5] ?? ''}`];
  if (match === null || operation === undefined) {
    throw new LexRuntimeError('ResourceNotFoundException', `${method} is no operation of Lex V2 at this path`);
  }
  const [botId = '', aliasId = '', localeId = '', sessionId = ''] = match.slice(1, 5).map(decoded);
  mustMatch('botId', botId, /^[0-9a-zA-Z]{10}$/, '10 letters and digits');
  mustMatch('botAliasId', aliasId, /^[0-9a-zA-Z]{10}$/, '10 letters and digits');
  mustMatch('localeId', localeId, /^\S+$/, 'at least one character, for example en_GB');
  mustMatch('sessionId', sessionId, /^[0-9a-zA-Z._:-]{2,100}$/, '2 to 100 letters, digits and . _ : -');
  return { operation, key: { botId, aliasId, localeId, sessionId } };
}

function decoded(label: string): string {
  try {
    return decodeURIComponent(label);
  } catch {
    throw new LexRuntimeError('ValidationException', `path label '${label}' is not percent-encoded`);
  }
}

function mustMatch(name: string, value: string, pattern: RegExp, allowed: string): void {
  if (!pattern.test(value)) {
    throw new LexRuntimeError(
      'ValidationException',
      `${name} '${value.slice(0, 100)}' is malformed; allowed: ${allowed}`,
    );
  }
}

/**
 * Reads a JSON body.
 *
 * @throws LexRuntimeError `ValidationException` saying what is wrong, never what the caller said
 */
export function parseBody<T>(schema: z.ZodType<T>, body: Buffer): T {
  let json: unknown;
  try {
    json = JSON.parse(body.length === 0 ? '{}' : body.toString('utf8'));
  } catch {
    throw new LexRuntimeError('ValidationException', 'the body is not JSON');
  }
  return check(schema, json);
}

/** Checks a value against a schema, with a `ValidationException` where it does not fit. */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new LexRuntimeError('ValidationException', firstIssue(parsed.error));
}
