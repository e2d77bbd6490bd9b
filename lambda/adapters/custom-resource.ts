import { type CustomResourceEvent, customResourceEventSchema } from '../contracts/custom-resource-event.ts';
import { type Clock, systemClock } from './clock.ts';
import type { CloudFormation } from './cloudformation-response.ts';
import { errorClassOf } from './error-classes.ts';
import { millisecondsSince, readEvent, type Telemetry } from './invocation.ts';

/** One custom resource: how to bring it about, and how to take it away. */
export interface CustomResource {
  /** Names the resource; CloudFormation removes the old one when an update gives a new name. */
  physicalResourceId(event: CustomResourceEvent): string;
  /** Create and update alike: brings the resource to the state its properties describe. */
  apply(event: CustomResourceEvent): Promise<void>;
  remove(event: CustomResourceEvent): Promise<void>;
}

/** An error whose text is written for the stack's events: no data of callers in it, ever. */
export class ReportableError extends Error {}

/** A handler that always answers CloudFormation, so that no stack hangs for an hour on an error. */
export function answeringCloudFormation(
  { functionName, log, metrics }: Telemetry,
  cloudFormation: CloudFormation,
  resource: CustomResource,
  clock: Clock = systemClock,
): (event: unknown) => Promise<void> {
  return async (unread) => {
    const startedAt = clock.now();
    const event = readEvent(customResourceEventSchema, unread, 'the event of a CloudFormation custom resource');
    const { RequestType: requestType } = event;
    // What failed to be created is deleted under the name its failure was answered with.
    const physicalResourceId =
      requestType === 'Delete'
        ? (event.PhysicalResourceId ?? event.LogicalResourceId)
        : attempt(() => resource.physicalResourceId(event), event.PhysicalResourceId ?? event.LogicalResourceId);
    try {
      await (requestType === 'Delete' ? resource.remove(event) : resource.apply(event));
    } catch (error) {
      const errorClass = errorClassOf(error);
      log.error('custom resource failed', { requestType, error: errorClass });
      metrics.count('FunctionsFailed');
      const reason =
        error instanceof ReportableError
          ? error.message
          : `function '${functionName}' failed with ${errorClass}; see its log`;
      await cloudFormation.fail(event, physicalResourceId, reason);
      return;
    } finally {
      log.info('invocation ended', { requestType, durationMs: millisecondsSince(startedAt, clock) });
      metrics.publish();
    }
    await cloudFormation.succeed(event, physicalResourceId);
  };
}

function attempt(name: () => string, otherwise: string): string {
  try {
    return name();
  } catch {
    return otherwise;
  }
}
