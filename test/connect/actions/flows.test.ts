import { answers, botSays, dial, keys, speech } from '../support/dial.ts';
import { documentOf, HANG_UP, say, type Terse, tell } from '../support/document.ts';
import { BOT_ALIAS, flow, flowArn, functionArn, module, moduleArn } from '../support/world.ts';

const invoke = (name: string, Input?: unknown): Terse => ({
  type: 'InvokeFlowModule',
  with: { FlowModuleId: moduleArn(name), ...(Input === undefined ? {} : { Input }) },
});
const returning = (with_: Record<string, unknown> = {}): Terse => ({ type: 'EndFlowModuleExecution', with: with_ });
const BRANCHES = ['Equals Verified', 'NoMatchingCondition', 'NoMatchingError'];

test('a transfer goes to another flow for good and keeps attributes only', async () => {
  const other = flow('other', documentOf({ Say: say('<$.Attributes.a> <$.FlowAttributes.b>'), 'Hang up': HANG_UP }));
  const document = documentOf({
    Set: { type: 'UpdateContactAttributes', with: { Attributes: { a: 'kept' } }, next: 'Set flow' },
    'Set flow': {
      type: 'UpdateFlowAttributes',
      with: { FlowAttributes: { b: { Type: 'String', Value: 'lost' } } },
      next: 'Go',
    },
    Go: { type: 'TransferToFlow', with: { ContactFlowId: flowArn('other') }, next: 'Hang up' },
    'Hang up': HANG_UP,
  });

  const call = await dial(document, { flows: [other] });

  expect(call.said).toEqual(['<kept> <>']);
  expect(call.events[0]).toEqual({
    ms: 0,
    type: 'branched',
    flow: 'main',
    action: 'Go',
    branch: 'TransferToFlow',
    to: 'other',
  });
});

test.each([
  ['that does not exist', flowArn('nowhere')],
  ['from a missing attribute', '$.Attributes.flow'],
])('a transfer to a flow %s leads to NoMatchingError', async (_, ContactFlowId) => {
  expect((await dial(tell({ type: 'TransferToFlow', with: { ContactFlowId } }))).said).toEqual(['NoMatchingError']);
});

test('a module returns to the branch of its result, with data', async () => {
  const document = documentOf({
    Act: { ...invoke('verify'), next: 'Hang up', on: { 'Equals Verified': 'Say', NoMatchingCondition: 'Hang up' } },
    Say: say('$.Modules.Result $.Modules.ResultData.tries $.Attributes.set'),
    'Hang up': HANG_UP,
  });
  const verify = module(
    'verify',
    documentOf({
      Set: { type: 'UpdateContactAttributes', with: { Attributes: { set: 'shared' } }, next: 'Return' },
      Return: returning({ Result: 'Verified', ResultData: { tries: 2 } }),
    }),
    ['Verified', 'Refused'],
  );

  expect((await dial(document, { world: { modules: [verify] } })).said).toEqual(['Verified 2 shared']);
});

test('a module sees its input and nothing else of the flow', async () => {
  const document = documentOf({
    Bot: {
      type: 'ConnectParticipantWithLexBot',
      with: { Text: 'Help?', LexV2Bot: { AliasArn: BOT_ALIAS } },
      next: 'Code',
      on: { NoMatchingError: 'Hang up' },
    },
    Code: {
      type: 'GetParticipantInput',
      with: {
        Text: 'Code?',
        StoreInput: 'True',
        InputTimeLimitSeconds: '5',
        InputValidation: { CustomValidation: { MaximumLength: '2' } },
      },
      next: 'Ask',
    },
    Ask: {
      type: 'InvokeLambdaFunction',
      with: { LambdaFunctionARN: functionArn('greet'), InvocationTimeLimitSeconds: '4' },
      next: 'Act',
    },
    Act: { ...invoke('echo', { from: '$.External.name', count: 3 }), next: 'After' },
    After: say('$.External.name $.Lex.IntentName $.StoredCustomerInput'),
    'Hang up': HANG_UP,
  });
  const echo = module(
    'echo',
    documentOf({
      Say: {
        ...say(
          '<$.Modules.Input.from> <$.Modules.Input.count> <$.External.name> <$.Lex.IntentName> <$.StoredCustomerInput>',
        ),
        next: 'Return',
      },
      Return: returning(),
    }),
  );

  const call = await dial(document, {
    caller: [speech('hi'), keys('42')],
    bot: [botSays('Balance')],
    functions: { greet: answers({ name: 'Alex' }) },
    world: { modules: [echo] },
  });

  expect(call.said.slice(2)).toEqual(['<Alex> <3> <> <> <>', 'Alex Balance 42']);
});

test('a module without a result leads to NoMatchingCondition', async () => {
  const empty = module('empty', documentOf({ Return: returning() }));

  expect((await dial(tell(invoke('empty'), BRANCHES), { world: { modules: [empty] } })).said).toEqual([
    'NoMatchingCondition',
  ]);
});

test('a flow without NoMatchingCondition goes on after a module without a result', async () => {
  const empty = module('empty', documentOf({ Return: returning() }));

  expect((await dial(tell(invoke('empty')), { world: { modules: [empty] } })).said).toEqual(['went on']);
});

test.each([
  ['the latest version', `${moduleArn('empty')}:$LATEST`],
  ['an alias', `${moduleArn('empty')}:live`],
  ['an id', 'empty'],
])('a module is found by %s', async (_, FlowModuleId) => {
  const empty = module('empty', documentOf({ Return: returning({ Result: 'Verified' }) }));
  const document = tell({ type: 'InvokeFlowModule', with: { FlowModuleId } }, BRANCHES);

  expect((await dial(document, { world: { modules: [empty] } })).said).toEqual(['Equals Verified']);
});

test('a module that does not exist leads to NoMatchingError', async () => {
  expect((await dial(tell(invoke('nowhere'), BRANCHES))).said).toEqual(['NoMatchingError']);
});

test('a module that hangs up ends the call', async () => {
  const goodbye = module('goodbye', documentOf({ Say: say('Goodbye'), 'Hang up': HANG_UP }));
  const call = await dial(tell(invoke('goodbye'), BRANCHES), { world: { modules: [goodbye] } });

  expect([call.said, call.reason]).toEqual([['Goodbye'], 'line-hung-up']);
});

const nested = (deep: number) =>
  Array.from({ length: deep }, (_, level) =>
    module(
      `level-${level + 1}`,
      level + 1 === deep
        ? documentOf({ Say: { ...say('deepest'), next: 'Return' }, Return: returning() })
        : documentOf({
            Act: { ...invoke(`level-${level + 2}`), next: 'Return', on: { NoMatchingError: 'Too deep' } },
            'Too deep': { ...say('too deep'), next: 'Return' },
            Return: returning(),
          }),
    ),
  );

test('modules nest five deep', async () => {
  expect((await dial(tell(invoke('level-1')), { world: { modules: nested(5) } })).said).toEqual(['deepest', 'went on']);
});

test('a sixth module leads to NoMatchingError', async () => {
  expect((await dial(tell(invoke('level-1')), { world: { modules: nested(6) } })).said).toEqual([
    'too deep',
    'went on',
  ]);
});

test('a result that the contract does not declare is refused by name', async () => {
  const verify = module('verify', documentOf({ Return: returning({ Result: 'Verifed' }) }), ['Verified', 'Refused']);
  const call = await dial(tell(invoke('verify'), BRANCHES), { world: { modules: [verify] } });

  expect(call.failure?.message).toBe(
    `flow 'verify', action 'Return' (EndFlowModuleExecution) returns "Verifed"; the module's contract declares: Verified, Refused`,
  );
});

test('a flow that returns like a module is refused by name', async () => {
  const call = await dial(documentOf({ Return: returning() }));

  expect(call.failure?.message).toContain('returns from a module, but this is a flow');
});
