import { createHmac } from 'node:crypto';

/** Somebody who signs AWS calls. */
export interface Principal {
  /** A function's name for people, or the name of a tool or test. */
  readonly name: string;
  /** What IAM calls the caller: `arn:aws:sts::<account>:assumed-role/<role>/<session>` for a function. */
  readonly arn: string;
  /** ARN of the role whose policies apply. */
  readonly roleArn?: string;
}

/** Temporary credentials as a function finds them in its environment. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Credentials given out, and whose they are. */
export interface Callers {
  /** The same principal always gets the same credentials. */
  issue(principal: Principal): Credentials;
  find(accessKeyId: string): { readonly principal: Principal; readonly credentials: Credentials } | undefined;
}

export function openCallers(seed: string): Callers {
  const issued = new Map<string, { principal: Principal; credentials: Credentials }>();
  const derive = (principal: Principal, purpose: string) =>
    createHmac('sha256', `credentials ${seed}`).update(`${purpose}|${principal.arn}|${principal.name}`).digest();
  return {
    issue(principal) {
      const credentials = {
        accessKeyId: `ASIA${derive(principal, 'id').toString('hex').toUpperCase().slice(0, 16)}`,
        secretAccessKey: derive(principal, 'secret').toString('base64').slice(0, 40),
        sessionToken: derive(principal, 'token').toString('base64'),
      };
      issued.set(credentials.accessKeyId, { principal, credentials });
      return credentials;
    },
    find: (accessKeyId) => issued.get(accessKeyId),
  };
}
