/** An error as an AWS service reports it: `name` is the type a client catches. */
export class AwsError extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** For what a service can do and this simulator cannot. No AWS service has this error, so nobody handles it by accident. */
export class NotSimulatedError extends AwsError {
  constructor(message: string) {
    super('NotSimulatedException', message);
  }
}
