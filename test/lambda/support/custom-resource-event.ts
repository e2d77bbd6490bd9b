/** What CloudFormation sends a custom resource. */
export function customResourceEvent(
  RequestType: 'Create' | 'Update' | 'Delete',
  ResourceProperties: Readonly<Record<string, unknown>> = {},
  ResponseURL = 'https://cloudformation.example/answer',
) {
  return {
    RequestType,
    ResponseURL,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Resource',
    ResourceType: 'Custom::Something',
    ...(RequestType !== 'Create' && { PhysicalResourceId: 'physical' }),
    ResourceProperties: { ServiceToken: 'arn', ...ResourceProperties },
  };
}
