import { ACTION_TYPES } from '../../../lib/flow-language/catalogue/index.ts';
import { SAMPLES } from './samples.ts';
import { errorsTo, findingsIn, findingsOn, flowOf, sampleOf, when } from './support.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a CDK token looks like
const TOKEN = '${Token[TOKEN.42]}';
const unresolved = (value: string) => value.includes(TOKEN);

/** The same value with every string in it unresolved. */
function tokens(value: unknown): unknown {
  if (typeof value === 'string') return TOKEN;
  if (Array.isArray(value)) return value.map(tokens);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, tokens(entry)]));
}

test.each(ACTION_TYPES.map((type) => [type] as const))('%s with unresolved values has no error', (type) => {
  const parameters = tokens(SAMPLES[type].parameters ?? {}) as Record<string, unknown>;
  const conditions = (SAMPLES[type].conditions ?? []).map(([operator]) => [operator, TOKEN] as const);
  const found = findingsOn(type, { parameters, conditions }, { unresolved });

  expect(found.filter((finding) => !finding.includes('withdrawn-action-type'))).toEqual([]);
});

test('unresolved names of every kind are not judged', () => {
  const document = {
    Version: TOKEN,
    StartAction: TOKEN,
    Actions: [
      { Identifier: TOKEN, Type: TOKEN, Parameters: { [TOKEN]: TOKEN }, Transitions: { NextAction: TOKEN } },
      {
        ...sampleOf('Compare'),
        Transitions: {
          NextAction: TOKEN,
          Errors: errorsTo('It', TOKEN),
          Conditions: [when(TOKEN, TOKEN, TOKEN)],
        },
      },
    ],
  };

  expect(findingsIn(document, { unresolved })).toEqual([]);
});

test('without being told, a token is a string like any other', () => {
  expect(findingsIn(flowOf(sampleOf('MessageParticipant', {}, 'It', TOKEN)))).toContain(
    `error unknown-target: flow 'main', action 'It', branch NextAction leads to "${TOKEN}", which is not one of its actions: It, End`,
  );
});
