import * as z from 'zod/mini';

/** A variable of the function's environment is missing or wrong. Found at cold start, before any caller is. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** The name of a table. */
export const tableName = z
  .string()
  .check(z.regex(/^[a-zA-Z0-9_.-]{3,255}$/, { error: 'the name of a DynamoDB table' }));

/** The ARN of a KMS key. */
export const keyArn = z
  .string()
  .check(z.regex(/^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/, { error: 'the ARN of a KMS key' }));

/** A whole number of days, at least one. */
export const days = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,4}$/, { error: 'a whole number of days from 1 to 99999' })),
  z.transform(Number),
);

/** A JSON text. */
export function json<T extends z.core.$ZodType>(schema: T, allowed: string) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text, context) => {
        try {
          return JSON.parse(text) as unknown;
        } catch {
          context.issues.push({ code: 'custom', message: allowed, input: text });
          return z.NEVER;
        }
      }),
    ),
    schema,
  );
}

/**
 * Reads the variables a function needs, all at once.
 *
 * Throws {@link EnvironmentError} naming each variable that is missing or malformed, and what it should be. Values are
 * not repeated: the message goes to a log.
 */
export function readEnvironment<T extends z.core.$ZodObject>(
  functionName: string,
  schema: T,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): z.output<T> {
  const read = z.safeParse(schema, environment);
  if (read.success) return read.data;

  const wrong = new Map<string, string>();
  for (const issue of read.error.issues) {
    const variable = String(issue.path[0]);
    const problem = environment[variable] === undefined ? 'is missing' : `must be ${issue.message}`;
    if (!wrong.has(variable)) wrong.set(variable, `${variable} ${problem}`);
  }
  throw new EnvironmentError(
    `function '${functionName}' cannot start: environment variable ${[...wrong.values()].join('; ')}`,
  );
}
