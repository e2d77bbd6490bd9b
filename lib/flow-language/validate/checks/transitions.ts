import { error, type Finding, warning } from '../finding.ts';
import type { ActionCheck } from '../inspect.ts';
import { isObject, member } from '../json.ts';
import { a, enumerate, show } from '../words.ts';

/** Actions that go on say where; terminal actions do not. */
export const checkNextAction: ActionCheck = ({ raw, spec, transitions, parameters, place }) => {
  if (spec === undefined) return [];
  const written = isObject(raw) && isObject(member(raw, 'Transitions'));
  if (written && spec.next === 'required' && !Object.hasOwn(transitions, 'NextAction')) {
    const text = `is ${a(spec.type)} and has no NextAction; the service wants one on every action that is not terminal`;
    return [error(place, 'missing-next-action', text)];
  }
  if (spec.next !== 'none') return [];
  const findings: Finding[] = [];
  const branches = Object.keys(transitions);
  if (branches.length > 0) {
    const text = `is ${a(spec.type)}, which is terminal, and has ${enumerate(branches)}; write "Transitions": {}`;
    findings.push(error(place, 'terminal-action', text));
  }
  const takesNone = spec.parameters !== 'undocumented' && Object.keys(spec.parameters).length === 0;
  if (takesNone && isObject(raw) && member(raw, 'Parameters') === undefined && Object.keys(parameters).length === 0) {
    const text = `is ${a(spec.type)} without Parameters; write "Parameters": {} as the console does`;
    findings.push(warning(place, 'terminal-action', text));
  }
  return findings;
};

/** Where NextAction and NoMatchingCondition are one else branch, they lead to the same place. */
export const checkElseBranch: ActionCheck = ({ spec, branches, place }) => {
  if (spec?.elseBranch !== true) return [];
  const next = branches.find(({ kind }) => kind === 'next')?.target;
  const otherwise = branches.find((branch) => branch.error === 'NoMatchingCondition')?.target;
  if (next === undefined || otherwise === undefined || next === otherwise) return [];
  const text = `leads to ${show(next)} while NoMatchingCondition leads to ${show(otherwise)}; they are one branch, so point NextAction at ${show(otherwise)} too`;
  return [warning({ ...place, branch: 'NextAction' }, 'else-branches-differ', text)];
};
