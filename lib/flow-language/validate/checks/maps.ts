import type { Shape } from '../../catalogue/index.ts';
import { error, type Finding } from '../finding.ts';
import type { InspectedAction, InspectedFlow } from '../inspect.ts';
import type { JsonObject } from '../json.ts';
import { a, enumerate, show, suggestion } from '../words.ts';

/** Keys are allowed, and the literals together are not too large. */
export function mapFindings(
  map: JsonObject,
  shape: Extract<Shape, { kind: 'map' }>,
  path: string,
  { place, spec }: InspectedAction,
  flow: InspectedFlow,
): Finding[] {
  const findings: Finding[] = [];
  const refuse = (text: string) => findings.push(error(place, 'refused-value', text));
  for (const key of Object.keys(map)) {
    if (flow.unresolved(key)) continue;
    if (key === '') findings.push(error(place, 'empty-string', `has an empty key in ${path}; name it`));
    if (shape.keys !== undefined && !shape.keys.includes(key)) {
      const hint = suggestion(key, shape.keys);
      refuse(`has the key ${show(key)} in ${path}; ${a(spec?.type)} takes ${enumerate(shape.keys)}${hint}`);
    }
    const bad = [...(shape.forbiddenInKeys ?? '')].filter((character) => key.includes(character));
    if (bad.length > 0)
      refuse(`has ${bad.map(show).join(' and ')} in the key ${show(key)} of ${path}; write it without`);
    if (shape.keyPrefixReserved !== undefined && key.startsWith(shape.keyPrefixReserved)) {
      refuse(`has the key ${show(key)} in ${path}; ${shape.keyPrefixReserved} is reserved, choose another prefix`);
    }
  }
  const bytes = shape.maxBytes === undefined ? 0 : bytesOf(map);
  if (shape.maxBytes !== undefined && bytes > shape.maxBytes) {
    refuse(`has ${bytes} bytes in ${path}; all attributes of a contact together take at most ${shape.maxBytes}`);
  }
  return findings;
}

function bytesOf(map: JsonObject): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(map)) {
    bytes += Buffer.byteLength(key) + (typeof value === 'string' ? Buffer.byteLength(value) : 0);
  }
  return bytes;
}
