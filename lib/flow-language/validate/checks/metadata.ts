import { type Finding, warning } from '../finding.ts';
import type { FlowCheck } from '../inspect.ts';
import { at, isObject, type JsonObject, member, objectOf } from '../json.ts';
import { enumerate, show } from '../words.ts';

/** What the designer reads is spelled in lower camel case and speaks of actions that exist. */
export const checkMetadata: FlowCheck = ({ document, actions, byIdentifier, place, unresolved }) => {
  const metadata = objectOf(member(document, 'Metadata'));
  const findings: Finding[] = [];
  const say = (text: string, action?: string) =>
    findings.push(warning(action === undefined ? place : { ...place, action }, 'designer-metadata', text));

  if (Object.hasOwn(metadata, 'EntryPointPosition')) {
    say('has Metadata.EntryPointPosition, which the designer ignores; write entryPointPosition');
  }
  const entries = member(metadata, 'ActionMetadata');
  if (!isObject(entries)) return findings;
  for (const [identifier, entry] of Object.entries(entries)) {
    const action = byIdentifier.get(identifier);
    if (action === undefined && !unresolved(identifier)) {
      say(`has Metadata.ActionMetadata for ${show(identifier)}, which is not one of its actions; remove it`);
    } else if (isObject(entry) && Object.hasOwn(entry, 'Position')) {
      say('has a Position in its metadata, which the designer ignores; write position', action?.name);
    }
  }
  const without = actions.filter(({ identifier }) => identifier !== undefined && !hasPosition(entries, identifier));
  if (without.length > 0 && without.length < actions.length) {
    const names = enumerate(without.map(({ name }) => name));
    say(
      `has no position in Metadata.ActionMetadata for ${names}; the designer stacks them at the origin, so give them one`,
    );
  }
  return findings;
};

function hasPosition(entries: JsonObject, identifier: string): boolean {
  const entry = objectOf(member(entries, identifier));
  return typeof at(entry, 'position.x') === 'number' || isObject(member(entry, 'Position'));
}
