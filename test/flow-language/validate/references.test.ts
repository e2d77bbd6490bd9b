import fc from 'fast-check';
import { isReference, judgeReference, referencesIn, wholeReference } from '../../../lib/flow-language/paths.ts';
import { findingsIn, findingsOn, flowOf, moduleOf, sampleOf } from './support.ts';

const IT = "flow 'main', action 'It'";
const saying = (Text: string) => findingsOn('MessageParticipant', { parameters: { Text } });

test.each<[string, readonly string[]]>([
  ['Hello $.Attributes.name and $.Queue.Name !', ['$.Attributes.name', '$.Queue.Name']],
  ["$.Attributes['two words']", ["$.Attributes['two words']"]],
  ["$.Attributes.['two words'] ", ["$.Attributes.['two words']"]],
  ["$['AwsRegion']", ["$['AwsRegion']"]],
  ['$.Views.ViewResultData.Form.field.0', ['$.Views.ViewResultData.Form.field.0']],
  ["$.SegmentAttributes['connect:Subtype']", ["$.SegmentAttributes['connect:Subtype']"]],
  ['It costs $5, or $.50, or $ .x', []],
  ['$', []],
  ['$.', []],
  ['$$.ContactId', ['$.ContactId']],
])('%j refers to %j', (text, expected) => {
  expect(referencesIn(text).map((found) => found.text)).toEqual(expected);
});

test('a reference has its keys apart', () => {
  expect(wholeReference("$.SegmentAttributes['connect:CustomerAuthentication']['Status']")).toEqual({
    text: "$.SegmentAttributes['connect:CustomerAuthentication']['Status']",
    start: 0,
    end: 63,
    segments: ['SegmentAttributes', 'connect:CustomerAuthentication', 'Status'],
  });
  expect(wholeReference('`$.DataTableList.ResultData[0].name`')?.segments).toEqual([
    'DataTableList',
    'ResultData',
    '0',
    'name',
  ]);
});

test.each(['$.Attributes.a b', 'x $.Attributes.a', '$.Attributes.', '$.Attributes..a', "$.Attributes['a", ''])(
  '%j is not one reference',
  (text) => {
    expect(wholeReference(text)).toBeUndefined();
  },
);

test('no text makes the reader fail, and what it finds is there', () => {
  const text = fc
    .array(fc.constantFrom('$', '.', '[', ']', "'", '"', 'a', 'Attributes', '0', ' ', '`', '-'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (value) => {
      for (const found of referencesIn(value)) {
        expect(value.startsWith(found.text, found.start)).toBe(true);
        if (isReference(found)) expect(judgeReference(found).is).toEqual(expect.any(String));
      }
    }),
  );
});

test('256,000 dollar signs are read at once', () => {
  const started = performance.now();

  referencesIn('$.Attributes.a$'.repeat(17_000));
  referencesIn("$['".repeat(85_000));

  expect(performance.now() - started).toBeLessThan(2_000);
});

test.each<[string, string[]]>([
  ['Your balance is $.External.balance pounds.', []],
  [
    'Hello $.Atributes.name !',
    [
      `error unknown-reference: ${IT} refers to "$.Atributes.name" in Text, which does not exist; did you mean 'Attributes'?`,
    ],
  ],
  [
    'Hello $.Customer !',
    [
      `error reference-without-leaf: ${IT} refers to "$.Customer" in Text, which is a group of values; add the name of the value`,
    ],
  ],
  [
    'You called $.SystemEndpoint !',
    [
      `error reference-without-leaf: ${IT} refers to "$.SystemEndpoint" in Text, which is a group of values; add one of Address, Type, DisplayName`,
    ],
  ],
  [
    'You are in $.Queue.Title !',
    [`warning unknown-reference: ${IT} refers to "$.Queue.Title" in Text, but $.Queue has Name, ARN, OutboundCallerId`],
  ],
  [
    'On $.Channel.Name !',
    [`warning unknown-reference: ${IT} refers to "$.Channel.Name" in Text, but $.Channel is a plain value`],
  ],
  [
    "Hello $.Attributes['name !",
    [
      `error malformed-reference: ${IT} has "$.Attributes['name !" in Text, a reference that is broken: its bracket is not closed with ']`,
    ],
  ],
  [
    "Hello $.Attributes[''] !",
    [
      `error malformed-reference: ${IT} has "$.Attributes[''] !" in Text, a reference that is broken: its bracket is empty`,
    ],
  ],
  [
    'You are $.Attributes.name.',
    [
      `warning reference-end: ${IT} has a full stop right after "$.Attributes.name" in Text; the service does not say where the reference ends, so put a space before it`,
    ],
  ],
])('%s', (text, findings) => {
  expect(saying(text)).toEqual(findings);
});

test('a parameter that is static takes no reference', () => {
  const parameters = { LambdaFunctionARN: 'arn', InvocationTimeLimitSeconds: '$.Attributes.limit' };

  expect(findingsOn('InvokeLambdaFunction', { parameters })).toEqual([
    `error refused-reference: ${IT} has the reference "$.Attributes.limit" as InvocationTimeLimitSeconds, where none is replaced; write a literal`,
  ]);
});

test.each<[string, string[]]>([
  ['queue-1', []],
  ['$.Attributes.queue', []],
  [
    'queue-$.Attributes.queue',
    [
      `error refused-reference: ${IT} has "queue-$.Attributes.queue" as QueueId; it takes a literal, or one reference that is the whole value`,
    ],
  ],
  [
    '$Attributes.queue',
    [
      `error malformed-reference: ${IT} has "$Attributes.queue" as QueueId, which begins like a reference and is none; write it like $.Attributes.language or $.Attributes['two words']`,
    ],
  ],
  [
    '$.Attribute.queue',
    [
      `error unknown-reference: ${IT} refers to "$.Attribute.queue" in QueueId, which does not exist; did you mean 'Attributes'?`,
    ],
  ],
])('a queue is a literal or one reference: %s', (QueueId, findings) => {
  expect(findingsOn('UpdateContactTargetQueue', { parameters: { QueueId } })).toEqual(findings);
});

test('references inside free JSON are judged too', () => {
  const parameters = {
    ViewResource: { Id: 'view-1' },
    InvocationTimeLimitSeconds: '60',
    ViewData: { rows: [{ name: '$.Atributes.name' }, ''] },
  };

  expect(findingsOn('ShowView', { parameters })).toEqual(
    expect.arrayContaining([
      `error unknown-reference: ${IT} refers to "$.Atributes.name" in ViewData.rows[0].name, which does not exist; did you mean 'Attributes'?`,
      `error empty-string: ${IT} has the empty string as ViewData.rows[1], which the service refuses; leave it out or write a word such as "none"`,
    ]),
  );
});

test("a module's input has a value inside the module only", () => {
  const say = sampleOf('MessageParticipant', { parameters: { Text: '$.Modules.Input.greeting' } });

  expect(findingsIn(moduleOf(say), { type: 'MODULE' })).toEqual([]);
  expect(findingsIn(flowOf(say))).toEqual([
    `warning misplaced-reference: ${IT} refers to "$.Modules.Input.greeting" in Text, which has a value inside a module only; use $.Modules.Result or $.Modules.ResultData after the call`,
  ]);
});

test('an agent has a name only where there is an agent', () => {
  const say = sampleOf('MessageParticipant', { parameters: { Text: '$.Agent.FirstName' } });

  expect(findingsIn(flowOf({ ...say, Transitions: { NextAction: 'End' } }))).toEqual([
    `warning misplaced-reference: ${IT} refers to "$.Agent.FirstName" in Text, which has a value in whisper, hold and agent-transfer flows only`,
  ]);
  expect(
    findingsOn('MessageParticipant', { parameters: { Text: '$.Agent.FirstName' } }, { type: 'AGENT_WHISPER' }),
  ).toEqual([]);
});
