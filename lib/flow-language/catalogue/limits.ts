/**
 * Limits of the service, used by the checks and by their messages alike.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html
 */
export const LIMITS = {
  /** Actions in one flow or module. */
  actions: 250,
  /** Characters of the `Content` of CreateContactFlow. */
  contentCharacters: 256_000,
  /** Characters of an action's identifier. */
  identifierCharacters: 50,
  identifierForbiddenCharacters: '%:(\\/)=$,;[]{}',
  identifierForbiddenNames: [
    '__proto__',
    'constructor',
    '__defineGetter__',
    '__defineSetter__',
    'toString',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'toLocaleString',
    'valueOf',
  ],
  /** UTF-8 bytes of all contact attributes together. */
  attributeBytes: 32_768,
  /** UTF-8 bytes of a function's answer. */
  lambdaResponseBytes: 32_768,
  /** Seconds a flow waits for one function, retries included. */
  lambdaSeconds: 8,
  /** Seconds of functions in a row after which the service's guidance asks for words in between. */
  lambdaChainSeconds: 20,
  /** Characters of one spoken text. */
  textCharacters: 6_000,
  /** Seconds a participant may be waited for at a prompt. */
  inputSeconds: 180,
  interdigitSeconds: 20,
  /** Keys that end an input. */
  terminationKeys: 5,
  loopCount: 100,
  /** Seconds of a Wait: seven days. */
  waitSeconds: 604_800,
  /** Seconds until a callback: three days. */
  callbackSeconds: 259_200,
  /** Seconds until a task: six days. */
  taskSeconds: 518_400,
  thirdPartySeconds: 600,
  thirdPartyDigits: 50,
  tags: 6,
  queuePriority: 9_223_372_036_854_775_807n,
  moduleResults: 8,
  profileSearchCriteria: 5,
  dataTableQueries: 5,
  lexInitialMessageCharacters: 1_024,
  /** Nesting of a document. Ours, not the service's: no action nests deeper than about 10. */
  depth: 100,
} as const;
