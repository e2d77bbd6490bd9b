import { oneLine } from './words.ts';

/** `error`: the service refuses the flow, or a call breaks. `warning`: it deploys, and somebody should look. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with a flow. */
export interface Finding {
  readonly severity: Severity;
  /** The flow's name. */
  readonly flow: string;
  /** Identifier of the action, or its place (`Actions[3]`) when it has none. */
  readonly action?: string;
  /** `NextAction`, the error type, or the condition (`Equals "Balance"`). */
  readonly branch?: string;
  /** Stable name of the rule, for tests, acknowledgments and documentation. */
  readonly code: FindingCode;
  /** Names flow, action and branch; says what is wrong, what is allowed and what to do. */
  readonly message: string;
}

/** Every rule there is, with what it holds. */
export const FINDING_CODES = {
  'malformed-json': 'the text is JSON',
  'old-export-format': 'the document is in the Flow language, not in the old designer format',
  'not-a-flow': 'the document is an object with Version, StartAction and Actions of the right kinds',
  'unknown-version': 'the version is 2019-10-30',
  'unknown-member': 'the document and its actions carry known members only',
  'too-long': 'the content keeps within the length the service takes',
  'too-many-actions': 'the flow keeps within the number of actions the service takes',
  'nested-too-deep': 'no value is nested beyond reason',
  'bad-identifier': 'identifiers are legal',
  'duplicate-identifier': 'identifiers are unique',
  'unknown-action-type': 'action types exist',
  'withdrawn-action-type': 'action types are still offered',
  'wrong-flow-type': 'actions stand in flow types that take them',
  'doubtful-flow-type': 'actions stand in flow types the documentation lists',
  'unknown-target': 'every transition leads to an action of the flow',
  'unreachable-action': 'every action can be reached from the start',
  'missing-next-action': 'every action that is not terminal has a NextAction',
  'terminal-action': 'terminal actions have no transitions',
  'missing-error-branch': 'required error branches are there',
  'refused-error-branch': 'no error branch is one the service refuses',
  'duplicate-error-branch': 'no error type is branched on twice',
  'refused-condition': 'conditions use operators and operands that the action takes',
  'missing-condition': 'required conditions are there',
  'condition-never-true': 'no condition is shadowed by another',
  'else-branches-differ': 'NextAction and NoMatchingCondition lead to the same place where they are one branch',
  'unknown-parameter': 'parameters exist',
  'missing-parameter': 'required parameters are there',
  'refused-parameter': 'no parameter stands where it is refused',
  'parameter-group': 'exclusive parameters exclude each other',
  'wrong-kind': 'values have the JSON type the service takes; scalars are strings',
  'empty-string': 'no value is the empty string',
  'refused-value': 'literals are among the values the service takes',
  'doubtful-value': 'literals are spelled the way the service documents',
  'refused-reference': 'references stand only where they are replaced',
  'malformed-reference': 'references are well formed',
  'unknown-reference': 'references name something that exists',
  'reference-without-leaf': 'references name a value, not a group of values',
  'reference-end': 'it is clear where a reference in a text ends',
  'misplaced-reference': 'references are used where they have a value',
  'flow-attribute-unset': 'flow attributes are set on every path before they are used',
  'target-queue-unset': 'a queue is set on every path before a contact is queued',
  'silent-functions': 'functions in a row stay within the time a caller waits without words',
  'module-settings': 'modules carry the settings that their content must have',
  'module-contract': 'modules and their callers keep to the contract',
  'designer-metadata': 'metadata is spelled the way the designer reads it',
} as const;

export type FindingCode = keyof typeof FINDING_CODES;

/** Where a finding is. */
export interface Place {
  readonly flow: string;
  readonly action?: string;
  readonly branch?: string;
}

/** Says `text` about a place; `text` begins with a verb: "leads to …". */
export function finding(severity: Severity, place: Place, code: FindingCode, text: string): Finding {
  const action = place.action === undefined ? '' : `, action '${place.action}'`;
  const branch = place.branch === undefined ? '' : `, branch ${place.branch}`;
  return { severity, ...place, code, message: oneLine(`flow '${place.flow}'${action}${branch} ${text}`) };
}

export const error = (place: Place, code: FindingCode, text: string) => finding('error', place, code, text);
export const warning = (place: Place, code: FindingCode, text: string) => finding('warning', place, code, text);
