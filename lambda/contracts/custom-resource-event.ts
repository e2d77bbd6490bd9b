import * as z from 'zod/mini';

/**
 * What CloudFormation sends a custom resource.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
 */
export const customResourceEventSchema = z.object({
  RequestType: z.enum(['Create', 'Update', 'Delete']),
  /** Where the answer goes, by PUT; signed, so never logged. */
  ResponseURL: z.string().check(z.minLength(1)),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  PhysicalResourceId: z.optional(z.string()),
  ResourceProperties: z.record(z.string(), z.unknown()),
  OldResourceProperties: z.optional(z.record(z.string(), z.unknown())),
});

/** What CloudFormation sends a custom resource. */
export type CustomResourceEvent = z.infer<typeof customResourceEventSchema>;

/** Properties of `Custom::PhoneNumberAssociation`. */
export const phoneNumberAssociationSchema = z.object({
  /** Id or ARN of the Connect instance. */
  InstanceId: z.string().check(z.minLength(1)),
  /** Id or ARN of the phone number. */
  PhoneNumberId: z.string().check(z.minLength(1)),
  /** Id or ARN of the flow that answers. */
  ContactFlowId: z.string().check(z.minLength(1)),
});

/** Properties of `Custom::PhoneNumberAssociation`. */
export type PhoneNumberAssociation = z.infer<typeof phoneNumberAssociationSchema>;

/** What CloudFormation wants back. */
export interface CustomResourceResponse {
  readonly Status: 'SUCCESS' | 'FAILED';
  /** Shown in the stack's events; required when the request failed. */
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly NoEcho?: boolean;
  readonly Data?: Readonly<Record<string, string>>;
}
