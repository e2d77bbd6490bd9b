import type { ConditionRule } from '../../catalogue/index.ts';
import { wholeReference } from '../../paths.ts';
import { error, type Finding, warning } from '../finding.ts';
import type { ActionCheck, InspectedAction, InspectedCondition, InspectedFlow } from '../inspect.ts';
import { at, listOf } from '../json.ts';
import { holds } from '../when.ts';
import { a, either, show, suggestion } from '../words.ts';
import { problemWithLiteral } from './literals.ts';
import { referenceFindings } from './references.ts';

/** Conditions are taken by the action, complete, and none is shadowed by another. */
export const checkConditions: ActionCheck = (action, flow) => {
  const { spec, conditions, place } = action;
  if (spec === undefined || spec.conditions === 'undocumented' || spec.next === 'none') return [];
  const branches = conditions.map((condition) => ({ ...condition, place: { ...place, branch: condition.label } }));
  const rule = spec.conditions === 'none' ? undefined : ruleFor(spec.conditions, action, flow);
  if (rule === 'unknown') return [];
  if (rule === undefined) {
    const text = `is refused: ${spec.conditions === 'none' ? `${a(spec.type)}` : `this form of ${spec.type}`} has no result to branch on; use NextAction`;
    return branches.map((branch) => error(branch.place, 'refused-condition', text));
  }
  return [
    ...branches.flatMap((branch) => conditionFindings(branch, rule, action, flow)),
    ...missingFindings(rule, action, flow),
    ...shadowFindings(rule, action, flow),
  ];
};

function ruleFor(rules: readonly ConditionRule[], action: InspectedAction, flow: InspectedFlow) {
  for (const rule of rules) {
    const applies = rule.when === undefined ? true : holds(rule.when, action, flow);
    if (applies === undefined) return 'unknown';
    if (applies) return rule;
  }
  return undefined;
}

type PlacedCondition = InspectedCondition & { readonly place: { readonly flow: string; readonly branch: string } };

function conditionFindings(
  { operator, operands, place }: PlacedCondition,
  rule: ConditionRule,
  action: InspectedAction,
  flow: InspectedFlow,
): Finding[] {
  const findings: Finding[] = [];
  const refuse = (text: string) => findings.push(error(place, 'refused-condition', text));
  const known = rule.operators.find((each) => each === operator);
  if (typeof operator === 'string' && operator !== '' && known === undefined && !flow.unresolved(operator)) {
    const hint = suggestion(operator, rule.operators);
    refuse(`has the operator ${show(operator)}; ${a(action.spec?.type)} takes ${either(rule.operators)} here${hint}`);
  }
  if (!Array.isArray(operands)) return findings;
  if (operands.length !== 1) {
    refuse(`has ${operands.length} operands; a condition takes exactly one, so write one condition for each`);
    return findings;
  }
  const operand: unknown = operands[0];
  if (flow.unresolved(operand)) return findings;
  const value = rule.numbers === true && typeof operand === 'number' ? String(operand) : operand;
  if (typeof value !== 'string') refuse(`has ${show(operand)} as operand; write it as a string`);
  else if (value === '') {
    const text = 'has the empty string as operand, which the service refuses; compare with a word such as "none"';
    findings.push(error(place, 'empty-string', text));
  } else if (wholeReference(value) !== undefined) {
    if (rule.references === true) findings.push(...referenceFindings(value, 'the operand', { ...action, place }, flow));
    else refuse(`has the reference ${show(value)} as operand; only Compare takes one`);
  } else {
    const check = known?.startsWith('Number') === true && rule.operand === 'any text' ? NUMBER : rule.operand;
    const allowed = check === 'any text' ? undefined : problemWithLiteral(value, withResults(check, rule, action));
    if (allowed !== undefined) refuse(`has ${show(value)} as operand, ${allowed}`);
  }
  return findings;
}

const NUMBER = { is: 'number', min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY } as const;

/** Entries of a list parameter are results as well. */
function withResults(
  check: Exclude<ConditionRule['operand'], 'any text'>,
  rule: ConditionRule,
  action: InspectedAction,
) {
  if (rule.requiredFrom === undefined || check.is !== 'one of') return check;
  return { ...check, values: [...check.values, ...resultsFrom(rule.requiredFrom, action)] };
}

function resultsFrom(parameter: string, action: InspectedAction): string[] {
  return listOf(at(action.parameters, parameter)).filter((entry) => typeof entry === 'string');
}

function missingFindings(rule: ConditionRule, action: InspectedAction, flow: InspectedFlow): Finding[] {
  const { conditions, spec, place } = action;
  if (conditions.length < (rule.atLeast ?? 0)) {
    const text = `is ${a(spec?.type)} without a condition; add at least ${rule.atLeast} to Conditions`;
    return [error(place, 'missing-condition', text)];
  }
  const operands = conditions.map(({ operands }) => listOf(operands)[0]);
  if (operands.some((operand) => flow.unresolved(operand))) return [];
  const fromList = rule.requiredFrom === undefined ? [] : resultsFrom(rule.requiredFrom, action);
  const needed = [...(rule.required ?? []), ...fromList.filter((result) => !flow.unresolved(result))];
  return needed
    .filter((result) => !operands.includes(result))
    .map((result) => {
      const text = `is ${a(spec?.type)} and needs a branch for the result ${show(result)}; add the condition Equals ${show(result)}`;
      return { ...error(place, 'missing-condition', text), branch: `Equals ${show(result)}` };
    });
}

function shadowFindings(rule: ConditionRule, action: InspectedAction, flow: InspectedFlow): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let highest = Number.NEGATIVE_INFINITY;
  for (const { label, operator, operands } of action.conditions) {
    const operand = listOf(operands)[0];
    if (typeof operator !== 'string' || (typeof operand !== 'string' && typeof operand !== 'number')) continue;
    if (flow.unresolved(operator) || flow.unresolved(operand)) continue;
    const place = { ...action.place, branch: label };
    const key = `${operator} ${operand}`;
    const threshold = Number(operand);
    if (seen.has(key)) {
      const text = 'is there twice and the first always wins; remove one of them';
      findings.push(warning(place, 'condition-never-true', text));
    } else if (rule.ascending === true && threshold <= highest) {
      const text = `can never be true, because a condition before it takes everything less than ${highest}; write thresholds in ascending order, each one more than the percentages so far`;
      findings.push(warning(place, 'condition-never-true', text));
    }
    seen.add(key);
    if (threshold > highest) highest = threshold;
  }
  return findings;
}
