import { LIMITS } from '../catalogue/index.ts';
import { tooLong } from './checks/limits.ts';
import { error, type Finding, type Place } from './finding.ts';
import { isObject } from './json.ts';
import { firstJsonError } from './json-position.ts';
import { oldFormat } from './old-format.ts';
import { show } from './words.ts';

/** A flow's text, read; or why it is no flow at all, in one finding. */
export type ParsedFlow =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads the JSON text of a flow: a resource's `Content`, or an export of the console. A text that is too long, is not
 * JSON, is not an object or is in the old export format is refused; nothing else is looked at.
 */
export function parseFlow(text: string, { name }: { readonly name: string }): ParsedFlow {
  const place: Place = { flow: name };
  if (text.length > LIMITS.contentCharacters) return refused(error(place, 'too-long', tooLong(text.length)));
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // The engine's message quotes the text, and does not always say where.
    return refused(error(place, 'malformed-json', whereItBreaks(text)));
  }
  if (!isObject(document)) {
    const problem = `is ${show(document)}; a flow is an object with Version, StartAction and Actions`;
    return refused(error(place, 'not-a-flow', problem));
  }
  const old = oldFormat(document, place);
  return old === undefined ? { ok: true, document } : refused(old);
}

function refused(finding: Finding): ParsedFlow {
  return { ok: false, findings: [finding] };
}

function whereItBreaks(text: string): string {
  const position = firstJsonError(text);
  if (position === undefined) return 'is nested too deep to be read as JSON; a flow nests a few levels only';
  const { offset, line, column } = position;
  const found = offset >= text.length ? 'the text ends too early' : `${show(text[offset])} is not expected there`;
  return `is not JSON: line ${line}, column ${column}: ${found}`;
}
