import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { $ZodObject } from 'zod/v4/core';
import type { readEnvironment } from '../../lambda/adapters/environment.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../lambda/contracts/function-names.ts';
import { lineContent } from '../../lib/stacks/line-content.ts';
import { buildLine } from '../../lib/stacks/line-stacks.ts';
import { readAssembly } from '../../simulator/assembly/index.ts';
import { defineFunction } from '../../simulator/functions/function-definition.ts';
import { ENVIRONMENTS, fixtureCode, settingsOf, testApp } from '../support/synth.ts';

type Variables = Readonly<Record<string, string>>;

/** What each function of an environment finds in its environment, as its templates say it. */
function deployed(environment: string): Map<string, Variables> {
  const outdir = mkdtempSync(join(tmpdir(), 'trustline-environment-'));
  try {
    const settings = settingsOf(environment);
    const app = testApp(outdir);
    buildLine(app, settings, lineContent(settings, fixtureCode));
    app.synth();
    const assembly = readAssembly(outdir);
    const functions = assembly.byType('AWS::Lambda::Function').map((resource) => defineFunction(assembly, resource));
    return new Map(functions.map(({ name, variables }) => [name, variables]));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const variables = new Map(ENVIRONMENTS.map((environment) => [environment as string, deployed(environment)]));
/** The schema that each handler reads its environment with, and the reader it does it with. */
const schemas = new Map<string, $ZodObject>();
let read: typeof readEnvironment;

beforeAll(async () => {
  const before = process.env;
  const adapter = await import('../../lambda/adapters/environment.ts');
  read = adapter.readEnvironment;
  jest.doMock('../../lambda/adapters/environment.ts', () => ({
    ...adapter,
    readEnvironment: ((name, schema, environment) => {
      schemas.set(name, schema);
      return read(name, schema, environment);
    }) satisfies typeof readEnvironment,
  }));
  for (const [name, given] of variables.get('dev') ?? []) {
    process.env = { ...before, ...given, AWS_REGION: 'eu-west-2' };
    await import(`../../lambda/functions/${name}/handler.ts`);
  }
  process.env = before;
});

/** The one function that is told nothing: what it works on comes with each event. */
const TOLD_NOTHING: FunctionName = 'associate-phone-number';

test('every function but one says what it has to find in its environment', () => {
  expect([...schemas.keys()].sort()).toEqual(FUNCTION_NAMES.filter((name) => name !== TOLD_NOTHING).sort());
});

describe.each(ENVIRONMENTS)('in %s', (environment) => {
  test('every function can start with what it is told', () => {
    const functions = [...(variables.get(environment) ?? [])].filter(([name]) => name !== TOLD_NOTHING);

    expect(functions.length).toBeGreaterThanOrEqual(4);
    for (const [name, given] of functions) {
      expect(() => read(name, schemas.get(name) as $ZodObject, given)).not.toThrow();
    }
  });

  test('dialogue knows the opening hours in the languages of the line, and in no other', () => {
    const sentences = JSON.parse(variables.get(environment)?.get('dialogue')?.OPENING_HOURS_SENTENCES ?? '{}');

    expect(Object.keys(sentences).sort()).toEqual([...settingsOf(environment).languages].sort());
  });
});

test.each(['{}', '{"en-GB":""}', '{"fr-FR":"Ouvert"}', '[]', 'closed'])(
  'dialogue does not start with opening hours such as %s',
  (OPENING_HOURS_SENTENCES) => {
    const given = { ...variables.get('dev')?.get('dialogue'), OPENING_HOURS_SENTENCES };

    expect(() => read('dialogue', schemas.get('dialogue') as $ZodObject, given)).toThrow(
      'OPENING_HOURS_SENTENCES must be a JSON object with a sentence for each language of the line, at least one',
    );
  },
);
