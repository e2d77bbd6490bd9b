import { error, type Finding, type Place } from './finding.ts';
import { isObject, type JsonObject, member } from './json.ts';
import { both } from './words.ts';

const REMEDY =
  'export it again from the current designer, or read it with DescribeContactFlow, whose Content is in the Flow language';

/** Refuses a document that the console's old designer exported: another language, with modules instead of actions. */
export function oldFormat(document: JsonObject, place: Place): Finding | undefined {
  const signs = [
    Array.isArray(member(document, 'modules')) && '"modules"',
    typeof member(document, 'start') === 'string' && '"start"',
    ['1', 1].some((old) => member(document, 'version') === old) && '"version": "1"',
    member(document, 'type') === 'contactFlow' && '"type": "contactFlow"',
    isObject(member(document, 'metadata')) && '"metadata"',
  ].filter((sign) => sign !== false);
  const isOld = signs.includes('"modules"') || signs.length >= 2;
  if (!isOld || Array.isArray(member(document, 'Actions'))) return undefined;
  const text = `is in the console's old export format (${both(signs)}), which the service no longer imports as a flow; ${REMEDY}`;
  return error(place, 'old-export-format', text);
}
