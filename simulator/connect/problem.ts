import type { ErrorType } from '../../lib/flow-language/document.ts';

/** Where in a call something went wrong, and what; the message is one line for people. */
export interface Failure {
  readonly flow: string;
  readonly action: string;
  readonly message: string;
}

/** A form of an action that the simulator does not carry out; ends the call with the reason `refused`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** An error of the service, for which the action's `Errors` have a branch, or should have. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    readonly errorType: ErrorType,
    why: string,
  ) {
    super(why);
  }
}

/** The error every action with an error branch has. */
export function failed(why: string): ServiceError {
  return new ServiceError('NoMatchingError', why);
}
