import { ACTION_TYPES, specOf } from '../../../lib/flow-language/catalogue/index.ts';
import type { ActionType } from '../../../lib/flow-language/document.ts';
import { SAMPLES, type Sample } from './samples.ts';
import { errorsTo, findingsIn, findingsOn, flowOf, sampleOf, when } from './support.ts';

const IT = "flow 'main', action 'It'";

/** Types whose branches are documented, and that have any. */
const judged = ACTION_TYPES.filter((type) => Array.isArray(specOf(type)?.errors) && specOf(type)?.next !== 'none');

const required = judged.flatMap((type) => (SAMPLES[type].errors ?? []).map((error) => [type, error] as const));

test.each(required)('%s needs a branch for %s', (type, error) => {
  const errors = SAMPLES[type].errors?.filter((each) => each !== error);
  const found = findingsOn(type, { errors }).filter((finding) => finding.includes('missing-error-branch'));

  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`a branch for ${error}`);
});

test.each(judged.map((type) => [type] as const))('%s refuses an error that is not its own', (type) => {
  const errors = [...(SAMPLES[type].errors ?? []), 'QueueOnFire'];
  const found = findingsOn(type, { errors });

  expect(found.filter((finding) => finding.startsWith('error'))).toEqual([
    expect.stringContaining(`error refused-error-branch: ${IT}, branch QueueOnFire is refused on a`),
  ]);
});

test('an error is branched on once', () => {
  expect(findingsOn('ResumeContact', { errors: ['NoMatchingError', 'NoMatchingError'] })).toEqual([
    `error duplicate-error-branch: ${IT}, branch NoMatchingError is there 2 times; an error is branched on once, so keep one of them`,
  ]);
});

test('a misspelled error is guessed', () => {
  expect(findingsOn('ResumeContact', { errors: ['NoMatchingErrors'] })).toEqual([
    `error missing-error-branch: ${IT} is a ResumeContact and needs a branch for NoMatchingError; add it to Errors`,
    `error refused-error-branch: ${IT}, branch NoMatchingErrors is refused on a ResumeContact; allowed here: NoMatchingError; did you mean 'NoMatchingError'?`,
  ]);
});

const going = ACTION_TYPES.filter((type) => specOf(type)?.next === 'required');

test.each(going.map((type) => [type] as const))('%s needs a NextAction', (type) => {
  const sample = sampleOf(type);
  const { NextAction: _, ...Transitions } = sample.Transitions as Record<string, unknown>;
  const flowType = SAMPLES[type].type ?? 'CONTACT_FLOW';

  expect(findingsIn(flowOf({ ...sample, Transitions }), { type: flowType })).toContain(
    `error missing-next-action: ${IT} is ${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type} and has no NextAction; the service wants one on every action that is not terminal`,
  );
});

test('loop prompts go on for ever without a NextAction', () => {
  const prompts = { ...sampleOf('MessageParticipantIteratively'), Transitions: {} };
  const document = { ...flowOf(prompts), Actions: [prompts] };

  expect(findingsIn(document, { type: 'CUSTOMER_HOLD' })).toEqual([]);
});

const terminal = ACTION_TYPES.filter((type) => specOf(type)?.next === 'none');

test.each(terminal.map((type) => [type] as const))('%s takes no branch', (type) => {
  const Transitions = { Errors: errorsTo('It', 'NoMatchingError') };
  const document = flowOf({ ...sampleOf(type), Transitions });

  expect(findingsIn(document, { type: SAMPLES[type].type ?? 'CONTACT_FLOW' })).toContainEqual(
    expect.stringMatching(
      `^error terminal-action: ${IT} is an? ${type}, which is terminal, and has Errors; write "Transitions": {}$`,
    ),
  );
});

type Row = readonly [fact: string, type: ActionType, changes: Partial<Sample>, findings: readonly string[]];

const conditions: readonly Row[] = [
  [
    'an action without a result takes no condition',
    'InvokeLambdaFunction',
    { conditions: [['Equals', 'known']] },
    [
      `error refused-condition: ${IT}, branch Equals "known" is refused: an InvokeLambdaFunction has no result to branch on; use NextAction`,
    ],
  ],
  [
    'a form without a result takes no condition',
    'MessageParticipantIteratively',
    { conditions: [['Equals', 'MessagesInterrupted']] },
    [
      `error refused-condition: ${IT}, branch Equals "MessagesInterrupted" is refused: this form of MessageParticipantIteratively has no result to branch on; use NextAction`,
    ],
  ],
  [
    'a menu takes the keys of a telephone',
    'GetParticipantInput',
    {
      conditions: [
        ['Equals', '*'],
        ['Equals', '10'],
      ],
    },
    [
      `error refused-condition: ${IT}, branch Equals "10" has "10" as operand, which is not allowed; write 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, * or #`,
    ],
  ],
  ['a menu may have no key at all', 'GetParticipantInput', { conditions: [] }, []],
  [
    'an intent is matched by its exact name',
    'ConnectParticipantWithLexBot',
    { conditions: [['TextContains', 'Bal']] },
    [
      `error refused-condition: ${IT}, branch TextContains "Bal" has the operator "TextContains"; a ConnectParticipantWithLexBot takes Equals here`,
    ],
  ],
  [
    'Compare has a condition',
    'Compare',
    { conditions: [] },
    [`error missing-condition: ${IT} is a Compare without a condition; add at least 1 to Conditions`],
  ],
  [
    'Compare looks at numbers only where the operand is one',
    'Compare',
    {
      conditions: [
        ['NumberLessThan', '2.5'],
        ['NumberGreaterThan', 'two'],
      ],
    },
    [`error refused-condition: ${IT}, branch NumberGreaterThan "two" has "two" as operand, which is not a number`],
  ],
  ['Compare takes a reference as operand', 'Compare', { conditions: [['Equals', '$.Attributes.code']] }, []],
  [
    'a reference as operand has to exist',
    'Compare',
    { conditions: [['Equals', '$.Attribute.code']] },
    [
      `error unknown-reference: ${IT}, branch Equals "$.Attribute.code" refers to "$.Attribute.code" in the operand, which does not exist; did you mean 'Attributes'?`,
    ],
  ],
  [
    'no other action takes a reference as operand',
    'ConnectParticipantWithLexBot',
    { conditions: [['Equals', '$.Attributes.intent']] },
    [
      `error refused-condition: ${IT}, branch Equals "$.Attributes.intent" has the reference "$.Attributes.intent" as operand; only Compare takes one`,
    ],
  ],
  [
    'a second condition like the first is never true',
    'Compare',
    {
      conditions: [
        ['Equals', 'en-GB'],
        ['Equals', 'en-GB'],
      ],
    },
    [
      `warning condition-never-true: ${IT}, branch Equals "en-GB" is there twice and the first always wins; remove one of them`,
    ],
  ],
  [
    'percentages ascend',
    'DistributeByPercentage',
    {
      conditions: [
        ['NumberLessThan', '50'],
        ['NumberLessThan', '30'],
      ],
    },
    [
      `warning condition-never-true: ${IT}, branch NumberLessThan "30" can never be true, because a condition before it takes everything less than 50; write thresholds in ascending order, each one more than the percentages so far`,
    ],
  ],
  [
    'a percentage is at most a hundred',
    'DistributeByPercentage',
    { conditions: [['NumberLessThan', '102']] },
    [
      `error refused-condition: ${IT}, branch NumberLessThan "102" has "102" as operand, which is not a whole number from 1 to 101`,
    ],
  ],
  [
    'contacts in a queue are compared as numbers',
    'CheckMetricData',
    {
      parameters: { MetricType: 'NumberOfContactsInQueue' },
      conditions: [
        ['NumberGreaterThan', '10'],
        ['Equals', '0'],
      ],
    },
    [],
  ],
  [
    'every event that is waited for has a branch',
    'Wait',
    {
      parameters: { TimeLimitSeconds: '60', Events: ['CustomerReturned', 'BotParticipantDisconnected'] },
      errors: ['NoMatchingError', 'ParticipantNotFound'],
      conditions: [
        ['Equals', 'WaitCompleted'],
        ['Equals', 'CustomerReturned'],
      ],
    },
    [
      `error missing-condition: ${IT} is a Wait and needs a branch for the result "BotParticipantDisconnected"; add the condition Equals "BotParticipantDisconnected"`,
    ],
  ],
  [
    'an event that is not waited for has no branch',
    'Wait',
    {
      conditions: [
        ['Equals', 'WaitCompleted'],
        ['Equals', 'CustomerReturned'],
      ],
    },
    [
      `error refused-condition: ${IT}, branch Equals "CustomerReturned" has "CustomerReturned" as operand, which is not allowed; write WaitCompleted`,
    ],
  ],
];

test.each(conditions)('%s (%s)', (_, type, changes, findings) => {
  expect(findingsOn(type, changes)).toEqual(findings);
});

test('an operand is text, but percentages may be numbers', () => {
  const compare = { ...sampleOf('Compare'), Transitions: transitions(when('Equals', 7)) };
  const distribute = { ...sampleOf('DistributeByPercentage'), Transitions: transitions(when('NumberLessThan', 51)) };

  expect(findingsIn(flowOf(compare))).toEqual([
    `error refused-condition: ${IT}, branch Equals "7" has the number 7 as operand; write it as a string`,
  ]);
  expect(findingsIn(flowOf(distribute))).toEqual([]);
});

function transitions(condition: unknown) {
  return { NextAction: 'End', Errors: errorsTo('End', 'NoMatchingCondition'), Conditions: [condition] };
}
