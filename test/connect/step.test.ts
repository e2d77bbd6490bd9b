import type { FlowDocument } from '../../lib/flow-language/document.ts';
import { begin, step } from '../../simulator/connect/step.ts';
import { dial, keys, SILENCE } from './support/dial.ts';
import { documentOf, HANG_UP, say, type Terse } from './support/document.ts';
import { dialled, flow, flowArn, worldOf } from './support/world.ts';

const failureOf = async (document: unknown) => {
  const call = await dial(document as FlowDocument);
  return [call.reason, call.orderly, call.failure?.message];
};

describe('refused', () => {
  test('an unknown action type, by flow, action and name', async () => {
    const document = documentOf({ Greet: say('hello', 'Play'), Play: { type: 'PlayPrompt' } });

    expect(await failureOf(document)).toEqual([
      'refused',
      false,
      `flow 'main', action 'Play': "PlayPrompt" is no action type of the Connect Flow language that is known here`,
    ]);
    expect((await dial(document)).said).toEqual(['hello']);
  });

  test.each(['toString', 'constructor', '__proto__'])('the action type %s, which only looks known', async (type) => {
    expect((await failureOf(documentOf({ Act: { type } })))[0]).toBe('refused');
  });

  test.each([
    ['ShowView', 'it is for chat, and this line is for voice'],
    ['CheckVoiceId', 'Voice ID ended in May 2026'],
    ['CreateTask', 'tasks are not simulated'],
    ['TransferContactToAgent', 'single agents are not simulated; transfer to a queue'],
  ])('%s, with the reason', async (type, reason) => {
    expect(await failureOf(documentOf({ Act: { type } }))).toEqual([
      'refused',
      false,
      `flow 'main', action 'Act': ${type} is refused, since ${reason}`,
    ]);
  });

  test('a dialled number that leads to no flow', () => {
    const { state, effects } = begin(worldOf([]), dialled(flow('main', documentOf({ 'Hang up': HANG_UP }))));

    expect(state.failure?.message).toBe(
      `the dialled number leads to ${flowArn('main')}, which is no flow of this instance`,
    );
    expect(effects).toEqual([{ kind: 'report', event: { ms: 0, type: 'ended', reason: 'refused', orderly: false } }]);
  });

  const action = { Identifier: 'A', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
  const flowOf = (change: object) => ({ Version: '2019-10-30', StartAction: 'A', Actions: [action], ...change });

  test.each<[string, unknown, string]>([
    ['no object', 'flow', 'is "flow"; a flow is a JSON object'],
    [
      'another version',
      flowOf({ Version: '2020-01-01' }),
      'has the Version "2020-01-01"; the only one is "2019-10-30"',
    ],
    ['no actions', flowOf({ Actions: undefined }), 'has nothing as Actions; it has to be a list'],
    [
      'a start that does not exist',
      flowOf({ StartAction: 'B' }),
      'starts at "B"; StartAction names one of its actions',
    ],
    [
      'two actions of one name',
      flowOf({ Actions: [action, action] }),
      `has two actions called 'A'; identifiers are unique`,
    ],
    ['an action that is a word', flowOf({ Actions: ['A'] }), 'has "A" at Actions[0]; an action is an object'],
    ['no identifier', flowOf({ Actions: [{ Type: 'Loop' }] }), 'has no Identifier at Actions[0]; every action has one'],
    ['no type', flowOf({ Actions: [{ Identifier: 'A' }] }), `has no Type in action 'A'; every action has one`],
    [
      'parameters that are a list',
      flowOf({ Actions: [{ ...action, Parameters: [] }] }),
      `has [] as Parameters of action 'A'; an object`,
    ],
    [
      'transitions that are a word',
      flowOf({ Actions: [{ ...action, Transitions: 'B' }] }),
      `has "B" as Transitions of action 'A'; an object`,
    ],
    [
      'a next action that is a number',
      flowOf({ Actions: [{ ...action, Transitions: { NextAction: 5 } }] }),
      `has 5 as NextAction of action 'A'; the Identifier of an action`,
    ],
    [
      'errors that are no list',
      flowOf({ Actions: [{ ...action, Transitions: { Errors: {} } }] }),
      `has Errors or Conditions of action 'A' that are no list; both are lists`,
    ],
    [
      'an error branch without a target',
      flowOf({ Actions: [{ ...action, Transitions: { Errors: [{ ErrorType: 'NoMatchingError' }] } }] }),
      `has an error branch of action 'A' without a name or target; {ErrorType, NextAction}`,
    ],
    [
      'a condition without a target',
      flowOf({ Actions: [{ ...action, Transitions: { Conditions: [{}] } }] }),
      `has a condition of action 'A' without a target; {NextAction, Condition}`,
    ],
    [
      'a condition with two operands',
      flowOf({
        Actions: [
          {
            ...action,
            Transitions: { Conditions: [{ NextAction: 'A', Condition: { Operator: 'Equals', Operands: ['1', '2'] } }] },
          },
        ],
      }),
      `has a condition of action 'A' without exactly one operand; {Operator, Operands: [operand]}`,
    ],
  ])('a malformed document: %s', async (_, document, message) => {
    expect(await failureOf(document)).toEqual(['refused', false, `flow 'main' ${message}`]);
  });

  test('a malformed flow in the middle of a call', async () => {
    const broken = { ...flow('broken', documentOf({})), arn: flowArn('broken') };
    const document = documentOf({
      Greet: say('hello', 'Go'),
      Go: { type: 'TransferToFlow', with: { ContactFlowId: flowArn('broken') }, next: 'Hang up' },
      'Hang up': HANG_UP,
    });

    const call = await dial(document, { flows: [broken] });

    expect([call.said, call.reason]).toEqual([['hello'], 'refused']);
    expect(call.failure?.message).toContain("flow 'broken' starts at nothing");
  });

  test('an action beyond the two hundred and fiftieth', async () => {
    expect((await failureOf(chain(251)))[2]).toBe("flow 'main' has 251 actions; at most 250 are allowed");
  });
});

const chain = (actions: number) =>
  documentOf(
    Object.fromEntries(
      Array.from({ length: actions }, (_, index): [string, Terse] => [
        `a${index}`,
        index === actions - 1 ? HANG_UP : say('word', `a${index + 1}`),
      ]),
    ),
  );

test('a flow of 250 actions runs to its end', async () => {
  const call = await dial(chain(250));

  expect([call.said.length, call.reason]).toEqual([249, 'line-hung-up']);
});

describe('failed loudly', () => {
  test('an error without a branch', async () => {
    const document = documentOf({
      Go: { type: 'TransferToFlow', with: { ContactFlowId: flowArn('x') }, next: 'Hang up' },
      'Hang up': HANG_UP,
    });

    expect(await failureOf(document)).toEqual([
      'unhandled-error',
      false,
      `flow 'main', action 'Go' (TransferToFlow) has no branch for NoMatchingError: there is no flow ${flowArn('x')} in the instance; add the branch to its Transitions`,
    ]);
  });

  test('a success without a next action', async () => {
    expect((await failureOf(documentOf({ Greet: { type: 'MessageParticipant', with: { Text: 'hello' } } })))[2]).toBe(
      "flow 'main', action 'Greet' (MessageParticipant) has no NextAction; add the branch to its Transitions",
    );
  });

  test('a target that does not exist', async () => {
    expect(await failureOf(documentOf({ Greet: say('hello', 'Offer menuu'), 'Offer menu': HANG_UP }))).toEqual([
      'unhandled-error',
      false,
      "flow 'main' goes from 'Greet' to 'Offer menuu', which is not one of its actions: Greet, Offer menu",
    ]);
  });

  test('a flow that goes round in circles', async () => {
    const document = documentOf({
      Set: { type: 'UpdateContactAttributes', with: { Attributes: { a: 'b' } }, next: 'Set' },
    });

    expect(await failureOf(document)).toEqual([
      'unhandled-error',
      false,
      "flow 'main' reached 'Set' after 1000 actions without listening to the caller; it goes round in circles",
    ]);
  });

  test('two flows that pass a call back and forth', async () => {
    const go = (to: string) =>
      documentOf({ Go: { type: 'TransferToFlow', with: { ContactFlowId: flowArn(to) }, next: 'Go' } });

    expect((await dial(go('other'), { flows: [flow('other', go('main'))] })).reason).toBe('unhandled-error');
  });

  test('but not a menu that a caller leaves unanswered for a long time', async () => {
    const menu = documentOf({
      Menu: {
        type: 'GetParticipantInput',
        with: { Text: 'Menu', InputTimeLimitSeconds: '5' },
        on: { 'Equals 1': 'Bye', InputTimeLimitExceeded: 'Menu', NoMatchingCondition: 'Menu', NoMatchingError: 'Menu' },
      },
      Bye: say('bye'),
      'Hang up': HANG_UP,
    });

    const call = await dial(menu, { caller: [...Array.from({ length: 2000 }, () => SILENCE), keys('1')] });

    expect(call.reason).toBe('line-hung-up');
  });
});

describe('step', () => {
  const menu = flow(
    'main',
    documentOf({
      Menu: {
        type: 'GetParticipantInput',
        with: { Text: 'Menu', InputTimeLimitSeconds: '5' },
        on: { 'Equals 1': 'Hang up', NoMatchingCondition: 'Hang up', NoMatchingError: 'Hang up' },
      },
      'Hang up': HANG_UP,
    }),
  );
  const world = worldOf([menu]);

  test('leaves the state it was given as it was', () => {
    const first = begin(world, dialled(menu));
    const before = structuredClone(first.state);

    step(world, first.state, { on: 'act', act: keys('1') });

    expect(first.state).toEqual(before);
  });

  test('throws for an event that the call does not wait for', () => {
    const { state } = begin(world, dialled(menu));

    expect(() => step(world, state, { on: 'function', outcome: { kind: 'unknown' } })).toThrow(
      "a call got 'function' while it expected act",
    );
  });

  test('throws for any event after the end', () => {
    const first = begin(world, dialled(menu));
    const { state } = step(world, first.state, { on: 'act', act: { kind: 'hangup' } });

    expect(() => step(world, state, { on: 'act', act: keys('1') })).toThrow(
      "a call got 'act' while it expected nothing, the call is over (caller-hung-up)",
    );
  });
});
