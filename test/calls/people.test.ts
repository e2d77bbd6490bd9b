import type { Line } from '../../simulator/line/index.ts';
import { CLOSED, dial, openDevLine, queueOf } from './support/line-under-test.ts';

const CALLER = '+441632960101';
const PEOPLE = 'customer-service-en-dev';
let line: Line;

beforeAll(async () => {
  line = await openDevLine();
});
afterAll(() => line.close());

describe('a person is one input away at every prompt', () => {
  test.each([
    ['at the first question, by voice', ['can I speak to a person']],
    ['at the first question, by key', ['0']],
    ['while the PIN is asked for, by key', ['1', '0#']],
    ['while the PIN is asked for, by waiting', ['1', '.', '.', '.']],
    ['when asked what else', ['when are you open', 'I want to talk to somebody']],
    ['when asked what else, by key', ['4', '0']],
    ['after an answer about an account', ["what's my balance", '2468#', 'speak to an agent']],
    ['while a question about a card is open, by voice', ['3', '2468#', 'let me speak to a human being']],
    ['while a question about a card is open, by key', ['3', '2468#', '0']],
    ['when not understood', ['blorf snarg', '0']],
    ['in the keypad menu', ['blorf snarg', 'wibble zonk', '0']],
  ])('%s', async (_where, script) => {
    const call = await dial(line, CALLER, script);

    expect(queueOf(call)).toBe(PEOPLE);
    expect(call.reason).toBe('queued');
    expect(call.leftOver).toBe(0);
  });

  test('where a stranger is offered a language', async () => {
    const call = await dial(line, '+441632960150', ['0']);

    expect(queueOf(call)).toBe(PEOPLE);
  });
});

test('a Spanish speaker reaches the people who speak Spanish', async () => {
  const call = await dial(line, '+12025550102', ['quiero hablar con una persona']);

  expect(queueOf(call)).toBe('customer-service-es-dev');
});

test('a wrong PIN three times locks the door and leads to a person', async () => {
  const stranger = await openDevLine();

  const call = await dial(stranger, CALLER, ['balance please', '1111#', '2222#', '3333#']);
  const next = await dial(stranger, CALLER, ['balance please', '2468#']);
  await stranger.close();

  expect(call.invoked.filter((each) => each === 'verify-caller: ok')).toHaveLength(3);
  expect(call.said.join(' ')).toMatch(/cannot take a PIN at the moment/);
  expect(queueOf(call)).toBe(PEOPLE);
  expect(next.said.join(' ')).not.toMatch(/pounds/);
  expect(queueOf(next)).toBe(PEOPLE);
});

test('a stranger who tries PINs hears and waits for the same as a customer', async () => {
  const stranger = await openDevLine();

  const unknown = await dial(stranger, '+441632960151', ['.', 'balance please', '1111#', '2222#', '3333#']);
  const known = await dial(stranger, '+441632960102', ['balance please', '1111#', '2222#', '3333#']);
  await stranger.close();

  const fromPin = (said: readonly string[]) => said.slice(said.findIndex((text) => /four-digit PIN/.test(text)));
  expect(fromPin(unknown.said)).toEqual(fromPin(known.said));
  expect(unknown.invoked.filter((each) => each.startsWith('verify'))).toEqual(
    known.invoked.filter((each) => each.startsWith('verify')),
  );
});

test('silence is met with words, then keys, then a person', async () => {
  const call = await dial(line, CALLER, ['.', '.', '.']);

  expect(call.said.join(' ')).toMatch(/did not catch that/);
  expect(call.said.join(' ')).toMatch(/use your keypad/);
  expect(queueOf(call)).toBe(PEOPLE);
});

test('gibberish is met with words, then keys, and the keys work', async () => {
  const call = await dial(line, CALLER, ['blorf snarg wibble', 'zug zug', '4', '9']);

  expect(call.said.join(' ')).toMatch(/open Monday to Friday/);
  expect(call.reason).toBe('line-hung-up');
});

test('a caller without a number is served and may speak to a person', async () => {
  const call = await dial(line, undefined, ['0']);

  expect(queueOf(call)).toBe(PEOPLE);
});

test('who needs nothing else after an answer hears a goodbye', async () => {
  const call = await dial(line, CALLER, ['when are you open', 'no thanks']);

  expect(call.said.at(-1)).toMatch(/Goodbye/);
  expect(call.reason).toBe('line-hung-up');
});

test('a key said aloud answers the question about the card', async () => {
  const call = await dial(line, CALLER, ['lost card', '2468#', 'two', 'repeat that', 'no']);

  expect(call.said.filter((text) => /left your card/.test(text))).toHaveLength(2);
  expect(call.said.at(-1)).toMatch(/Goodbye/);
});

describe('outside opening hours', () => {
  test('a caller hears the hours and books a callback by key', async () => {
    const call = await dial(line, CALLER, ['0', '1'], { startMs: CLOSED });

    expect(call.said.join(' ')).toMatch(/We are closed at the moment.*Monday to Friday/);
    expect(call.events).toContainEqual(expect.objectContaining({ type: 'callback', queue: PEOPLE }));
    expect(call.reason).toBe('callback');
    expect(call.said.at(-1)).toMatch(/call you back.*Goodbye/);
  });

  test('a caller who wants no callback hears a goodbye', async () => {
    const call = await dial(line, CALLER, ['0', '.', '.', '.'], { startMs: CLOSED });

    expect(call.events.some((event) => event.type === 'callback')).toBe(false);
    expect(call.reason).toBe('line-hung-up');
    expect(call.said.at(-1)).toMatch(/Goodbye/);
  });

  test('a caller whose number is withheld hears the hours and a goodbye, and is offered no callback', async () => {
    const call = await dial(line, undefined, ['0', '1'], { startMs: CLOSED });

    expect(call.said.join(' ')).toMatch(/We are closed at the moment.*Monday to Friday/);
    expect(call.said.join(' ')).not.toMatch(/callback|call you back/);
    expect(call.said.at(-1)).toMatch(/Goodbye/);
    expect(call.reason).toBe('line-hung-up');
    expect(call.orderly).toBe(true);
  });

  test('the automated service still answers', async () => {
    const call = await dial(line, CALLER, ["what's my balance", '2468#', 'goodbye'], { startMs: CLOSED });

    expect(call.said.join(' ')).toMatch(/1,234 pounds/);
  });
});

describe('in the queue', () => {
  test('a caller hears their place and may ask for a callback instead', async () => {
    const call = await dial(line, CALLER, ['0', '1'], {
      scenario: { metrics: { [PEOPLE]: { positionInQueue: 4, contactsInQueue: 4 } } },
    });

    expect(call.said.join(' ')).toMatch(/place in the queue is number 4/);
    expect(call.reason).toBe('callback');
  });

  test('an agent takes the call, and the line says goodbye when the agent hangs up first', async () => {
    const call = await dial(line, CALLER, ['0'], {
      scenario: { agents: { answerAfterMs: 20_000, talkMs: 60_000, hangsUpFirst: 'agent' } },
    });

    expect(call.orderly).toBe(true);
    expect(call.said.at(-1)).toMatch(/[Gg]oodbye/);
  });
});
