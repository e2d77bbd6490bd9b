import { FLOW_LANGUAGE_VERSION } from '../../document.ts';
import { error, type Finding, warning } from '../finding.ts';
import type { ActionCheck, FlowCheck, InspectedAction } from '../inspect.ts';
import { isObject, listOf, member, objectOf } from '../json.ts';
import { enumerate, show, suggestion } from '../words.ts';

const DOCUMENT_MEMBERS = ['Version', 'StartAction', 'Metadata', 'Actions', 'Settings'];
const ACTION_MEMBERS = ['Identifier', 'Type', 'Parameters', 'Transitions'];
const TRANSITION_MEMBERS = ['NextAction', 'Errors', 'Conditions'];

/** The document has the members of the language, in the right kinds. */
export const checkStructure: FlowCheck = ({ document, place, unresolved }) => {
  const findings: Finding[] = [];
  const version = member(document, 'Version');
  if (version === undefined) {
    findings.push(error(place, 'not-a-flow', `has no Version; add "Version": "${FLOW_LANGUAGE_VERSION}"`));
  } else if (version !== FLOW_LANGUAGE_VERSION && !unresolved(version)) {
    const text = `is of version ${show(version)}; the only version of the Flow language is "${FLOW_LANGUAGE_VERSION}"`;
    findings.push(error(place, 'unknown-version', text));
  }
  const start = member(document, 'StartAction');
  if (typeof start !== 'string' || start === '') {
    const text = `has ${show(start)} as StartAction; give it the identifier of the first action`;
    findings.push(error(place, 'not-a-flow', text));
  }
  const actions = member(document, 'Actions');
  if (!Array.isArray(actions) || actions.length === 0) {
    const text = `has ${show(actions)} as Actions; a flow is a list of at least one action`;
    findings.push(error(place, 'not-a-flow', text));
  }
  for (const name of Object.keys(document)) {
    if (!DOCUMENT_MEMBERS.includes(name)) {
      const text = `has a member ${show(name)}; known are ${enumerate(DOCUMENT_MEMBERS)}${suggestion(name, DOCUMENT_MEMBERS)}`;
      findings.push(warning(place, 'unknown-member', text));
    }
  }
  return findings;
};

/** Every action has an identifier, a type, and transitions in the right kinds. */
export const checkActionStructure: ActionCheck = (action) => {
  const { raw, place } = action;
  if (!isObject(raw)) {
    const text = `is ${show(raw)}; an action is an object with ${enumerate(ACTION_MEMBERS)}`;
    return [error(place, 'not-a-flow', text)];
  }
  const findings: Finding[] = [];
  if (typeof raw.Identifier !== 'string' || raw.Identifier === '') {
    const text = `has ${show(member(raw, 'Identifier'))} as Identifier; every action needs a name of its own`;
    findings.push(error(place, 'not-a-flow', text));
  }
  if (typeof raw.Type !== 'string' || raw.Type === '') {
    findings.push(error(place, 'not-a-flow', `has ${show(member(raw, 'Type'))} as Type; name an action type`));
  }
  const parameters = member(raw, 'Parameters');
  if (parameters !== undefined && !isObject(parameters)) {
    findings.push(error(place, 'not-a-flow', `has ${show(parameters)} as Parameters; it has to be an object`));
  }
  const transitions = member(raw, 'Transitions');
  if (!isObject(transitions)) {
    const text = `has ${show(transitions)} as Transitions; it has to be an object, {} on terminal actions`;
    findings.push(error(place, 'not-a-flow', text));
  }
  for (const name of Object.keys(raw)) {
    if (ACTION_MEMBERS.includes(name)) continue;
    const text = `has a member ${show(name)}; known are ${enumerate(ACTION_MEMBERS)}${suggestion(name, ACTION_MEMBERS)}`;
    findings.push(warning(place, 'unknown-member', text));
  }
  return [...findings, ...transitionFindings(action)];
};

function transitionFindings({ transitions, conditions, place }: InspectedAction): readonly Finding[] {
  const findings: Finding[] = [];
  for (const name of Object.keys(transitions)) {
    if (TRANSITION_MEMBERS.includes(name)) continue;
    const hint = suggestion(name, TRANSITION_MEMBERS);
    const text = `has a transition ${show(name)}; allowed are ${enumerate(TRANSITION_MEMBERS)}${hint}`;
    findings.push(error(place, 'unknown-member', text));
  }
  for (const name of ['Errors', 'Conditions']) {
    const branches = member(transitions, name);
    if (branches !== undefined && !Array.isArray(branches)) {
      findings.push(error(place, 'not-a-flow', `has ${show(branches)} as ${name}; it has to be a list`));
    }
  }
  for (const [index, entry] of listOf(member(transitions, 'Errors')).entries()) {
    const type = member(objectOf(entry), 'ErrorType');
    if (typeof type === 'string' && type !== '') continue;
    const branch = `Errors[${index}]`;
    findings.push(error({ ...place, branch }, 'not-a-flow', `has ${show(type)} as ErrorType; name an error type`));
  }
  for (const [index, { operator, operands }] of conditions.entries()) {
    const branch = `Conditions[${index}]`;
    if (typeof operator !== 'string' || operator === '') {
      const text = `has ${show(operator)} as Condition.Operator; write for example "Equals"`;
      findings.push(error({ ...place, branch }, 'not-a-flow', text));
    }
    if (!Array.isArray(operands)) {
      const text = `has ${show(operands)} as Condition.Operands; it has to be a list of one`;
      findings.push(error({ ...place, branch }, 'not-a-flow', text));
    }
  }
  return findings;
}
