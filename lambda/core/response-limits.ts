import type { LexResponse } from '../contracts/lex-response.ts';
import { LEX_RESPONSE_MAX_BYTES, LEX_SESSION_ATTRIBUTES_MAX_BYTES } from '../contracts/limits.ts';

/** An answer is larger than the service that asked takes. */
export class ResponseTooLargeError extends Error {
  override readonly name = 'ResponseTooLargeError';
}

/** Bytes (UTF-8) of a value as the services count them. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/**
 * The answer, if Lex takes one so large; nothing is cut. Throws {@link ResponseTooLargeError} otherwise: Lex would refuse
 * it too, and the flow hears of an error either way, but only here does it get into the function's log.
 *
 * https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html
 */
export function withinLexLimits(response: LexResponse): LexResponse {
  const attributes = jsonBytes(response.sessionState.sessionAttributes);
  if (attributes > LEX_SESSION_ATTRIBUTES_MAX_BYTES) {
    throw new ResponseTooLargeError(
      `session attributes are ${attributes} bytes; Lex takes up to ${LEX_SESSION_ATTRIBUTES_MAX_BYTES}`,
    );
  }
  const whole = jsonBytes(response);
  if (whole > LEX_RESPONSE_MAX_BYTES) {
    throw new ResponseTooLargeError(`response is ${whole} bytes; Lex takes up to ${LEX_RESPONSE_MAX_BYTES}`);
  }
  return response;
}
