import fc from 'fast-check';
import { parseFlow, validateFlowText } from '../../../lib/flow-language/validate/index.ts';
import { firstJsonError } from '../../../lib/flow-language/validate/json-position.ts';
import { flowOf, sampleOf } from './support.ts';

const refusal = (text: string) => {
  const parsed = parseFlow(text, { name: 'main' });
  return parsed.ok ? 'read' : parsed.findings.map(({ code, message }) => `${code}: ${message}`).join('\n');
};

test('a sound text is read', () => {
  const document = flowOf(sampleOf('MessageParticipant'));

  expect(parseFlow(JSON.stringify(document), { name: 'main' })).toEqual({ ok: true, document });
  expect(validateFlowText(JSON.stringify(document), { name: 'main', type: 'CONTACT_FLOW' })).toEqual([]);
});

test.each([
  ['', "malformed-json: flow 'main' is not JSON: line 1, column 1: the text ends too early"],
  ['{', "malformed-json: flow 'main' is not JSON: line 1, column 2: the text ends too early"],
  [
    '{\n  "Version": "2019-10-30",\n}',
    `malformed-json: flow 'main' is not JSON: line 3, column 1: "}" is not expected there`,
  ],
  ["{'Version': 1}", `malformed-json: flow 'main' is not JSON: line 1, column 2: "'" is not expected there`],
  ['{"a" 1}', `malformed-json: flow 'main' is not JSON: line 1, column 6: "1" is not expected there`],
  ['{"a": tru}', `malformed-json: flow 'main' is not JSON: line 1, column 7: "t" is not expected there`],
  ['{"a": "\\q"}', `malformed-json: flow 'main' is not JSON: line 1, column 8: "\\\\" is not expected there`],
  ['{"a": 1} {', `malformed-json: flow 'main' is not JSON: line 1, column 10: "{" is not expected there`],
  ['Version: 2019-10-30', `malformed-json: flow 'main' is not JSON: line 1, column 1: "V" is not expected there`],
  ['"hello"', `not-a-flow: flow 'main' is "hello"; a flow is an object with Version, StartAction and Actions`],
  ['[]', "not-a-flow: flow 'main' is an empty list; a flow is an object with Version, StartAction and Actions"],
])('%j is refused', (text, message) => {
  expect(refusal(text)).toBe(message);
  expect(validateFlowText(text, { name: 'main', type: 'CONTACT_FLOW' })).toHaveLength(1);
});

test('a text that is too long is refused before it is read', () => {
  expect(refusal(' '.repeat(256_001))).toBe(
    "too-long: flow 'main' is 256001 characters long; at most 256000 are allowed, so move some to a module or drop Metadata",
  );
  expect(refusal(' '.repeat(256_000))).toContain('malformed-json');
});

test.each([
  [
    { modules: [], version: '1', type: 'contactFlow', start: 'a', metadata: {} },
    '"modules", "start", "version": "1", "type": "contactFlow" and "metadata"',
  ],
  [{ modules: [{ id: 'a', type: 'PlayPrompt' }] }, '"modules"'],
  [{ type: 'contactFlow', version: 1 }, '"version": "1" and "type": "contactFlow"'],
])('the old export format is refused by name', (document, signs) => {
  const message = `flow 'main' is in the console's old export format (${signs}), which the service no longer imports as a flow; export it again from the current designer, or read it with DescribeContactFlow, whose Content is in the Flow language`;

  expect(refusal(JSON.stringify(document))).toBe(`old-export-format: ${message}`);
  expect(validateFlowText(JSON.stringify(document), { name: 'main', type: 'CONTACT_FLOW' })).toMatchObject([
    { message },
  ]);
});

test('the first mistake is found wherever JSON is not JSON, and nowhere else', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '01',
    '1e5',
    'true',
    'null',
    ' ',
    '\n',
    '\\',
    '\u0001',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(firstJsonError(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      const broken = text.slice(0, at % text.length) + text.slice((at % text.length) + 1);
      expect(firstJsonError(text)).toBeUndefined();
      expect(firstJsonError(broken) === undefined).toBe(isJson(broken));
    }),
    { numRuns: 1_000 },
  );
});

test('deep and long texts are searched at once', () => {
  const started = performance.now();

  expect(firstJsonError('['.repeat(256_000))).toMatchObject({ offset: 256_000, line: 1, column: 256_001 });
  expect(firstJsonError(`"${'\\n'.repeat(127_000)}`)).toMatchObject({ offset: 254_001 });
  expect(refusal('['.repeat(256_000))).toContain('the text ends too early');
  expect(performance.now() - started).toBeLessThan(2_000);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
