import type { CustomResourceEvent, CustomResourceResponse } from '../contracts/custom-resource-event.ts';
import { CLOUDFORMATION_RESPONSE_MAX_BYTES } from '../contracts/limits.ts';

/** Tells CloudFormation how a custom resource went. */
export interface CloudFormation {
  succeed(event: CustomResourceEvent, physicalResourceId: string): Promise<void>;
  /** `reason` is shown in the stack's events. */
  fail(event: CustomResourceEvent, physicalResourceId: string, reason: string): Promise<void>;
}

/** CloudFormation did not take the answer; the stack will wait until its own time limit. */
class CloudFormationResponseError extends Error {
  override readonly name = 'CloudFormationResponseError';
}

const TRIES = 3;
const PAUSE_MS = 500;
const TIME_LIMIT_MS = 5000;
/** Leaves room for the ids around it. */
const REASON_MAX_CHARACTERS = CLOUDFORMATION_RESPONSE_MAX_BYTES / 4;

/** Answers by PUT to the event's signed URL. */
export function createCloudFormation(
  put: typeof fetch = fetch,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): CloudFormation {
  const answer = async (url: string, response: CustomResourceResponse): Promise<void> => {
    // Bytes, not text: the URL is signed for an empty content type, and text would bring one along.
    const body = new TextEncoder().encode(JSON.stringify(response));
    for (let tries = 1; tries <= TRIES; tries += 1) {
      if (tries > 1) await pause(PAUSE_MS);
      const accepted = await put(url, {
        method: 'PUT',
        body,
        headers: { 'content-type': '' },
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
      }).then(
        (reply) => reply.ok,
        () => false,
      );
      if (accepted) return;
    }
    throw new CloudFormationResponseError(`CloudFormation did not accept the answer after ${TRIES} tries`);
  };
  const about = ({ StackId, RequestId, LogicalResourceId }: CustomResourceEvent, physicalResourceId: string) => ({
    PhysicalResourceId: physicalResourceId,
    StackId,
    RequestId,
    LogicalResourceId,
  });

  return {
    succeed: (event, physicalResourceId) =>
      answer(event.ResponseURL, { Status: 'SUCCESS', ...about(event, physicalResourceId) }),
    fail: (event, physicalResourceId, reason) =>
      answer(event.ResponseURL, {
        Status: 'FAILED',
        Reason: reason.slice(0, REASON_MAX_CHARACTERS),
        ...about(event, physicalResourceId),
      }),
  };
}
