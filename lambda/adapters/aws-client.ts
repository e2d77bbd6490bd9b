/**
 * Settings every AWS client of the line shares.
 *
 * A caller waits while we wait: two tries of at most a second each, so that a dead dependency shows itself within the
 * four seconds a flow allows. Endpoint, region and credentials come from the environment, never from code.
 */
export const AWS_CLIENT = {
  maxAttempts: 2,
  requestHandler: {
    connectionTimeout: 500,
    requestTimeout: 1000,
    // Without this the SDK only prints a warning when the time is up.
    throwOnRequestTimeout: true,
  },
} as const;

/**
 * The same for functions that a deployment waits for: nobody is on the phone, so a slow answer is better than none.
 */
export const PATIENT_AWS_CLIENT = {
  maxAttempts: 5,
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/** Whether something thrown is the AWS error of that name. */
export function isAwsError(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
