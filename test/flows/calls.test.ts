import type { CallerAct } from '../../simulator/connect/index.ts';
import { design } from './designs.ts';
import { known, rehearse } from './rehearsal.ts';

const press = (keys: string): CallerAct => ({ kind: 'keys', keys });
const say = (text: string): CallerAct => ({ kind: 'speech', text });
const silence: CallerAct = { kind: 'silence' };

const bot = {
  balance: 'Balance',
  'lost card': 'LostCard',
  again: 'Repeat',
  yes: 'Yes',
  no: 'No',
  person: 'SpeakToPerson',
  bye: 'Goodbye',
};
const fails = () => undefined;

/** Prompts by how they begin; the sentences themselves are the business of the prompts. */
const GOODBYE = 'Thank you for calling Harbour Bank. Goodbye.';
const CONNECTING = 'I am connecting you with a person now. Please stay on the line.';
const TROUBLE = 'I am sorry. Something has gone wrong on our side.';

test('a caller who says what they want and enters the PIN hears the answer and a goodbye', async () => {
  const call = await rehearse({ acts: [say('balance'), press('1234'), say('bye')], bot });

  expect(call.said.slice(-4)).toEqual([
    'Thank you. Your PIN is right.',
    'The answer to Balance.',
    expect.stringMatching(/^What else/),
    GOODBYE,
  ]);
  expect(call.reason).toBe('line-hung-up');
  expect(call.attributes).toMatchObject({ verification: 'verified' });
  expect(call.invoked.at(-1)).toEqual({
    name: 'dialogue',
    parameters: { intent: 'Balance', pending: 'none', last: 'none', pace: 'normal' },
  });
});

test.each([
  ['yes', 'Yes'],
  ['no', 'No'],
  ['again', 'Repeat'],
])('%s after a question goes to the bank by way of the flow, with the question', async (words, intent) => {
  const call = await rehearse({ acts: [say('lost card'), press('1234'), say(words), say('bye')], bot });

  expect(call.said).toContain('Yes or no?');
  expect(call.invoked.at(-1)).toEqual({
    name: 'dialogue',
    parameters: { intent, pending: 'LostCard', last: 'LostCard', pace: 'normal' },
  });
  expect(call.said.slice(-3)).toEqual([`The answer to ${intent}.`, expect.stringMatching(/^What else/), GOODBYE]);
});

test('how a call ends is said after the first answer, and not after every one', async () => {
  const call = await rehearse({ acts: [say('balance'), press('1234'), say('again'), say('again'), say('bye')], bot });

  expect(call.said.filter((text) => text.startsWith('What else'))).toEqual([
    'What else can I do for you? To end the call, say goodbye, or press nine.',
    'What else can I do for you?',
    'What else can I do for you?',
  ]);
});

test('an answer of the bank is repeated by way of the flow', async () => {
  const call = await rehearse({ acts: [say('balance'), press('1234'), say('again'), say('bye')], bot });

  expect(call.invoked.at(-1)?.parameters).toMatchObject({ intent: 'Repeat', pending: 'none', last: 'Balance' });
  expect(call.visits.find(({ action }) => action === 'Say the answer')?.logging).toBe(false);
});

test('who is verified is not asked again', async () => {
  const call = await rehearse({ acts: [say('balance'), press('1234'), say('balance'), say('bye')], bot });

  expect(call.invoked.filter(({ name }) => name === 'verify-caller')).toHaveLength(1);
  expect(call.invoked.filter(({ name }) => name === 'dialogue')).toHaveLength(2);
});

test('twenty answers are given by way of the flow; with the next the caller is led to a person', async () => {
  const again = Array.from({ length: 30 }, () => say('again'));

  const call = await rehearse({ acts: [say('balance'), press('1234'), ...again], bot });

  expect(call.invoked.filter(({ name }) => name === 'dialogue')).toHaveLength(21);
  expect(call.said).toContain(CONNECTING);
  expect(call.reason).toBe('queued');
});

test('three wrong PINs lead to a person, who is told why', async () => {
  const call = await rehearse({ acts: [say('balance'), press('0001'), press('0002'), press('0003')], bot });

  expect(call.invoked.filter(({ name }) => name === 'verify-caller')).toHaveLength(3);
  expect(call.said).toContain('I am sorry. I could not confirm that it is you.');
  expect(call.said).toContain(CONNECTING);
  expect(call.reason).toBe('queued');
  expect(call.attributes).toMatchObject({ verification: 'refused', handOverReason: 'verification-refused' });
});

test('a locked caller hears so at once', async () => {
  const functions = { 'verify-caller': () => ({ verification: 'locked' }) };

  const call = await rehearse({ acts: [say('balance'), press('1234')], bot, functions });

  expect(call.said).toContain('I am sorry. To keep your account safe, I cannot take a PIN at the moment.');
  expect(call.attributes).toMatchObject({ verification: 'locked', handOverReason: 'locked' });
  expect(call.reason).toBe('queued');
});

test.each([
  ['zero and hash', press('0#')],
  ['zero and patience', press('0')],
  ['waiting', silence],
])('at the PIN, %s leads to a person', async (_, act) => {
  const call = await rehearse({ acts: [say('balance'), act], bot });

  expect(call.invoked.map(({ name }) => name)).not.toContain('verify-caller');
  expect(call.attributes).toMatchObject({ verification: 'none', handOverReason: 'asked' });
  expect(call.reason).toBe('queued');
});

test('star clears a PIN that went wrong', async () => {
  const call = await rehearse({ acts: [say('balance'), press('99*1234')], bot });

  expect(call.invoked.find(({ name }) => name === 'verify-caller')?.parameters).toEqual({ pin: '1234' });
});

test('the PIN is pressed with logging off, and never shown', async () => {
  const call = await rehearse({ acts: [say('balance'), press('1234')], bot });

  expect(call.visits.filter(({ action }) => action.includes('the PIN')).map(({ logging }) => logging)).toEqual([
    false,
    false,
  ]);
  expect(JSON.stringify(call.events)).not.toContain('1234');
  expect(Object.values(call.attributes)).not.toContain('1234');
});

test('a caller who is not understood uses keys, and then meets a person', async () => {
  const keys = await rehearse({ acts: [say('mumble'), press('1'), press('1234'), say('bye')], bot });
  const person = await rehearse({ acts: [say('mumble'), silence], bot });

  expect(keys.said).toContain('The answer to Balance.');
  expect(person.said).toContain(CONNECTING);
  expect(person.attributes).toMatchObject({ handOverReason: 'not-understood' });
});

test('a whole call works by keys while the bot is down', async () => {
  const acts = [say('hello'), press('3'), press('1234'), press('1'), press('9')];

  const call = await rehearse({ acts, bot: 'fails' });

  expect(call.said).toContain('I am sorry. I cannot hear you at the moment. Let us use your keypad instead.');
  expect(call.said.filter((text) => text.includes('cannot hear'))).toHaveLength(1);
  expect(call.said).toContain('Shall I block it?');
  expect(call.invoked.at(-1)?.parameters).toMatchObject({ intent: 'Yes', pending: 'LostCard', last: 'LostCard' });
  expect(call.said.at(-1)).toBe(GOODBYE);
});

test('three silences at the keypad lead to a person', async () => {
  const call = await rehearse({ acts: [say('hello'), silence, silence, silence], bot: 'fails' });

  expect(call.said.filter((text) => text.startsWith('Please use your keypad.'))).toHaveLength(3);
  expect(call.attributes).toMatchObject({ handOverReason: 'not-understood' });
  expect(call.reason).toBe('queued');
});

test('a caller whose profile says so is answered slowly', async () => {
  const call = await rehearse({
    acts: [say('balance'), press('1234'), say('bye')],
    bot,
    functions: { 'call-start': known({ pace: 'slow' }) },
  });

  expect(call.events).toContainEqual(
    expect.objectContaining({ type: 'said', ssml: expect.stringContaining('The answer to Balance.') }),
  );
});

test('slower, by key, lasts', async () => {
  const call = await rehearse({ acts: [say('hello'), press('5'), press('4')], bot: 'fails' });

  expect(call.invoked.filter(({ name }) => name === 'dialogue').map(({ parameters }) => parameters.pace)).toEqual([
    'slow',
    'slow',
  ]);
});

test('a question that waits when the bot loses the caller is asked again by keys', async () => {
  const acts = [say('lost card'), press('1234'), say('mumble'), press('2')];

  const call = await rehearse({ acts, bot });

  expect(call.said).toContain(
    'You asked about a lost card. Shall I block it now? For yes, press one. For no, press two. For a person, press zero.',
  );
  expect(call.invoked.at(-1)?.parameters).toMatchObject({ intent: 'No', pending: 'LostCard' });
});

test('a verification that ran out is asked for again, and its question anew', async () => {
  const functions = {
    dialogue: (_: unknown, call: number) =>
      call === 2
        ? { reply: 'none', next: 'verify', pending: 'none', last: 'LostCard' }
        : { reply: 'Shall I block it?', next: 'listen', pending: 'LostCard', last: 'LostCard' },
  };
  const acts = [say('hello'), press('3'), press('1234'), press('1'), press('1234')];

  const call = await rehearse({ acts, bot: 'fails', functions });

  expect(call.invoked.filter(({ name }) => name === 'dialogue').map(({ parameters }) => parameters.intent)).toEqual([
    'LostCard',
    'Yes',
    'LostCard',
  ]);
  expect(call.said).not.toContain('none');
});

test('a dialogue that never believes the verification ends with a person', async () => {
  const functions = { dialogue: () => ({ reply: 'none', next: 'verify', pending: 'none', last: 'Balance' }) };
  const acts = [say('balance'), press('1234'), press('1234'), press('1234')];

  const call = await rehearse({ acts, bot, functions });

  expect(call.said).toContain(TROUBLE);
  expect(call.attributes).toMatchObject({ handOverReason: 'system' });
  expect(call.reason).toBe('queued');
});

test.each([
  ['call-start', []],
  ['verify-caller', [say('balance'), press('1234')]],
  ['dialogue', [say('balance'), press('1234')]],
] as const)('when %s fails the caller hears an apology and meets a person', async (name, acts) => {
  const call = await rehearse({ acts, bot, functions: { [name]: fails } });

  expect(call.said).toContain(TROUBLE);
  expect(call.said).toContain(CONNECTING);
  expect(call.reason).toBe('queued');
  expect(call.attributes).toMatchObject({ handOverReason: 'system' });
});

test('when hand-over fails the caller still meets a person', async () => {
  const call = await rehearse({ acts: [say('person')], bot, functions: { 'hand-over': fails } });

  expect(call.said).toContain(CONNECTING);
  expect(call.reason).toBe('queued');
});

test('flow logging is on again wherever a call goes after a failure', async () => {
  const call = await rehearse({ acts: [say('balance'), press('1234')], bot, functions: { dialogue: fails } });
  const logged = (action: string) => call.visits.find((visit) => visit.action === action)?.logging;

  expect(logged('Ask the bank')).toBe(false);
  expect(logged('Say trouble')).toBe(true);
  expect(call.visits.filter(({ flow }) => flow === 'hand-over').every(({ logging }) => logging)).toBe(true);
});

test.each([
  ['human-only', { mode: 'human-only' }, 'human-only'],
  ['of severe risk', { riskTier: 'severe' }, 'risk'],
  ['of high risk', { riskTier: 'high' }, 'risk'],
  ['of unknown mode', { mode: 'surprise' }, 'system'],
])('a call that is %s goes to a person without a bot', async (_, answer, reason) => {
  const call = await rehearse({ acts: [], functions: { 'call-start': known(answer) } });

  expect(call.said).toContain(CONNECTING);
  expect(call.visits.map(({ action }) => action)).not.toContain('Listen');
  expect(call.attributes).toMatchObject({ handOverReason: reason });
});

test('a closed line says its hours and books a callback', async () => {
  const call = await rehearse({ acts: [press('1')], functions: { 'call-start': known({ mode: 'closed' }) } });

  expect(call.said).toContain('We are closed at the moment.');
  expect(call.said.some((text) => text.startsWith('We are open Monday to Friday'))).toBe(true);
  expect(call.callbacks).toHaveLength(1);
  expect(call.reason).toBe('callback');
});

test.each([
  ['silence', silence],
  ['a wrong key', press('5')],
])(
  'who asks for a person at night hears the hours; %s is met with the offer once more, then a goodbye',
  async (_, act) => {
    const call = await rehearse({ acts: [say('person'), act, act], bot, at: '2026-03-02T22:00:00Z' });

    expect(call.said.filter((text) => /callback|call you back/i.test(text))).toHaveLength(2);
    expect(call.said).toContain('We are closed at the moment.');
    expect(call.said.at(-1)).toBe('Please call again when we are open. Goodbye.');
    expect(call.reason).toBe('line-hung-up');
  },
);

test('who misses the offer of a callback may still take it', async () => {
  const functions = { 'call-start': known({ mode: 'closed' }) };

  expect((await rehearse({ acts: [silence, press('1')], functions })).reason).toBe('callback');
});

test('a caller whose number is withheld hears the hours and a goodbye, and is offered no callback', async () => {
  const call = await rehearse({
    acts: [],
    callerNumber: undefined,
    functions: { 'call-start': known({ mode: 'closed', pseudonym: 'none', known: 'false' }) },
  });

  expect(call.said.slice(-2)).toEqual([
    expect.stringMatching(/^We are open Monday to Friday/),
    'Please call again when we are open. Goodbye.',
  ]);
  expect(call.reason).toBe('line-hung-up');
});

test('a number that cannot be called back is told so', async () => {
  const call = await rehearse({
    acts: [press('1')],
    callerNumber: undefined,
    functions: { 'call-start': known({ mode: 'closed' }) },
  });

  expect(call.said.slice(-2)).toEqual([
    'I am sorry. I cannot arrange a callback to your number.',
    'Please call again when we are open. Goodbye.',
  ]);
  expect(call.callbacks).toEqual([]);
});

test('a full queue offers a callback', async () => {
  const call = await rehearse({ acts: [say('person'), press('1')], bot, queueHolds: 0 });

  expect(call.said).toContain('All our lines are busy at the moment.');
  expect(call.reason).toBe('callback');
});

test('a full queue offers no callback to a caller whose number is withheld', async () => {
  const functions = { 'call-start': known({ pseudonym: 'none', known: 'false' }) };

  const call = await rehearse({ acts: [say('person')], bot, queueHolds: 0, callerNumber: undefined, functions });

  expect(call.said.slice(-2)).toEqual([
    'All our lines are busy at the moment.',
    'Please call again when we are open. Goodbye.',
  ]);
});

test('a waiting caller hears their place, and may have a callback instead', async () => {
  const call = await rehearse({ acts: [say('person'), silence, press('1')], bot });

  expect(call.said).toContain('Your place in the queue is number 3');
  expect(call.said).toContain('To keep your place, just stay on the line. For a callback instead, press one.');
  expect(call.reason).toBe('callback');
});

test('when the agent hangs up first, the line says goodbye', async () => {
  const agents = { answerAfterMs: 5_000, talkMs: 60_000, hangsUpFirst: 'agent' } as const;

  const call = await rehearse({ acts: [say('person'), silence], bot, agents });

  expect(call.said.at(-1)).toBe(GOODBYE);
  expect(call.orderly).toBe(true);
});

test('a caller without a language may choose Spanish, and is understood and handed over in it', async () => {
  const functions = {
    'call-start': known({ language: 'none' }),
    'hand-over': () => ({ queue: 'spanish', summary: 'asked for a person' }),
  };

  const call = await rehearse({ acts: [press('2'), say('person')], bot, functions });

  expect(call.said).toContain('Para español, oprima el dos.');
  expect(call.said).toContain('Le estoy comunicando con una persona. Por favor, no cuelgue.');
  expect(call.attributes).toMatchObject({ language: 'es-US' });
  expect(call.events).toContainEqual(expect.objectContaining({ type: 'transferred', queue: 'customer-service-es' }));
});

test('who ignores the offer goes on in the language of the line', async () => {
  const call = await rehearse({
    acts: [silence, say('bye')],
    bot,
    functions: { 'call-start': known({ language: 'none' }) },
  });

  expect(call.attributes).toMatchObject({ language: 'en-GB' });
  expect(call.said.at(-1)).toBe(GOODBYE);
});

test('a known Spanish caller hears the welcome again in Spanish, by its voice', async () => {
  const call = await rehearse({ acts: [say('bye')], bot, functions: { 'call-start': known({ language: 'es-US' }) } });

  expect(call.events).toContainEqual(
    expect.objectContaining({
      type: 'said',
      text: expect.stringMatching(/^Gracias por llamar/),
      voice: 'Lupe',
      locale: 'es-US',
    }),
  );
});

test('a line of one language asks nobody for theirs', async () => {
  const functions = { 'call-start': known({ language: 'none' }) };

  const call = await rehearse({ line: design('en-GB'), acts: [say('bye')], bot, functions });

  expect(call.said).toHaveLength(3);
  expect(call.attributes).toMatchObject({ language: 'en-GB' });
});
