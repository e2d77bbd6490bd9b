/** Most bytes (UTF-8) Connect accepts as the answer of a Lambda function. */
export const CONNECT_RESPONSE_MAX_BYTES = 32 * 1024;

/** Most bytes (UTF-8) Lex accepts as the answer of a code hook. */
export const LEX_RESPONSE_MAX_BYTES = 25 * 1024;

/** Most bytes (UTF-8) Lex accepts as session attributes in the answer of a code hook. */
export const LEX_SESSION_ATTRIBUTES_MAX_BYTES = 12 * 1024;

/** Most messages Lex accepts in one answer of a code hook. */
export const LEX_MESSAGES_MAX = 10;

/** Most bytes CloudFormation accepts as the answer of a custom resource. */
export const CLOUDFORMATION_RESPONSE_MAX_BYTES = 4096;

/** Digits of a caller's PIN, no fewer and no more: the flow asks for so many, the function accepts no others. */
export const PIN_DIGITS = 4;

/** Most characters of any text we take from an event (Lex and Connect cut transcripts at 1,024). */
export const EVENT_TEXT_MAX_CHARACTERS = 4096;
