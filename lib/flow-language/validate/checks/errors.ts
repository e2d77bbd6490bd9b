import type { ErrorRule } from '../../catalogue/index.ts';
import { error, type Finding, warning } from '../finding.ts';
import type { ActionCheck, InspectedAction, InspectedFlow } from '../inspect.ts';
import { describe, holds } from '../when.ts';
import { a, both, enumerate, suggestion } from '../words.ts';

/** Required error branches are there, refused ones are not, none is there twice. */
export const checkErrors: ActionCheck = (action, flow) => {
  const { spec } = action;
  const findings: Finding[] = [];
  const declared = action.branches.flatMap(({ kind, error }) =>
    kind === 'error' && error !== undefined ? [error] : [],
  );
  const resolved = new Set(declared.filter((name) => name !== '' && !flow.unresolved(name)));
  const counts = new Map<string, number>();
  for (const name of declared) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const name of resolved) {
    const times = counts.get(name) ?? 0;
    if (times < 2) continue;
    const text = `is there ${times} times; an error is branched on once, so keep one of them`;
    findings.push(error({ ...action.place, branch: name }, 'duplicate-error-branch', text));
  }
  if (spec === undefined || spec.errors === 'undocumented' || spec.next === 'none') return findings;
  const judged = spec.errors.map((rule) => ({ rule, applies: holdsFor(rule, action, flow) }));
  // An error type that cannot be judged may be the one that is missing.
  if (resolved.size === declared.length) findings.push(...missing(judged, resolved, action));
  return [...findings, ...refused(judged, resolved, action)];
};

interface JudgedRule {
  readonly rule: ErrorRule;
  readonly applies: boolean | undefined;
}

function holdsFor(rule: ErrorRule, action: InspectedAction, flow: InspectedFlow): boolean | undefined {
  return rule.when === undefined ? true : holds(rule.when, action, flow);
}

function missing(judged: readonly JudgedRule[], declared: ReadonlySet<string>, action: InspectedAction): Finding[] {
  return judged.flatMap(({ rule, applies }) => {
    if (applies !== true || rule.need === 'optional' || declared.has(rule.error)) return [];
    const because = rule.when === undefined ? '' : ` when ${describe(rule.when)}`;
    const needs = rule.need === 'required' ? 'needs' : 'should have';
    const text = `is ${a(action.spec?.type)} and ${needs} a branch for ${rule.error}${because}; add it to Errors`;
    const report = rule.need === 'required' ? error : warning;
    return [{ ...report(action.place, 'missing-error-branch', text), branch: rule.error }];
  });
}

function refused(judged: readonly JudgedRule[], declared: ReadonlySet<string>, action: InspectedAction): Finding[] {
  const allowed = [...new Set(judged.filter(({ applies }) => applies !== false).map(({ rule }) => rule.error))];
  return [...declared].flatMap((name) => {
    if (allowed.some((each) => each === name)) return [];
    const cases = judged.filter(({ rule }) => rule.error === name && rule.when !== undefined);
    const why =
      cases.length > 0
        ? ` unless ${both(cases.map(({ rule }) => (rule.when === undefined ? '' : describe(rule.when))))}`
        : '';
    const hint = cases.length > 0 ? '' : suggestion(name, allowed);
    const text = `is refused on ${a(action.spec?.type)}${why}; allowed here: ${enumerate(allowed)}${hint}`;
    return [error({ ...action.place, branch: name.slice(0, 60) }, 'refused-error-branch', text)];
  });
}
