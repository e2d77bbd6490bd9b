import { END, errorsTo, findingsIn, flowOf, sampleOf, validate, when } from './support.ts';

const it = sampleOf('MessageParticipant');
const sound = flowOf(it);
const withTransitions = (Transitions: unknown) => flowOf({ ...it, Transitions });

test('a sound flow has no finding', () => {
  expect(findingsIn(sound)).toEqual([]);
});

test.each<[string, unknown, string[]]>([
  ['null', null, ["error not-a-flow: flow 'main' is null; a flow is an object with Version, StartAction and Actions"]],
  [
    'a list',
    [],
    ["error not-a-flow: flow 'main' is an empty list; a flow is an object with Version, StartAction and Actions"],
  ],
  [
    'a number',
    7,
    ["error not-a-flow: flow 'main' is the number 7; a flow is an object with Version, StartAction and Actions"],
  ],
  [
    'an empty object',
    {},
    [
      `error not-a-flow: flow 'main' has no Version; add "Version": "2019-10-30"`,
      "error not-a-flow: flow 'main' has nothing as StartAction; give it the identifier of the first action",
      "error not-a-flow: flow 'main' has nothing as Actions; a flow is a list of at least one action",
    ],
  ],
  [
    'another version',
    { ...sound, Version: '2012-10-17' },
    [
      `error unknown-version: flow 'main' is of version "2012-10-17"; the only version of the Flow language is "2019-10-30"`,
    ],
  ],
  [
    'an empty start',
    { ...sound, StartAction: '' },
    [`error not-a-flow: flow 'main' has "" as StartAction; give it the identifier of the first action`],
  ],
  [
    'a start that is no action',
    { ...sound, StartAction: 'Endd' },
    [
      `error unknown-target: flow 'main' starts at "Endd", which is not one of its actions: It, End; did you mean 'End'?`,
    ],
  ],
  [
    'a member nobody knows',
    { ...sound, Metdata: {} },
    [
      `warning unknown-member: flow 'main' has a member "Metdata"; known are Version, StartAction, Metadata, Actions, Settings; did you mean 'Metadata'?`,
    ],
  ],
  [
    'settings in a flow',
    { ...sound, Settings: {} },
    ["warning module-settings: flow 'main' has Settings, which belong to modules only; remove them"],
  ],
  [
    'an action that is text',
    { ...sound, Actions: [...sound.Actions, 'Say hello'] },
    [
      `error not-a-flow: flow 'main', action 'Actions[2]' is "Say hello"; an action is an object with Identifier, Type, Parameters, Transitions`,
    ],
  ],
  [
    'an action without anything',
    { ...sound, Actions: [...sound.Actions, {}] },
    [
      "error not-a-flow: flow 'main', action 'Actions[2]' has nothing as Identifier; every action needs a name of its own",
      "error not-a-flow: flow 'main', action 'Actions[2]' has nothing as Type; name an action type",
      "error not-a-flow: flow 'main', action 'Actions[2]' has nothing as Transitions; it has to be an object, {} on terminal actions",
    ],
  ],
  [
    'parameters that are a list',
    flowOf({ ...it, Type: 'ResumeContact', Parameters: [], Transitions: sampleOf('ResumeContact').Transitions }),
    ["error not-a-flow: flow 'main', action 'It' has an empty list as Parameters; it has to be an object"],
  ],
  [
    'a member of an action nobody knows',
    flowOf({ ...it, Comment: 'hello' } as typeof it),
    [
      `warning unknown-member: flow 'main', action 'It' has a member "Comment"; known are Identifier, Type, Parameters, Transitions`,
    ],
  ],
  [
    'a misspelled transition',
    withTransitions({ NextAction: 'End', Error: [] }),
    [
      `error unknown-member: flow 'main', action 'It' has a transition "Error"; allowed are NextAction, Errors, Conditions; did you mean 'Errors'?`,
    ],
  ],
  [
    'errors that are an object',
    withTransitions({ NextAction: 'End', Errors: {} }),
    ["error not-a-flow: flow 'main', action 'It' has an object as Errors; it has to be a list"],
  ],
  [
    'an error without a type',
    withTransitions({ NextAction: 'End', Errors: [{ NextAction: 'End' }] }),
    ["error not-a-flow: flow 'main', action 'It', branch Errors[0] has nothing as ErrorType; name an error type"],
  ],
  [
    'a condition without anything',
    flowOf({
      ...sampleOf('Compare'),
      Transitions: {
        NextAction: 'End',
        Errors: errorsTo('End', 'NoMatchingCondition'),
        Conditions: [{ NextAction: 'End' }],
      },
    }),
    [
      `error not-a-flow: flow 'main', action 'It', branch Conditions[0] has nothing as Condition.Operator; write for example "Equals"`,
      "error not-a-flow: flow 'main', action 'It', branch Conditions[0] has nothing as Condition.Operands; it has to be a list of one",
    ],
  ],
])('%s', (_, document, findings) => {
  expect(findingsIn(document)).toEqual(findings);
});

const named = (...identifiers: readonly string[]) => {
  const actions = identifiers.map((identifier, index) =>
    sampleOf('MessageParticipant', {}, identifier, identifiers[index + 1] ?? 'End'),
  );
  return flowOf(...actions);
};

test.each<[string, string[]]>([
  ['Grüß den Anrufer 👋', []],
  ['x'.repeat(50), []],
  [
    'x'.repeat(51),
    [
      `error bad-identifier: flow 'main', action '${'x'.repeat(51)}' has an identifier of 51 characters; at most 50 are allowed, so shorten it`,
    ],
  ],
  [
    'Ask (again)',
    [
      `error bad-identifier: flow 'main', action 'Ask (again)' has "(" and ")" in its identifier; write it without any of % : ( \\ / ) = $ , ; [ ] { }`,
    ],
  ],
  [
    'toString',
    [
      "error bad-identifier: flow 'main', action 'toString' has an identifier that the service reserves; choose another name",
    ],
  ],
  [
    '__proto__',
    [
      "error bad-identifier: flow 'main', action '__proto__' has an identifier that the service reserves; choose another name",
    ],
  ],
])('the identifier %j', (identifier, findings) => {
  expect(findingsIn(named(identifier))).toEqual(findings);
});

test('identifiers are unique', () => {
  expect(findingsIn(flowOf(it, it))).toEqual([
    "error duplicate-identifier: flow 'main', action 'It' is the identifier of Actions[0] and of Actions[1]; rename one of them",
  ]);
});

test('every branch leads to an action of the flow', () => {
  const compare = {
    ...sampleOf('Compare'),
    Transitions: {
      NextAction: 'Nowhere',
      Errors: errorsTo('Nowhere', 'NoMatchingCondition'),
      Conditions: [when('Equals', 'es-US', 'Ende')],
    },
  };

  expect(findingsIn(flowOf(compare, END))).toEqual([
    `error unknown-target: flow 'main', action 'It', branch NextAction leads to "Nowhere", which is not one of its actions: It, End`,
    `error unknown-target: flow 'main', action 'It', branch NoMatchingCondition leads to "Nowhere", which is not one of its actions: It, End`,
    `error unknown-target: flow 'main', action 'It', branch Equals "es-US" leads to "Ende", which is not one of its actions: It, End; did you mean 'End'?`,
    "warning unreachable-action: flow 'main', action 'End' cannot be reached from the start 'It'; lead a branch to it or remove it",
  ]);
});

test.each([[''], [null], [7]])('no branch leads to %j', (NextAction) => {
  const [found] = findingsIn(withTransitions({ NextAction }));

  expect(found).toMatch(
    /^error unknown-target: flow 'main', action 'It', branch NextAction leads to .*; give it the identifier of an action$/,
  );
});

test('an action that nothing leads to is pointed out', () => {
  const lonely = sampleOf('MessageParticipant', {}, 'Lonely', 'Lonely');

  expect(findingsIn(flowOf(it, END, lonely))).toEqual([
    "warning unreachable-action: flow 'main', action 'Lonely' cannot be reached from the start 'It'; lead a branch to it or remove it",
  ]);
});

test('a type the console used to have leads to the one it has now', () => {
  const prompt = { ...it, Type: 'PlayPrompt' };
  const input = { ...it, Type: 'GetUserInput' };

  expect(findingsIn(flowOf(prompt))).toEqual([
    `error unknown-action-type: flow 'main', action 'It' has the type "PlayPrompt", a name the Flow language does not have; write MessageParticipant`,
  ]);
  expect(findingsIn(flowOf(input))).toEqual([
    `error unknown-action-type: flow 'main', action 'It' has the type "GetUserInput", a name the Flow language does not have; write GetParticipantInput or ConnectParticipantWithLexBot`,
  ]);
});

test.each([
  ['messageParticipant', "; did you mean 'MessageParticipant'?"],
  ['Quux', '; see https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html'],
])('%s is not an action type', (Type, advice) => {
  expect(findingsIn(flowOf({ ...it, Type }))).toEqual([
    `error unknown-action-type: flow 'main', action 'It' has the type "${Type}", which is not an action type${advice}`,
  ]);
});

test('a terminal action without parameters carries them empty', () => {
  expect(findingsIn(flowOf({ Identifier: 'It', Type: 'DisconnectParticipant', Transitions: {} }, it))).toContain(
    `warning terminal-action: flow 'main', action 'It' is a DisconnectParticipant without Parameters; write "Parameters": {} as the console does`,
  );
});

test('a flow has at most 250 actions', () => {
  const names = (count: number) => named(...Array.from({ length: count - 1 }, (_, index) => `Say ${index}`));

  expect(findingsIn(names(250))).toEqual([]);
  expect(findingsIn(names(251))).toEqual([
    "error too-many-actions: flow 'main' has 251 actions; at most 250 are allowed, so move some to a module",
  ]);
});

test('the content is at most 256,000 characters long', () => {
  const long = { ...sound, Metadata: { Annotations: ['x'.repeat(256_000)] } };
  const length = JSON.stringify(long).length;

  expect(findingsIn(long)).toEqual([
    `error too-long: flow 'main' is ${length} characters long; at most 256000 are allowed, so move some to a module or drop Metadata`,
  ]);
});

test('a document that nests beyond reason is refused', () => {
  let deep: unknown = 'bottom';
  for (let level = 0; level < 100_000; level++) deep = [deep];

  expect(findingsIn({ ...sound, Metadata: { deep } })).toEqual([
    "error nested-too-deep: flow 'main' is nested deeper than 100 levels; a flow nests a few levels only, so look for a value that contains itself",
  ]);
});

test('metadata speaks of actions that exist', () => {
  const metadata = {
    ActionMetadata: { It: { position: { x: 0, y: 0 } }, End: { position: { x: 0, y: 0 } }, Gone: {} },
  };

  expect(findingsIn({ ...sound, Metadata: metadata })).toEqual([
    `warning designer-metadata: flow 'main' has Metadata.ActionMetadata for "Gone", which is not one of its actions; remove it`,
  ]);
});

test('a finding names flow, action and branch as data too', () => {
  const [finding] = validate(withTransitions({ NextAction: 'End', Errors: errorsTo('Nowhere', 'NoMatchingError') }));

  expect(finding).toMatchObject({
    severity: 'error',
    flow: 'main',
    action: 'It',
    branch: 'NoMatchingError',
    code: 'unknown-target',
  });
});

test('a message is one line, whatever an action is called', () => {
  const [finding] = validate(flowOf({ ...it, Identifier: 'two\nlines', Type: 'Quux\n' }));

  expect(finding?.message).toMatch(/^flow 'main', action 'two·lines' has the type "Quux\\n", which/);
});
