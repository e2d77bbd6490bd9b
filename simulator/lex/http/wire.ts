import { gunzipSync, gzipSync } from 'node:zlib';
import { LexRuntimeError } from '../errors.ts';
import type { RuntimeAnswer } from '../runtime.ts';
import type { Session } from '../session/session.ts';
import type { Interpretation } from '../session/session-state.ts';

/** `SessionState` as the service writes it. */
export function wireSessionState({
  dialogAction,
  intent,
  activeContexts,
  sessionAttributes,
  originatingRequestId,
}: Session): unknown {
  return {
    ...(dialogAction === undefined ? {} : { dialogAction }),
    ...(intent === undefined ? {} : { intent }),
    activeContexts,
    sessionAttributes,
    originatingRequestId,
  };
}

/** `Interpretation` as the service writes it: the score is wrapped, and a fallback has none. */
export function wireInterpretation({ intent, nluConfidence }: Interpretation): unknown {
  return {
    intent,
    interpretationSource: 'Lex',
    ...(nluConfidence === undefined ? {} : { nluConfidence: { score: nluConfidence } }),
  };
}

/** The body of a RecognizeText answer. */
export function wireRecognized({ session, requestAttributes }: RuntimeAnswer, sessionId: string): unknown {
  return {
    ...(session.messages.length === 0 ? {} : { messages: session.messages }),
    sessionState: wireSessionState(session),
    interpretations: session.interpretations.map(wireInterpretation),
    requestAttributes,
    sessionId,
  };
}

/** A value as Lex puts it into a header: base64 of gzip of JSON. */
export function packed(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

/**
 * Reads what a client packed into a header.
 *
 * @throws LexRuntimeError `ValidationException` naming the header
 */
export function unpacked(header: string, text: string): unknown {
  try {
    return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'));
  } catch {
    throw new LexRuntimeError('ValidationException', `header ${header} must be base64 of gzip of JSON`);
  }
}
