import type { Line } from '../../simulator/line/index.ts';
import { dial, openDevLine } from './support/line-under-test.ts';

const FUNCTIONS = ['call-start', 'verify-caller', 'dialogue', 'hand-over', 'seed-sample-bank'];
let line: Line;

beforeAll(async () => {
  line = await openDevLine();
  await dial(line, '+441632960101', ['balance for zanzibar please', '2468#', "I've lost my card", 'yes', 'goodbye']);
  await dial(line, '+441632960101', ['what about a purple xylophone', 'zanzibar', '1', '9713#', '0#']);
  await dial(line, '+12025550102', ['quiero saber mi saldo', '7531#', 'adiós']);
  line.faults.inject({ service: 'kms', kind: 'deny' });
  await dial(line, '+441632960102', ['zanzibar']);
  line.faults.clear();
  line.faults.inject({ service: 'dynamodb', function: 'dialogue', kind: 'error' });
  await dial(line, '+441632960102', ['balance for zanzibar please', '1357#', '0']);
  line.faults.clear();
});
afterAll(() => line.close());

const logs = () => FUNCTIONS.flatMap((name) => line.logsOf(name)).join('\n');

test('every function on the path of a call writes a log, so that there is something to search', () => {
  for (const name of ['call-start', 'verify-caller', 'dialogue', 'hand-over']) {
    expect(line.logsOf(name).join('\n')).toContain(name);
  }
});

test.each([
  ['a telephone number', /1632960101|1632960102|2025550102/],
  ['a PIN, right or wrong', /2468|9713|7531|1357/],
  ['words that a caller said', /zanzibar|xylophone|saldo/i],
  ['a name', /Mercer|Fairlie|Navarro/],
  ['a balance', /1,?234|123456|98720|850000/],
  ['the digits of a card', /4417|8802/],
  ['a customer number of the bank', /HB-1000/],
  ['a whole event', /CustomerEndpoint|inputTranscript|ResourceProperties/],
])('no log holds %s', (_what, pattern) => {
  expect(logs()).not.toMatch(pattern);
});

test('no log holds them encoded either', () => {
  const canaries = ['+441632960101', '2468', 'zanzibar', 'Mercer', 'HB-100001'];
  const encoded = canaries.flatMap((text) => {
    const bytes = Buffer.from(text);
    return text.length < 6
      ? [bytes.toString('hex')]
      : [bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), encodeURIComponent(text)];
  });

  expect(encoded.filter((text) => logs().toLowerCase().includes(text.toLowerCase()))).toEqual([]);
});

test('contact attributes hold classified values only: no number, no PIN, no amount', async () => {
  const call = await dial(line, '+441632960101', ["what's my balance", '2468#', '0']);

  expect(Object.keys(call.result.attributes).sort()).toEqual([
    'handOverReason',
    'handOverSummary',
    'known',
    'language',
    'mode',
    'pseudonym',
    'riskTier',
    'verification',
  ]);
  expect(JSON.stringify(call.result.attributes)).not.toMatch(/1632960101|2468|1,?234|Mercer|HB-1000/);
});

test('every word about an account is said by the flow, with logging off', async () => {
  const script = [
    "what's my balance",
    '1357#',
    'can you say that again',
    'show me my recent transactions',
    "I've lost my card",
    'no',
  ];

  const call = await dial(line, '+441632960102', [...script, 'goodbye']);

  const answers = call.result.visits.filter(({ action }) => action === 'Say the answer');
  const about = call.said.filter((text) => /pounds|ending in|left your card/.test(text));
  expect(about).toHaveLength(5);
  expect(answers.map(({ logging }) => logging)).toEqual(about.map(() => false));
});

test('flow logging is off while a PIN is entered and while a balance is said', async () => {
  const call = await dial(line, '+441632960101', ["what's my balance", '2468#', 'goodbye']);

  const visited = (action: RegExp) => call.result.visits.filter((visit) => action.test(visit.action));
  for (const visit of [
    ...visited(/PIN/i).filter(({ action }) => /^(Ask|Check)/.test(action)),
    ...visited(/^Say the answer$/),
  ]) {
    expect(visit).toMatchObject({ logging: false });
  }
  expect(visited(/PIN/i).length).toBeGreaterThan(0);
  expect(visited(/^Say the answer$/)).toHaveLength(1);
});
