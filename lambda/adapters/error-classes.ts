/**
 * Every class of error a log may name. An error's text may quote what a caller said or typed, and so may a class name
 * that arrives over the network: only names listed here are written down.
 */
export const ERROR_CLASSES = [
  // the line's own
  'BrokenRecordError',
  'CallerErasedError',
  'DecisionConflictError',
  'EnvironmentError',
  'KeyServiceError',
  'MalformedEventError',
  'NoSuchCardError',
  'PhoneNumberAssociationError',
  'ResponseTooLargeError',
  'TamperedFieldError',
  'UnknownLineModeError',
  'VerificationConflictError',
  // the language
  'Error',
  'RangeError',
  'SyntaxError',
  'TypeError',
  'AbortError',
  'ZodError',
  '$ZodError',
  // reaching AWS
  'TimeoutError',
  'CredentialsProviderError',
  'NetworkingError',
  // AWS, any service
  'AccessDeniedException',
  'ExpiredTokenException',
  'InternalServerError',
  'InternalServiceException',
  'RequestTimeout',
  'ServiceUnavailable',
  'ThrottlingException',
  'TooManyRequestsException',
  'UnrecognizedClientException',
  'ValidationException',
  // DynamoDB
  'ConditionalCheckFailedException',
  'ItemCollectionSizeLimitExceededException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  // KMS
  'DependencyTimeoutException',
  'DisabledException',
  'IncorrectKeyException',
  'InvalidCiphertextException',
  'InvalidGrantTokenException',
  'InvalidKeyUsageException',
  'KeyUnavailableException',
  'KMSInternalException',
  'KMSInvalidMacException',
  'KMSInvalidStateException',
  'NotFoundException',
  // Connect
  'InvalidParameterException',
  'InvalidRequestException',
  // anything else
  'UnlistedError',
] as const;

/** One class of error a log may name. */
export type ErrorClass = (typeof ERROR_CLASSES)[number];

/** The name to log for something thrown. */
export function errorClassOf(thrown: unknown): ErrorClass {
  const name = thrown instanceof Error ? thrown.name : undefined;
  return ERROR_CLASSES.find((known) => known === name) ?? 'UnlistedError';
}
