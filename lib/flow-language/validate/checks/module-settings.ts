import { error, type Finding, warning } from '../finding.ts';
import type { FlowCheck } from '../inspect.ts';
import { isObject, listOf, member, objectOf } from '../json.ts';
import { show } from '../words.ts';

/** The transitions that a module's content carries, whatever its contract says. */
const TRANSITIONS = ['Success', 'Error'];

/** A module's content has its fixed `Settings`; a flow's has none. */
export const checkModuleSettings: FlowCheck = ({ document, place, type }) => {
  const settings = member(document, 'Settings');
  if (type !== 'MODULE') {
    if (settings === undefined) return [];
    return [warning(place, 'module-settings', 'has Settings, which belong to modules only; remove them')];
  }
  if (!isObject(settings)) {
    const text = `is a module with ${show(settings)} as Settings; the content needs InputParameters [], OutputParameters [] and Transitions for Success and Error`;
    return [error(place, 'module-settings', text)];
  }
  const findings: Finding[] = [];
  for (const name of ['InputParameters', 'OutputParameters']) {
    const value = member(settings, name);
    if (Array.isArray(value) && value.length === 0) continue;
    const text = `has ${show(value)} as Settings.${name}; it has to be an empty list, the contract is the resource's own Settings`;
    findings.push(error(place, 'module-settings', text));
  }
  const names = listOf(member(settings, 'Transitions')).map((entry) => member(objectOf(entry), 'ReferenceName'));
  if (names.length !== TRANSITIONS.length || !TRANSITIONS.every((name) => names.includes(name))) {
    const text = `has ${names.length} Settings.Transitions; the content carries exactly Success and Error as ReferenceName, whatever the module returns`;
    findings.push(error(place, 'module-settings', text));
  }
  return findings;
};
