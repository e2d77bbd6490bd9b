import type { DocumentType } from '../../document.ts';
import { isReference, judgeReference, type Reference, referencesIn } from '../../paths.ts';
import { error, type Finding, warning } from '../finding.ts';
import type { InspectedAction, InspectedFlow } from '../inspect.ts';
import { enumerate, show, suggestion } from '../words.ts';

/** Nobody reads more about one value. */
const MOST_PER_VALUE = 20;

/** Every reference in a value is well formed, names something that exists, and has a value where it stands. */
export function referenceFindings(
  value: string,
  path: string,
  action: InspectedAction,
  flow: InspectedFlow,
): Finding[] {
  const findings = referencesIn(value).flatMap((found) => {
    if (isReference(found)) return judged(found, value, path, action, flow);
    const text = `has ${show(found.text)} in ${path}, a reference that is broken: ${found.problem}`;
    return [error(action.place, 'malformed-reference', text)];
  });
  return findings.slice(0, MOST_PER_VALUE);
}

function judged(
  found: Reference,
  value: string,
  path: string,
  { place }: InspectedAction,
  flow: InspectedFlow,
): Finding[] {
  const shown = show(found.text);
  const verdict = judgeReference(found);
  switch (verdict.is) {
    case 'unknown root': {
      const root = found.segments[0] ?? '';
      const hint = suggestion(root, verdict.allowed) || `; references begin with ${enumerate(verdict.allowed)}`;
      return [error(place, 'unknown-reference', `refers to ${shown} in ${path}, which does not exist${hint}`)];
    }
    case 'unknown member': {
      const allowed = verdict.allowed.length === 0 ? 'is a plain value' : `has ${enumerate(verdict.allowed)}`;
      const hint = suggestion(verdict.member, verdict.allowed);
      const text = `refers to ${shown} in ${path}, but ${verdict.of} ${allowed}${hint}`;
      return [warning(place, 'unknown-reference', text)];
    }
    case 'without leaf': {
      const next =
        verdict.allowed.length === 0 ? 'add the name of the value' : `add one of ${enumerate(verdict.allowed)}`;
      const text = `refers to ${shown} in ${path}, which is a group of values; ${next}`;
      return [error(place, 'reference-without-leaf', text)];
    }
    case 'known':
      return [...misplaced(found, path, place, flow.type), ...unclearEnd(found, value, path, place)];
  }
}

const WITH_AGENT: readonly DocumentType[] = [
  ...(['AGENT_WHISPER', 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER'] as const),
  ...(['AGENT_HOLD', 'CUSTOMER_HOLD', 'AGENT_TRANSFER', 'MODULE', 'CAMPAIGN'] as const),
];

function misplaced(found: Reference, path: string, place: InspectedAction['place'], type: DocumentType): Finding[] {
  const [root, child] = found.segments;
  if (root === 'Modules' && child === 'Input' && type !== 'MODULE') {
    const text = `refers to ${show(found.text)} in ${path}, which has a value inside a module only; use $.Modules.Result or $.Modules.ResultData after the call`;
    return [warning(place, 'misplaced-reference', text)];
  }
  if (root === 'Agent' && !WITH_AGENT.includes(type)) {
    const text = `refers to ${show(found.text)} in ${path}, which has a value in whisper, hold and agent-transfer flows only`;
    return [warning(place, 'misplaced-reference', text)];
  }
  return [];
}

function unclearEnd(found: Reference, value: string, path: string, place: InspectedAction['place']): Finding[] {
  if (!/^\.(\s|$)/.test(value.slice(found.end, found.end + 2))) return [];
  const text = `has a full stop right after ${show(found.text)} in ${path}; the service does not say where the reference ends, so put a space before it`;
  return [warning(place, 'reference-end', text)];
}
