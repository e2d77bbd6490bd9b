import fc from 'fast-check';
import { ACTION_TYPES, LIMITS } from '../../../lib/flow-language/catalogue/index.ts';
import { type DocumentType, FLOW_TYPES, type ModuleContract } from '../../../lib/flow-language/document.ts';
import { FINDING_CODES, parseFlow, validateFlow } from '../../../lib/flow-language/validate/index.ts';
import { flowOf, sampleOf, validate } from './support.ts';

/** Every sample, one after another: all that the language has, in one document. */
const everything = () =>
  flowOf(...ACTION_TYPES.map((type, index) => sampleOf(type, {}, type, ACTION_TYPES[index + 1] ?? 'End')));

/** Validates, and holds every finding to its form. */
function judge(document: unknown, type: DocumentType = 'CONTACT_FLOW') {
  const findings = validateFlow(document, { name: 'main', type });
  const odd = findings.filter(
    ({ code, message, severity, flow }) =>
      !Object.hasOwn(FINDING_CODES, code) ||
      !['error', 'warning'].includes(severity) ||
      flow !== 'main' ||
      !message.startsWith("flow 'main'") ||
      message.length > 2_500 ||
      /undefined|\[object|NaN|Infinity|\n/.test(message),
  );
  if (odd.length > 0) throw new Error(`a finding is badly said: ${JSON.stringify(odd[0])}`);
  return findings;
}

const key = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', 'Identifier', 'Type', 'Parameters', 'Transitions', 'NextAction'],
  ...['Errors', 'Conditions', 'Condition', 'Operator', 'Operands', 'ErrorType', 'Version', 'StartAction', 'Actions'],
  ...['Metadata', 'ActionMetadata', 'Settings', 'Text', 'LoopCount', 'Attributes', 'a', ''],
);
const leaf = fc.oneof(
  fc.constantFrom('', 'a', 'Equals', 'NoMatchingError', '$.Attributes.a', "$['", '__proto__', '2019-10-30', 'ok\n'),
  fc.constantFrom(...ACTION_TYPES),
  fc.constantFrom(null, true, 0, -1, 1.5),
  fc.string(),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('json')), { maxLength: 6 }).map(objectFrom),
  ),
}));

/** As JSON.parse does it: `__proto__` is a member like any other. */
function objectFrom(entries: readonly (readonly [string, unknown])[]): unknown {
  const object = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

test('no JSON makes the validator fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(json, fc.jsonValue()),
      fc.constantFrom<DocumentType>(...FLOW_TYPES, 'MODULE'),
      (document, type) => void judge(document, type),
    ),
    { numRuns: 250 },
  );
});

test('no list of actions makes the validator fail', () => {
  const action = fc.record(
    {
      Identifier: fc.oneof(fc.constantFrom('a', 'b', 'c'), json),
      Type: fc.oneof(fc.constantFrom(...ACTION_TYPES), json),
      Parameters: json,
      Transitions: json,
    },
    { requiredKeys: [] },
  );
  const document = fc
    .array(action, { maxLength: 5 })
    .map((Actions) => ({ Version: '2019-10-30', StartAction: 'a', Actions }));
  fc.assert(
    fc.property(document, (each) => void judge(each)),
    { numRuns: 250 },
  );
});

/** Every place in a document, as a path. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, entry]) => placesIn(entry, [...path, name]))];
}

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value))
    return value.map((entry, index) => (String(index) === name ? replaced(entry, rest, by) : entry));
  const object = value as Record<string, unknown>;
  return objectFrom(
    Object.entries(object).map(([key, entry]) => [key, key === name ? replaced(entry, rest, by) : entry]),
  );
}

test('a sound document with anything in any place does not make the validator fail', () => {
  const sound = everything();
  const places = placesIn(sound);
  fc.assert(
    fc.property(fc.constantFrom(...places), json, (place, by) => void judge(replaced(sound, place, by))),
    { numRuns: 150 },
  );
});

test('an object that cannot become text, in every place in turn, does not make the validator fail', () => {
  const sound = everything();

  for (const place of placesIn(sound)) expect(() => judge(replaced(sound, place, { toString: [] }))).not.toThrow();
});

test('a scalar of another type in any parameter is an error', () => {
  const inParameters = placesIn(everything()).filter(
    (place) =>
      place[2] === 'Parameters' &&
      // Free JSON keeps its types.
      !['ViewData', 'AgentConfiguration', 'ProfileRequestData', 'SegmentName', 'Queries', 'EmailMessage'].includes(
        place[3] ?? '',
      ) &&
      place[3] !== 'DestinationEmailAddress' &&
      place.length > 3,
  );
  expect(inParameters.length).toBeGreaterThan(100);
  for (const place of inParameters) {
    const errors = judge(replaced(everything(), place, 7)).filter(({ code }) => code === 'wrong-kind');
    expect([place.join('.'), errors.length]).toEqual([place.join('.'), 1]);
  }
});

const schemaKey = fc.constantFrom('type', 'properties', 'required', 'items', 'enum', 'additionalProperties', 'a', 'b');
const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('object', 'string', 'array', 'a', null, 1, true),
    fc.array(tie('schema'), { maxLength: 3 }),
    fc.array(fc.tuple(schemaKey, tie('schema')), { maxLength: 5 }).map(objectFrom),
  ),
}));

test('no contract makes the validator fail', () => {
  const contract = fc.oneof(
    schema,
    schema.map((each) => ({ input: { schema: each }, resultData: { schema: each }, transitions: { results: each } })),
  );
  fc.assert(
    fc.property(contract, schema, (each, data) => {
      const invoke = sampleOf('InvokeFlowModule', { parameters: { FlowModuleId: 'module-1', Input: data } });
      const end = sampleOf('EndFlowModuleExecution', { parameters: { Result: 'a', ResultData: data } });
      const options = { contract: each as ModuleContract, modules: () => each as ModuleContract };
      expect(validate(flowOf(invoke), options)).toEqual(expect.any(Array));
      expect(validate(flowOf(end), { ...options, type: 'MODULE' })).toEqual(expect.any(Array));
    }),
    { numRuns: 250 },
  );
});

test('text with __proto__ in it changes nobody', () => {
  const text = '{"__proto__":{"Version":"2019-10-30"},"Actions":[{"__proto__":{"Type":"Compare"}}]}';
  const parsed = parseFlow(text, { name: 'main' });
  if (!parsed.ok) throw new Error('it is JSON');

  const codes = judge(parsed.document).map(({ code }) => code);

  expect(codes).toEqual([
    'not-a-flow',
    'not-a-flow',
    'unknown-member',
    'not-a-flow',
    'not-a-flow',
    'not-a-flow',
    'unknown-member',
  ]);
  expect({}).not.toHaveProperty('Version');
});

/** Documents as large as the service takes, each hard in its own way. */
const HARD: Readonly<Record<string, () => unknown>> = {
  'many actions': () => flowOf(...many(4_000, (index) => sampleOf('ResumeContact', {}, `a${index}`, `a${index + 1}`))),
  'many bad targets': () =>
    flowOf(...many(250, (index) => branching(index, 20, 'a name that is almost but not quite one of them'))),
  'many errors of one action': () => ({
    ...flowOf(sampleOf('ResumeContact', { errors: many(6_000, (index) => `Error${index}`) })),
  }),
  'many flow attributes': () =>
    flowOf(
      ...many(249, (index) =>
        sampleOf(
          'MessageParticipant',
          { parameters: { Text: many(40, (n) => `$.FlowAttributes.w${index * 40 + n} `).join('') } },
          `a${index}`,
          `a${index + 1}`,
        ),
      ),
    ),
  'many parameters': () =>
    flowOf(
      sampleOf('MessageParticipant', {
        parameters: Object.fromEntries(many(15_000, (index) => [`Text${index}`, 'x'])),
      }),
    ),
  'many broken references': () =>
    flowOf(sampleOf('MessageParticipant', { parameters: { Text: "$['".repeat(80_000) } })),
  'one long identifier': () => flowOf(sampleOf('MessageParticipant', {}, 'x'.repeat(250_000))),
};

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

function branching(index: number, branches: number, target: string) {
  return {
    ...sampleOf('Compare', {}, `a${index}`),
    Transitions: {
      NextAction: `a${index + 1}`,
      Conditions: many(branches, (n) => ({
        NextAction: `${target} ${index} ${n}`,
        Condition: { Operator: 'Equals', Operands: [String(n)] },
      })),
    },
  };
}

test.each(Object.entries(HARD))('%s are judged at once', (_, make) => {
  const document = make();
  const started = performance.now();

  expect(validate(document).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(6_000);
});

test('a document of twice the size takes about twice the time', () => {
  const timed = (count: number) => {
    const document = flowOf(
      ...many(count, (index) => sampleOf('MessageParticipant', {}, `a${index}`, `a${index + 1}`)),
    );
    const started = performance.now();
    validate(document);
    return performance.now() - started;
  };
  timed(LIMITS.actions);

  expect(timed(16_000)).toBeLessThan(Math.max(100, 12 * timed(4_000)));
});
