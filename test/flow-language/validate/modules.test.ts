import type { ModuleContract } from '../../../lib/flow-language/document.ts';
import { findingsIn, findingsOn, moduleOf, sampleOf } from './support.ts';

const IT = "flow 'main', action 'It'";

const contract: ModuleContract = {
  input: {
    schema: {
      type: 'object',
      properties: { reason: { type: 'string' }, tries: { type: 'integer' }, pace: { enum: ['slow', 'normal'] } },
      required: ['reason'],
    },
  },
  resultData: { schema: { type: 'object', properties: { level: { type: 'string' } } } },
  transitions: { results: [{ name: 'verified' }, { name: 'refused' }] },
};
const modules = (id: string) => (id === 'module-1' ? contract : undefined);

const invoking = (parameters: Record<string, unknown>, condition = 'verified') =>
  findingsOn(
    'InvokeFlowModule',
    { parameters: { FlowModuleId: 'module-1', ...parameters }, conditions: [['Equals', condition]] },
    { modules },
  );

test('a caller that keeps to the contract has no finding', () => {
  expect(invoking({ Input: { reason: '$.Attributes.reason', tries: 3, pace: '$.Attributes.pace' } })).toEqual([]);
});

test.each<[string, Record<string, unknown>, string, string[]]>([
  [
    'a result the module does not declare',
    { Input: { reason: 'balance' } },
    'verifed',
    [
      `error module-contract: ${IT}, branch Equals "verifed" waits for a result that the module does not declare; its results are verified, refused; did you mean 'verified'?`,
    ],
  ],
  [
    'input that is missing',
    {},
    'verified',
    [`error module-contract: ${IT} gives no Input.reason, which the module requires; add it`],
  ],
  [
    'input of the wrong type',
    { Input: { reason: 'balance', tries: '3' } },
    'verified',
    [`error module-contract: ${IT} gives "3" as Input.tries; the module wants integer`],
  ],
  [
    'a reference where no string is wanted',
    { Input: { reason: 'balance', tries: '$.Attributes.tries' } },
    'verified',
    [
      `error module-contract: ${IT} gives "$.Attributes.tries" as Input.tries; the module wants integer; a reference stands for a string only`,
    ],
  ],
  [
    'input that is not among the values',
    { Input: { reason: 'balance', pace: 'fast' } },
    'verified',
    [`error module-contract: ${IT} gives "fast" as Input.pace; the module wants "slow" or "normal"`],
  ],
  [
    'input the module does not know',
    { Input: { reason: 'balance', try: 3 } },
    'verified',
    [`error module-contract: ${IT} gives Input.try, which the module does not know; it knows reason, tries, pace`],
  ],
])('%s', (_, parameters, condition, findings) => {
  expect(invoking(parameters, condition)).toEqual(findings);
});

test('a module that nobody knows is not judged', () => {
  expect(
    findingsOn('InvokeFlowModule', { parameters: { FlowModuleId: 'module-2', Input: { any: 1 } } }, { modules }),
  ).toEqual([]);
});

test('a module without input takes none', () => {
  expect(
    findingsOn(
      'InvokeFlowModule',
      { parameters: { FlowModuleId: 'm', Input: { a: 'b' } } },
      { modules: () => ({ transitions: contract.transitions! }) },
    ),
  ).toEqual([
    `error module-contract: ${IT} gives Input although the module declares no schema for it; declare one or leave it out`,
  ]);
});

const returning = (parameters: Record<string, unknown>) =>
  findingsOn('EndFlowModuleExecution', { parameters }, { type: 'MODULE', contract });

test('a module that keeps to its contract has no finding', () => {
  expect(returning({ Result: 'verified', ResultData: { level: 'high' } })).toEqual([]);
  expect(returning({})).toEqual([]);
});

test.each<[string, Record<string, unknown>, string[]]>([
  [
    'a result it does not declare',
    { Result: 'Success' },
    [
      `error module-contract: ${IT} returns "Success", which the module does not declare; its results are verified, refused`,
    ],
  ],
  [
    'data it does not declare',
    { Result: 'verified', ResultData: { score: 'x' } },
    [`error module-contract: ${IT} gives ResultData.score, which the module does not know; it knows level`],
  ],
])('a module returns %s', (_, parameters, findings) => {
  expect(returning(parameters)).toEqual(findings);
});

test('a contract has at most eight results, each once', () => {
  const results = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `result${index}` }));
  const end = moduleOf(sampleOf('EndFlowModuleExecution', { parameters: {} }));
  const document = { ...end, Actions: end.Actions.slice(0, 1) };
  const judge = (names: readonly { name: string }[]) =>
    findingsIn(document, { type: 'MODULE', contract: { transitions: { results: names } } });

  expect(judge(results(8))).toEqual([]);
  expect(judge(results(9))).toEqual([
    "error module-contract: flow 'main' declares 9 results; a module returns at most 8",
  ]);
  expect(judge([...results(1), ...results(1)])).toEqual([
    `error module-contract: flow 'main' declares the result "result0" twice; name each once`,
  ]);
});

const content = moduleOf(sampleOf('MessageParticipant'));

test.each<[string, unknown, string[]]>([
  [
    'input parameters in the content',
    { ...content.Settings, InputParameters: [{}] },
    [
      "error module-settings: flow 'main' has a list of 1 as Settings.InputParameters; it has to be an empty list, the contract is the resource's own Settings",
    ],
  ],
  [
    'other transitions in the content',
    { ...content.Settings, Transitions: [] },
    [
      "error module-settings: flow 'main' has 0 Settings.Transitions; the content carries exactly Success and Error as ReferenceName, whatever the module returns",
    ],
  ],
])('a module has %s', (_, Settings, findings) => {
  expect(findingsIn({ ...content, Settings }, { type: 'MODULE' })).toEqual(findings);
});

test('only a module returns from a module', () => {
  expect(findingsOn('EndFlowModuleExecution', {}, { type: 'CONTACT_FLOW' })).toEqual([
    `error wrong-flow-type: ${IT} is an EndFlowModuleExecution, which the service refuses in flows of type CONTACT_FLOW; it returns from a module; end a flow with DisconnectParticipant`,
  ]);
});
