import { LIMITS } from '../catalogue/index.ts';
import { tooLong } from './checks/limits.ts';
import { error, type Finding, type Place } from './finding.ts';
import { isObject, type JsonObject } from './json.ts';
import { firstJsonError } from './json-position.ts';
import { oldFormat } from './old-format.ts';
import { show } from './words.ts';

/** A text that is no flow document at all. Its message is the finding's, in one line. */
export class MalformedFlowError extends Error {
  override readonly name = 'MalformedFlowError';

  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}

/**
 * Reads the JSON text of a flow: a resource's `Content`, or an export of the console.
 *
 * @throws MalformedFlowError when the text is too long, is not JSON, is not an object, or is in the old export format
 */
export function parseFlow(text: string, { name }: { readonly name: string }): JsonObject {
  const place: Place = { flow: name };
  if (text.length > LIMITS.contentCharacters) throw malformed(place, 'too-long', tooLong(text.length));
  const document = parseJson(text, place);
  if (!isObject(document)) {
    const problem = `is ${show(document)}; a flow is an object with Version, StartAction and Actions`;
    throw malformed(place, 'not-a-flow', problem);
  }
  const old = oldFormat(document, place);
  if (old !== undefined) throw new MalformedFlowError(old);
  return document;
}

function malformed(place: Place, code: Finding['code'], text: string): MalformedFlowError {
  return new MalformedFlowError(error(place, code, text));
}

function parseJson(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The engine's message quotes the text, and does not always say where.
    throw malformed(place, 'malformed-json', whereItBreaks(text));
  }
}

function whereItBreaks(text: string): string {
  const position = firstJsonError(text);
  if (position === undefined) return 'is nested too deep to be read as JSON; a flow nests a few levels only';
  const { offset, line, column } = position;
  const found = offset >= text.length ? 'the text ends too early' : `${show(text[offset])} is not expected there`;
  return `is not JSON: line ${line}, column ${column}: ${found}`;
}
