/** HTTP status of each error the Lex V2 runtime raises: https://docs.aws.amazon.com/lexv2/latest/APIReference/ */
export const LEX_ERROR_STATUS = {
  ValidationException: 400,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ConflictException: 409,
  DependencyFailedException: 424,
  ThrottlingException: 429,
  InternalServerException: 500,
  BadGatewayException: 502,
} as const;

/** Name of an error of the Lex V2 runtime. */
export type LexErrorName = keyof typeof LEX_ERROR_STATUS;

/** An error of the Lex V2 runtime, as its client would see it. */
export class LexRuntimeError extends Error {
  override readonly name: LexErrorName;

  constructor(name: LexErrorName, message: string) {
    super(message);
    this.name = name;
  }

  /** HTTP status the service answers with. */
  get status(): number {
    return LEX_ERROR_STATUS[this.name];
  }
}

/** A bot this runtime cannot run faithfully. The message names bot, place and property. */
export class UnsupportedBotError extends Error {
  override readonly name = 'UnsupportedBotError';
}
