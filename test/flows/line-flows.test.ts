import { CONTACT_ATTRIBUTES } from '../../lambda/contracts/contact-attributes.ts';
import { CALL_PATH_FUNCTION_NAMES } from '../../lambda/contracts/function-names.ts';
import { KEYPAD, QUESTION_KEYPAD } from '../../lambda/contracts/keypad.ts';
import { SESSION_ATTRIBUTES } from '../../lambda/contracts/session-attributes.ts';
import type { Action, Flow, Module } from '../../lib/flow-language/index.ts';
import { orderByReference, referencesOf, targetsOf } from '../../lib/flow-language/index.ts';
import { lineFlows } from '../../lib/flows/index.ts';
import { FUNCTION_SECONDS } from '../../lib/flows/time-limits.ts';
import { findingsOn } from './bindings.ts';
import { DESIGNS, design } from './designs.ts';
import { actionsOf, circleWithout, loggingAt, reachable } from './walking.ts';

/** Every flow and module of every kind of deployment. */
const everywhere = DESIGNS.flatMap((one) => {
  const { flows, modules } = lineFlows(one);
  return [...flows, ...modules].map((source): [string, string, Flow | Module, readonly Module[]] => [
    source.name,
    one.languages.join(' and '),
    source,
    modules,
  ]);
});

const { flows, modules, entry } = lineFlows(design('en-GB', 'es-US'));
const line: readonly (Flow | Module)[] = [...flows, ...modules];
const named = (name: string) => line.find((source) => source.name === name)!;
const inbound = named('inbound');

/** A line's actions with where they stand, for messages that say where. */
const everyAction = line.flatMap((source) =>
  actionsOf(source).map(([id, action]) => ({ where: `${source.name}, ${id}`, source, id, action })),
);

test.each(everywhere)('%s in %s is accepted without a remark', (_name, _languages, source, all) => {
  expect(findingsOn(source, all)).toEqual([]);
});

test.each(everywhere)('%s in %s has no circle without a bound', (_name, _languages, source) => {
  expect(circleWithout(source, ({ type }) => type === 'Loop')).toBeUndefined();
});

test('the conversation does go round, so the bounds are what stops it', () => {
  expect(circleWithout(inbound, () => false)).toBeDefined();
  expect(circleWithout(named('customer-queue'), () => false)).toBeDefined();
});

test('the line has the flows and the module that the deployment names', () => {
  expect(flows.map(({ name, type }) => [name, type])).toEqual([
    ['inbound', 'CONTACT_FLOW'],
    ['hand-over', 'CONTACT_FLOW'],
    ['closed-hours', 'CONTACT_FLOW'],
    ['customer-queue', 'CUSTOMER_QUEUE'],
    ['disconnect', 'CONTACT_FLOW'],
  ]);
  expect(modules.map(({ name }) => name)).toEqual(['verification']);
  expect(flows.map(({ name }) => name)).toContain(entry);
});

test('the flows can be created one after another', () => {
  const order = orderByReference<Flow | Module>(line).map(({ name }) => name);

  expect(order.at(-1)).toBe('inbound');
  expect(order.indexOf('closed-hours')).toBeLessThan(order.indexOf('hand-over'));
});

test('together they name every function of the call path, and the queues of the languages spoken', () => {
  const named = (sources: readonly (Flow | Module)[], kind: 'functions' | 'queues') =>
    [...new Set(sources.flatMap((source) => referencesOf(source)[kind]))].sort();

  expect(named(line, 'functions')).toEqual([...CALL_PATH_FUNCTION_NAMES].sort());
  expect(named(line, 'queues')).toEqual(['customer-service-en', 'customer-service-es']);
  expect(named(lineFlows(design('es-US')).flows, 'queues')).toEqual(['customer-service-es']);
});

test('a line without a language is refused', () => {
  expect(() => lineFlows(design())).toThrow('a line speaks at least one language, got none');
});

test('no function keeps a caller waiting longer than the limit', () => {
  const seconds = everyAction.flatMap(({ action }) =>
    action.type === 'InvokeLambdaFunction' ? [action.timeLimitSeconds] : [],
  );

  expect(seconds).toHaveLength(4);
  expect(Math.max(...seconds)).toBeLessThanOrEqual(FUNCTION_SECONDS);
});

test('wherever the line listens, a person is one input away', () => {
  const offers = ({ action, source }: (typeof everyAction)[number]): boolean | undefined => {
    if (action.type === 'ConnectParticipantWithLexBot') return action.intents.SpeakToPerson === 'Reason asked';
    if (action.type !== 'GetParticipantInput' || 'keyBuffer' in action) return undefined;
    if (action.store === undefined) return action.keys['0'] !== undefined;
    const wish = source.actions[action.next];
    return (
      wish?.type === 'Compare' &&
      wish.equals?.['0'] === 'Log on for a person' &&
      wish.equals.Timeout === wish.equals['0']
    );
  };

  const listening = everyAction
    .map((one) => [one.where, offers(one)] as const)
    .filter(([, answer]) => answer !== undefined);

  expect(listening.length).toBeGreaterThan(10);
  expect(listening.filter(([, answer]) => !answer)).toEqual([]);
});

test('zero leads to a person wherever a person is there to answer', () => {
  const zeros = everyAction.flatMap(({ source, action }) =>
    source.name === 'inbound' && action.type === 'GetParticipantInput' && 'keys' in action ? [action.keys?.['0']] : [],
  );

  expect(new Set(zeros)).toEqual(new Set(['Reason asked']));
});

test('nobody is hung up on without words', () => {
  const silent = everyAction.filter(({ source, action }) =>
    targetsOf(action).some(
      (target) => source.actions[target]?.type === 'DisconnectParticipant' && action.type !== 'MessageParticipant',
    ),
  );

  expect(silent.map(({ where }) => where)).toEqual([]);
});

test('a call ends in a queue, a goodbye, another flow or a return, and nowhere else', () => {
  const ends = everyAction
    .filter(({ action }) => targetsOf(action).length === 0)
    .map(({ source, action }) => `${source.name}: ${action.type}`);

  expect([...new Set(ends)].sort()).toEqual([
    'closed-hours: DisconnectParticipant',
    'customer-queue: DisconnectParticipant',
    'customer-queue: EndFlowExecution', // the contact stays in the queue
    'disconnect: DisconnectParticipant',
    'hand-over: DisconnectParticipant',
    'inbound: DisconnectParticipant',
    'verification: EndFlowModuleExecution',
  ]);
});

test('the line says that it is a machine before it listens or invokes anything', () => {
  const before = reachable(inbound, inbound.start, (id) => id !== 'Welcome');
  const types = [...before].map((id) => inbound.actions[id]!.type);

  expect(before).toContain('Welcome');
  expect(types).not.toContain('ConnectParticipantWithLexBot');
  expect(types).not.toContain('GetParticipantInput');
  expect(types).not.toContain('InvokeLambdaFunction');
});

test('a Spanish caller hears the welcome in Spanish before the bot listens', () => {
  const check = inbound.actions['Check welcome'] as Action & { type: 'Compare' };

  expect(check.equals).toEqual({ 'es-US': 'Welcome again' });
  expect(targetsOf(inbound.actions['Words for the caller es-US text']!)).toContain('Check welcome');
});

test.each(['Say human only', 'Reason human-only', 'Reason risk', 'Reason closed', 'Reason system'])(
  'after %s no path meets the bot',
  (id) => {
    const types = [...reachable(inbound, id)].map((follower) => inbound.actions[follower]!.type);

    expect(types).not.toContain('ConnectParticipantWithLexBot');
    expect(types).not.toContain('GetParticipantInput');
  },
);

test('only an automated line with ordinary risk talks', () => {
  expect(inbound.actions['Check line mode']).toMatchObject({
    equals: { automated: 'Check risk', 'human-only': 'Say human only', closed: 'Reason closed' },
    otherwise: 'Reason system',
  });
  expect(inbound.actions['Check risk']).toMatchObject({
    equals: { normal: 'Prepare the talk', elevated: 'Prepare the talk' },
    otherwise: 'Reason risk',
  });
});

test('the PIN is read by one comparison and one function, and kept nowhere', () => {
  const readers = everyAction.filter(({ action }) => JSON.stringify(action).includes('StoredCustomerInput'));

  expect(readers.map(({ where }) => where)).toEqual(['verification, Check for a wish', 'verification, Check the PIN']);
  expect(readers[1]!.action).toMatchObject({ function: 'verify-caller', parameters: { pin: '$.StoredCustomerInput' } });
});

test('flow logging is off while the PIN is there, and on again on every way out', () => {
  const verification = named('verification');
  const logging = loggingAt(verification);
  const ends = actionsOf(verification).filter(([, { type }]) => type === 'EndFlowModuleExecution');

  for (const id of ['Ask for the PIN', 'Check for a wish', 'Check the PIN'])
    expect([...logging.get(id)!]).toEqual(['Disabled']);
  expect(ends).toHaveLength(5);
  for (const [id] of ends) expect([id, ...logging.get(id)!]).toEqual([id, 'Enabled']);
});

test('flow logging is off while an answer about an account is there, and on wherever the caller goes next', () => {
  const logging = loggingAt(inbound);
  const leaving = actionsOf(inbound).filter(([, { type }]) =>
    [
      'ConnectParticipantWithLexBot',
      'GetParticipantInput',
      'TransferToFlow',
      'DisconnectParticipant',
      'InvokeFlowModule',
    ].includes(type),
  );

  for (const id of ['Ask the bank', 'Say the answer', 'Say the answer slowly'])
    expect([...logging.get(id)!]).toEqual(['Disabled']);
  for (const [id] of leaving) expect([id, ...logging.get(id)!]).toEqual([id, 'Enabled']);
});

test('no flow puts a reference inside markup: slow speech is whole, as the function escaped it', () => {
  const markup = everyAction.flatMap(({ action }) => JSON.stringify(action).match(/"ssml":"[^"]*"/g) ?? []);

  expect(markup.filter((ssml) => ssml.includes('$'))).toEqual(['"ssml":"$.External.speech"']);
  expect(inbound.actions['Say the answer']).toMatchObject({ type: 'MessageParticipant', text: '$.External.reply' });
});

test('only classified contact attributes are set, to words they may have', () => {
  const refused = everyAction.flatMap(({ where, action }) => {
    if (action.type !== 'UpdateContactAttributes') return [];
    return Object.entries(action.attributes).filter(([name, value]) => {
      const attribute = CONTACT_ATTRIBUTES[name as keyof typeof CONTACT_ATTRIBUTES];
      const values: readonly string[] = 'values' in attribute ? attribute.values : [];
      return !(value === `$.External.${name}` || name === 'handOverSummary' || values.includes(value))
        ? [where, name]
        : false;
    });
  });

  expect(refused).toEqual([]);
});

test('the keypad menu means what the contract says', () => {
  const meaning = (target: string | undefined) => {
    const action = target === undefined ? undefined : inbound.actions[target];
    if (target === 'Say goodbye') return 'Goodbye';
    if (target === 'Reason asked') return 'SpeakToPerson';
    return action?.type === 'UpdateFlowAttributes' ? action.attributes.intent : target;
  };
  const keysOf = (id: string) => {
    const action = inbound.actions[id] as Action & { type: 'GetParticipantInput' };
    return 'keys' in action
      ? Object.fromEntries(Object.entries(action.keys ?? {}).map(([key, to]) => [key, meaning(to)]))
      : {};
  };

  for (const id of ['Menu by keys', 'Menu after misses']) expect(keysOf(id)).toEqual(KEYPAD);
  for (const id of ['Yes or no by keys', 'Yes or no after misses', 'Answer by keys'])
    expect(keysOf(id)).toEqual({ ...KEYPAD, ...QUESTION_KEYPAD });
});

test('the bot starts each conversation with exactly the session attributes of the contract, and takes one key at a time', () => {
  const sessions = actionsOf(inbound).flatMap(([, action]) =>
    action.type === 'ConnectParticipantWithLexBot' ? [Object.keys(action.sessionAttributes ?? {}).sort()] : [],
  );

  expect(sessions).toHaveLength(4);
  for (const session of sessions)
    expect(session).toEqual([...SESSION_ATTRIBUTES, 'x-amz-lex:dtmf:max-length:*:*'].sort());
});

test('what belongs to the caller is asked for after verification only', () => {
  for (const id of [
    'Wants balance',
    'Wants transactions',
    'Wants lost card',
    'Pressed balance',
    'Pressed transactions',
    'Pressed lost card',
  ]) {
    expect([id, ...targetsOf(inbound.actions[id]!)]).toEqual([id, 'Check verification', 'Trouble']);
  }
  expect(inbound.actions['Check verification']).toMatchObject({
    equals: { verified: 'Log off' },
    otherwise: 'Verify the caller',
  });
});

test('what the bot hands back for the bank is asked by way of the flow, with all that was said before', () => {
  const recalled = {
    last: '$.Lex.SessionAttributes.last',
    pace: '$.Lex.SessionAttributes.pace',
  };
  const pending = '$.Lex.SessionAttributes.pending';

  const wishes = { Balance: 'Wants balance', RecentTransactions: 'Wants transactions', LostCard: 'Wants lost card' };
  const words = { Repeat: 'Wants it again', Yes: 'Said yes', No: 'Said no' };
  for (const id of ['Listen', 'Listen again', 'Listen on', 'Listen for yes or no'])
    expect(inbound.actions[id]).toMatchObject({ intents: { ...wishes, ...words } });
  for (const [intent, id] of Object.entries(wishes))
    expect(inbound.actions[id]).toMatchObject({
      attributes: { ...recalled, intent, pending: 'none' },
      next: 'Check verification',
    });
  for (const [intent, id] of Object.entries(words))
    expect(inbound.actions[id]).toMatchObject({ attributes: { ...recalled, intent, pending }, next: 'Log off' });
});

test('without its function, hand-over finds the queue by the language of the caller', () => {
  expect(named('hand-over').actions['Choose queue by language']).toMatchObject({
    value: '$.Attributes.language',
    equals: { 'en-GB': 'Use default queue', 'es-US': 'Use spanish queue' },
    otherwise: 'Use default queue',
  });
});

test('every failure of a function leads to words first', () => {
  const failures = everyAction.flatMap(({ source, action }) =>
    action.type === 'InvokeLambdaFunction' ? [`${source.name}: ${action.onError}`] : [],
  );

  expect(failures).toEqual([
    'inbound: Trouble',
    'inbound: Trouble',
    'hand-over: Choose queue by language', // the caller has just heard "one moment", and hears "connecting" next
    'verification: Log on after failure', // the inbound flow apologises for a failed verification
  ]);
});

test('the other language is offered in its own words and voice', () => {
  const offer = inbound.actions['Offer language'] as Action & { type: 'GetParticipantInput' };

  expect(offer).toMatchObject({ text: 'Para español, oprima el dos.', keys: { '2': 'Use offered language' } });
  expect(inbound.actions['Voice of the offer']).toMatchObject({ voice: 'Lupe' });
});

test('a line of one language family offers no other', () => {
  for (const one of [design('en-GB'), design('en-GB', 'en-US')]) {
    const ids = Object.keys(lineFlows(one).flows[0]!.actions);
    expect(ids).not.toContain('Offer language');
    expect(ids).not.toContain('Welcome again');
  }
});
