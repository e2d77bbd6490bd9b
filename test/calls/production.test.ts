import { readAssembly } from '../../simulator/assembly/index.ts';
import { type Line, openLine } from '../../simulator/line/index.ts';
import { synthesised } from '../support/synthesised.ts';
import { dial, OPEN, queueOf } from './support/line-under-test.ts';

/** Nobody this line knows, so the other language is offered first: production has no sample bank. */
const CALLER = '+441632960150';
/** Making the deployment included. */
const OPENING_MS = 120_000;
let line: Line;

beforeAll(async () => {
  line = await openLine(readAssembly(synthesised('prod-eu')), { seed: 1, startMs: OPEN });
}, OPENING_MS);
afterAll(() => line.close());

test('in production a question asked by voice is answered, and a person is reached', async () => {
  const call = await dial(line, CALLER, ['.', 'when are you open', 'can I speak to a person']);

  expect(call.said.join(' ')).toMatch(/We are open Monday to Friday/);
  expect(call.said.join(' ')).not.toMatch(/[Ss]orry/);
  expect(call.invoked).toEqual(['call-start: ok', 'dialogue: ok', 'dialogue: ok', 'hand-over: ok']);
  expect(queueOf(call)).toBe('customer-service-en-prod-eu');
  expect(call.leftOver).toBe(0);
});

test('in production a question asked by key is answered when the bot understands nothing', async () => {
  const call = await dial(line, CALLER, ['.', 'blorf snarg', 'wibble zonk', '4', '9']);

  expect(call.said.join(' ')).toMatch(/We are open Monday to Friday/);
  expect(call.reason).toBe('line-hung-up');
});
