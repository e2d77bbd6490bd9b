import { PassThrough, Readable } from 'node:stream';
import { ScriptedCaller } from '../../simulator/phone/script.ts';

const script = (...lines: string[]) => Readable.from(lines.map((line) => `${line}\n`));

test('acts come in the order of the lines, and blank lines are passed over', async () => {
  const caller = new ScriptedCaller(script('1', '', 'hello', '.'));

  const acts = [await caller.next(), await caller.next(), await caller.next(), await caller.next()];

  expect(acts).toEqual([
    { kind: 'keys', keys: '1' },
    { kind: 'speech', text: 'hello' },
    { kind: 'silence' },
    { kind: 'none' },
  ]);
  expect(await caller.leftOver()).toBe(0);
});

test('a caller may answer what they have just heard', async () => {
  const input = new PassThrough();
  const caller = new ScriptedCaller(input);

  const first = caller.next();
  input.write('goodbye\n');

  expect(await first).toEqual({ kind: 'speech', text: 'goodbye' });
  expect(await caller.leftOver()).toBe(0);
});

test('lines that were never played are counted, blank ones are not', async () => {
  const caller = new ScriptedCaller(script('1', '2', ' ', '3'));
  await caller.next();

  expect(await caller.leftOver()).toBe(2);
});

test('each wait for the caller is announced', async () => {
  let announced = 0;
  const caller = new ScriptedCaller(script('1'), () => {
    announced += 1;
  });

  await caller.next();
  await caller.next();

  expect(announced).toBe(2);
});
