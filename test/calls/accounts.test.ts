import type { Line } from '../../simulator/line/index.ts';
import { dial, OPEN, openDevLine, saidAfter } from './support/line-under-test.ts';

const CALLER = '+441632960101';
const PIN = '2468#';
let line: Line;

beforeAll(async () => {
  line = await openDevLine();
});
afterAll(() => line.close());

test('a verified caller hears the balances of their own accounts', async () => {
  const call = await dial(line, CALLER, ["what's my balance", PIN, 'goodbye']);

  expect(call.said).toContain(
    'Your current account has 1,234 pounds and 56 pence. Your savings account has 8,500 pounds.',
  );
  expect(call.reason).toBe('line-hung-up');
  expect(call.leftOver).toBe(0);
});

test('the line says that it is automated before it first listens', async () => {
  const call = await dial(line, CALLER, ['goodbye']);

  expect(call.said[0]).toMatch(/automated assistant/);
});

test('nothing about an account is said before the PIN is right', async () => {
  const call = await dial(line, CALLER, ["what's my balance"]);

  expect(call.said.join(' ')).not.toMatch(/pounds/);
  expect(call.reason).toBe('caller-hung-up');
});

test('verification holds for the rest of the call and is not asked for again', async () => {
  const call = await dial(line, CALLER, ["what's my balance", PIN, 'show me my recent transactions', 'goodbye']);

  expect(call.said.filter((text) => /four-digit PIN/.test(text))).toHaveLength(1);
  expect(call.said.join(' ')).toMatch(/you paid 60 pounds to Estuary Energy/);
});

test('verification ends with the call', async () => {
  await dial(line, CALLER, ["what's my balance", PIN, 'goodbye']);

  const next = await dial(line, CALLER, ["what's my balance"]);

  expect(next.said.at(-1)).toMatch(/four-digit PIN/);
});

test('a question about opening hours needs no PIN', async () => {
  const call = await dial(line, CALLER, ['when are you open', 'goodbye']);

  expect(call.said.join(' ')).toMatch(/Monday to Friday, from eight in the morning to eight in the evening/);
  expect(call.invoked).not.toContain('verify-caller: ok');
});

test('the last answer is repeated on request, and more slowly on request', async () => {
  const call = await dial(line, CALLER, [
    "what's my balance",
    PIN,
    'speak more slowly',
    'can you say that again',
    'goodbye',
  ]);

  expect(saidAfter(call, /more slowly/).join(' ')).toMatch(/1,234 pounds/);
  const spoken = call.events.filter((event) => event.type === 'said' && event.ssml !== undefined);
  expect(spoken.map((event) => event.type === 'said' && event.ssml)).toContainEqual(
    expect.stringContaining('<prosody rate="slow">'),
  );
});

test('a caller whose profile asks for it is spoken to slowly from the first reply', async () => {
  const call = await dial(line, '+441632960103', ['when are you open', 'goodbye']);

  expect(call.events).toContainEqual(
    expect.objectContaining({ type: 'said', ssml: expect.stringContaining('<prosody rate="slow">') }),
  );
});

test('every function of a call reads the same clock, the code hook of the bot too', async () => {
  await dial(line, CALLER, ['when are you open', "what's my balance", PIN, 'goodbye']);

  const written = ['call-start', 'verify-caller', 'dialogue']
    .flatMap((name) => line.logsOf(name))
    .flatMap((entry) => /"timestamp":"([^"]+)"/.exec(entry)?.[1] ?? [])
    .map((timestamp) => Date.parse(timestamp));
  expect(written.length).toBeGreaterThan(3);
  expect(Math.min(...written)).toBeGreaterThanOrEqual(OPEN);
  expect(Math.max(...written)).toBeLessThan(OPEN + 10 * 60_000);
});

test('one key is answered at once, since nothing asks for a second', async () => {
  const call = await dial(line, CALLER, ['4', '4', '9']);

  const waits = call.events.flatMap((event, index) => {
    const answer = call.events.slice(index).find(({ type }) => type === 'said');
    return event.type === 'pressed' && answer !== undefined ? [answer.ms - event.ms] : [];
  });
  expect(waits).toHaveLength(3);
  expect(Math.max(...waits)).toBeLessThan(2_000);
});

describe('a lost card', () => {
  test('is blocked by voice', async () => {
    const call = await dial(line, CALLER, ["I've lost my card", PIN, 'yes', 'goodbye']);

    expect(call.said.join(' ')).toMatch(/card ending in 4 4 1 7 is (now )?blocked/);
    expect(call.reason).toBe('line-hung-up');
  });

  test('is blocked by keypad alone', async () => {
    const call = await dial(line, '+441632960102', ['3', '1357#', '1', '9']);

    expect(call.said.join(' ')).toMatch(/card ending in 8 8 0 2 is now blocked/);
    expect(call.reason).toBe('line-hung-up');
  });

  test('that was found again is left alone', async () => {
    const call = await dial(line, '+12025550101', ["I've lost my card", '8642#', 'no', 'goodbye']);

    expect(call.said.join(' ')).toMatch(/left your card as it is/);
    expect(call.said.join(' ')).not.toMatch(/is now blocked/);
  });
});

test('a Spanish speaker is answered in Spanish, by the Spanish voice, throughout', async () => {
  const call = await dial(line, '+12025550102', ['quiero saber mi saldo', '7531#', 'adiós']);

  const inSpanish = call.events.filter((event) => event.type === 'said' && event.locale === 'es-US');
  expect(saidAfter(call, /asistente automático/).length).toBe(inSpanish.length - 1);
  expect(call.said.join(' ')).toMatch(/987 dólares/);
  expect(call.reason).toBe('line-hung-up');
});

test('a caller nobody knows may choose Spanish by key', async () => {
  const call = await dial(line, '+12025550150', ['2', 'cuál es el horario', 'adiós']);

  expect(call.said.at(-1)).toMatch(/Gracias|Adiós/);
  expect(call.reason).toBe('line-hung-up');
});
