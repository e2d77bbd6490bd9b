import type { CallEvent } from '../../simulator/connect/call-event.ts';
import { scriptedCaller } from '../../simulator/connect/caller-source.ts';
import { drive } from '../../simulator/connect/drive.ts';
import { answers, dial, keys, SILENCE } from './support/dial.ts';
import { documentOf, HANG_UP, say } from './support/document.ts';
import { dialled, flow, functionArn, worldOf } from './support/world.ts';

const document = documentOf({
  Ask: {
    type: 'InvokeLambdaFunction',
    with: { LambdaFunctionARN: functionArn('greet'), InvocationTimeLimitSeconds: '4' },
    next: 'Menu',
    on: { NoMatchingError: 'Sorry' },
  },
  Menu: {
    type: 'GetParticipantInput',
    with: { Text: 'Hello $.External.name', InputTimeLimitSeconds: '5' },
    on: { 'Equals 1': 'Bye', InputTimeLimitExceeded: 'Menu', NoMatchingCondition: 'Menu', NoMatchingError: 'Sorry' },
  },
  Bye: say('bye'),
  Sorry: say('sorry'),
  'Hang up': HANG_UP,
});
const functions = { greet: answers({ name: 'Alex' }) };

test('a call is a list of events in the order of virtual time', async () => {
  const call = await dial(document, { functions, caller: [SILENCE, keys('1')] });

  expect(call.events).toEqual([
    { ms: 250, type: 'invoked', function: 'greet', outcome: 'ok' },
    { ms: 250, type: 'said', text: 'Hello Alex', locale: 'en-US', voice: 'Joanna' },
    { ms: 1050, type: 'silence' },
    { ms: 6050, type: 'branched', flow: 'main', action: 'Menu', branch: 'InputTimeLimitExceeded', to: 'Menu' },
    { ms: 6050, type: 'said', text: 'Hello Alex', locale: 'en-US', voice: 'Joanna' },
    { ms: 6850, type: 'pressed', keys: '1' },
    { ms: 6850, type: 'branched', flow: 'main', action: 'Menu', branch: 'Equals 1', to: 'Bye' },
    { ms: 6850, type: 'said', text: 'bye', locale: 'en-US', voice: 'Joanna' },
    { ms: 7250, type: 'ended', reason: 'line-hung-up', orderly: true },
  ]);
});

test('the same call twice is the same call', async () => {
  const call = { functions, caller: [SILENCE, keys('1')] };

  expect(await dial(document, call)).toEqual(await dial(document, call));
});

test('every event is told as it happens, before the caller is asked for the next act', async () => {
  const main = flow('main', document);
  const log: string[] = [];
  const script = scriptedCaller([keys('1')]);
  const caller = {
    next: (listening: Parameters<typeof script.next>[0]) => {
      log.push(`listens for ${listening.for}`);
      return script.next(listening);
    },
  };
  const ports = {
    functions: { nameOf: () => 'greet', invoke: async () => answers({ name: 'Alex' }) },
    lex: { turn: () => Promise.reject(new Error('no bot here')) },
  };

  await drive(worldOf([main]), dialled(main), ports, caller, (event: CallEvent) => log.push(event.type));

  expect(log).toEqual(['invoked', 'said', 'listens for menu', 'pressed', 'branched', 'said', 'ended']);
});

test('a function port that breaks is not taken for a function that fails', async () => {
  const main = flow('main', document);
  const ports = {
    functions: { nameOf: () => 'greet', invoke: () => Promise.reject(new Error('the worker is gone')) },
    lex: { turn: () => Promise.reject(new Error('no bot here')) },
  };

  await expect(drive(worldOf([main]), dialled(main), ports, scriptedCaller([]))).rejects.toThrow('the worker is gone');
});

test('acts that the call never needed stay with the caller source', async () => {
  const call = await dial(document, { functions, caller: [keys('1'), keys('2'), keys('3')] });

  expect([call.leftOver, call.unheard]).toEqual([2, undefined]);
});

test('every action reached is a visit', async () => {
  const call = await dial(document, { functions, caller: [keys('1')] });

  expect(call.visits.map(({ action, type, ms }) => [action, type, ms])).toEqual([
    ['Ask', 'InvokeLambdaFunction', 0],
    ['Menu', 'GetParticipantInput', 250],
    ['Bye', 'MessageParticipant', 1050],
    ['Hang up', 'DisconnectParticipant', 1450],
  ]);
});
