import type { FlowDocument } from '../../lib/flow-language/document.ts';
import type { Json } from './json.ts';
import { isRecord } from './json.ts';
import { Refusal } from './problem.ts';
import { type Condition, type ReadableAction, readDocument } from './readable-document.ts';
import { asText, type Lookup, wholeReference } from './reference.ts';

/** A way out of an action. */
export interface Branch {
  readonly branch: string;
  readonly to: string;
}

/** Plain success is the one branch that a transcript leaves out. */
export const SUCCESS = 'NextAction';

export function success(action: ReadableAction): Branch | undefined {
  return action.next === undefined ? undefined : { branch: SUCCESS, to: action.next };
}

/** An error's own entry, otherwise the one for any other error. A condition that did not match has no such stand-in. */
export function errorBranch(action: ReadableAction, errorType: string): Branch | undefined {
  const own = action.errors.find(({ type }) => type === errorType);
  const any =
    errorType === 'NoMatchingCondition' ? undefined : action.errors.find(({ type }) => type === 'NoMatchingError');
  const entry = own ?? any;
  return entry === undefined ? undefined : { branch: entry.type, to: entry.next };
}

/** Types for which a result without a branch is an error. The others go on with their `NextAction`. */
const NEEDS_A_MATCH: ReadonlySet<string> = new Set([
  'CheckMetricData',
  'Compare',
  'DistributeByPercentage',
  'GetParticipantInput',
]);

/** The first true condition, otherwise `NoMatchingCondition`, otherwise success where the type may go on without. */
export function conditionBranch(action: ReadableAction, result: Json | undefined, lookup: Lookup): Branch | undefined {
  const match = action.conditions.find((condition) => holds(condition, result, lookup));
  if (match !== undefined) return { branch: conditionName(match), to: match.next };
  const none = errorBranch(action, 'NoMatchingCondition');
  return none ?? (NEEDS_A_MATCH.has(action.type) ? undefined : success(action));
}

function conditionName({ operator, operand }: Condition): string {
  return `${operator} ${operand}`;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** @throws Refusal for an operator that the language does not have */
function holds(condition: Condition, result: Json | undefined, lookup: Lookup): boolean {
  const path = wholeReference(condition.operand);
  const operand = path === undefined ? condition.operand : asText(lookup(path));
  const text = typeof result === 'object' ? undefined : result === undefined ? undefined : String(result);
  const ordered = (compare: (left: number, right: number) => boolean): boolean =>
    text !== undefined &&
    NUMBER.test(text.trim()) &&
    NUMBER.test(operand.trim()) &&
    compare(Number(text), Number(operand));
  switch (condition.operator) {
    case 'Equals':
      return text === operand;
    case 'TextStartsWith':
      return text?.startsWith(operand) ?? false;
    case 'TextEndsWith':
      return text?.endsWith(operand) ?? false;
    case 'TextContains':
      return text?.includes(operand) ?? false;
    case 'NumberGreaterThan':
      return ordered((left, right) => left > right);
    case 'NumberGreaterOrEqualTo':
      return ordered((left, right) => left >= right);
    case 'NumberLessThan':
      return ordered((left, right) => left < right);
    case 'NumberLessOrEqualTo':
      return ordered((left, right) => left <= right);
    case 'KeyExists':
      return isRecord(result) && Object.hasOwn(result, operand);
    default:
      throw new Refusal(
        `has a condition with the operator ${condition.operator}, which the Flow language does not have`,
      );
  }
}

/** Types whose every outcome has a branch of its own; their `NextAction` repeats one of them and is never taken. */
const NEVER_PLAIN: ReadonlySet<string> = new Set([
  'CheckHoursOfOperation',
  'CheckMetricData',
  'Compare',
  'DistributeByPercentage',
  'Loop',
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'TransferToFlow',
  'Wait',
]);

/**
 * Every transition a document declares and a call can take, named as in the `took` effects of a call; for reports of
 * what calls have covered.
 *
 * @throws Refusal where the document is malformed
 */
export function declaredTransitions(flow: string, document: FlowDocument): readonly (Branch & { action: string })[] {
  return [...readDocument(flow, document).actions.values()].flatMap((action) => {
    const ways: Branch[] = [
      ...action.conditions.map((condition) => ({ branch: conditionName(condition), to: condition.next })),
      ...action.errors.map(({ type, next }) => ({ branch: type, to: next })),
    ];
    const plain = success(action);
    if (plain !== undefined && !isNeverPlain(action)) ways.push(plain);
    return ways.map((way) => ({ action: action.identifier, ...way }));
  });
}

function isNeverPlain({ type, errors, parameters }: ReadableAction): boolean {
  if (NEVER_PLAIN.has(type)) return true;
  if (type === 'TransferParticipantToThirdParty') return parameters.ContinueFlowExecution === 'False';
  // Menus, bots and modules with a branch for "nothing matched" repeat it in NextAction.
  return errors.some((entry) => entry.type === 'NoMatchingCondition');
}
