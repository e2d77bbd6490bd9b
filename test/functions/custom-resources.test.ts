import type { JsonObject } from '../../simulator/assembly/index.ts';
import { type Functions, openFunctions, runCustomResources } from '../../simulator/functions/index.ts';
import { removeAssemblies } from '../assembly/sample-assembly.ts';
import { assemblyOf } from './sample-functions.ts';

const NOW = Date.parse('2026-03-04T10:15:00Z');
const CREDENTIALS = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' };
const TOKEN = { 'Fn::GetAtt': ['SampleBank', 'Arn'] };

let functions: Functions | undefined;

function run(properties: JsonObject, more: JsonObject = {}) {
  const bank = { Type: 'Custom::SampleBank', Properties: { ServiceToken: TOKEN, ...properties } };
  const assembly = assemblyOf({ 'sample-bank': {} }, { Bank: bank, ...more });
  functions = openFunctions(assembly, { endpoint: 'http://127.0.0.1:1', credentialsFor: () => CREDENTIALS });
  return runCustomResources(assembly, functions, { nowMs: NOW });
}

afterEach(() => functions?.close());
afterAll(removeAssemblies);

test('a custom resource is created by its own function; other types are listed', async () => {
  const number = { Type: 'Custom::PhoneNumberAssociation', Properties: { ServiceToken: TOKEN } };

  const report = await run({}, { Number: number });

  expect(report).toEqual({
    created: ['sample/Bank'],
    notSimulated: ['sample/Number (Custom::PhoneNumberAssociation)'],
  });
});

test('scalars arrive as text, as CloudFormation sends them', async () => {
  const reason = run({ behaviour: 'FAILED', count: 3, on: true, list: [1, { deep: false }] });

  await expect(reason).rejects.toThrow('"count":"3","on":"true","list":["1",{"deep":"false"}]');
});

test.each<[string, JsonObject, string]>([
  ['says FAILED', { behaviour: 'FAILED' }, "sample/Bank cannot be created: function 'sample-bank' said FAILED: {"],
  ['throws', { behaviour: 'throw' }, "sample/Bank cannot be created: function 'sample-bank' threw RangeError"],
  [
    'says nothing',
    { behaviour: 'silent' },
    "sample/Bank cannot be created: function 'sample-bank' returned without answering",
  ],
  [
    'is not in the assembly',
    { ServiceToken: 'arn:aws:lambda:eu-west-2:111122223333:function:nobody' },
    "sample/Bank asks 'arn:aws:lambda:eu-west-2:111122223333:function:nobody', which is no function of the assembly",
  ],
])('a function that %s fails the start in one line', async (_, properties, message) => {
  await expect(run(properties)).rejects.toThrow(message);
});

test('an assembly without custom resources has nothing to create', async () => {
  const assembly = assemblyOf({ ok: {} });
  functions = openFunctions(assembly, { endpoint: 'http://127.0.0.1:1', credentialsFor: () => CREDENTIALS });

  expect(await runCustomResources(assembly, functions, { nowMs: NOW })).toEqual({ created: [], notSimulated: [] });
});
