import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { placeCall } from '../../simulator/phone/place-call.ts';
import { DEV_ASSEMBLY } from '../support/global-setup.ts';
import { tamperedAssembly } from '../support/tampered-assembly.ts';

const CALLER = '+441632960101';

function collector(): Writable & { readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => chunks.join('') });
}

async function phone(argv: readonly string[], script: readonly string[] = []) {
  const [output, errors] = [collector(), collector()];
  const input = Readable.from(script.map((line) => `${line}\n`));
  const code = await placeCall(['--assembly', DEV_ASSEMBLY, ...argv], { input, output, errors });
  return { code, output: output.text(), errors: errors.text() };
}

test('a call that ends with a goodbye exits with 0 and prints who said what', async () => {
  const { code, output, errors } = await phone(['--from', CALLER], ['when are you open', 'goodbye']);

  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(output).toMatch(/^ {2}0:00 {2}line {4}Welcome to Harbour Bank/);
  expect(output).toMatch(/caller {2}when are you open\n/);
  expect(output).toMatch(/end {5}the line said goodbye\n$/);
});

test('each JSON line is one event, and the last one says how the call ended', async () => {
  const { code, output } = await phone(['--from', CALLER, '--json'], ['1', '2468#', 'goodbye']);

  const events = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

  expect(code).toBe(0);
  expect(events.every(({ ms, type }) => typeof ms === 'number' && typeof type === 'string')).toBe(true);
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(['said', 'pressed', 'heard', 'invoked', 'branched', 'ended']),
  );
  expect(events).toContainEqual(expect.objectContaining({ type: 'invoked', function: 'verify-caller', outcome: 'ok' }));
  expect(events.at(-1)).toMatchObject({ type: 'ended', reason: 'line-hung-up', orderly: true });
  expect(output).not.toContain('2468');
});

test('a JSON transcript says the queue that a caller was handed to', async () => {
  const { code, output } = await phone(['--from', CALLER, '--json'], ['0']);

  expect(code).toBe(0);
  expect(output).toMatch(/"type":"transferred","queue":"customer-service-en-dev"/);
});

test('the same seed gives the same call, to the byte', async () => {
  const script = ['balance please', '2468#', 'goodbye'];

  const first = await phone(['--from', CALLER, '--json', '--seed', '7'], script);
  const second = await phone(['--from', CALLER, '--json', '--seed', '7'], script);

  expect(second.output).toBe(first.output);
});

test('acts may come from a file', async () => {
  const room = mkdtempSync(join(tmpdir(), 'trustline-phone-'));
  writeFileSync(join(room, 'acts.txt'), 'goodbye\n');

  const { code, output } = await phone(['--from', CALLER, '--input', join(room, 'acts.txt')]);
  rmSync(room, { recursive: true });

  expect(code).toBe(0);
  expect(output).toMatch(/the line said goodbye/);
});

test('a caller who hangs up is an orderly end', async () => {
  const { code, output } = await phone(['--from', CALLER], ['hangup']);

  expect(code).toBe(0);
  expect(output).toMatch(/the caller hung up/);
});

test('input that is left over after the end exits with 1', async () => {
  const { code, errors } = await phone(['--from', CALLER], ['goodbye', 'are you still there', '1']);

  expect(code).toBe(1);
  expect(errors).toBe('the call was over (line-hung-up) before 2 line(s) of input were played\n');
});

test('an action that the simulator does not know ends the call with 1 and is named', async () => {
  const assembly = tamperedAssembly();
  assembly.rewrite(/contact-centre\.template\.json$/, (template) =>
    template.replaceAll(
      String.raw`\"Type\":\"UpdateContactData\",\"Parameters\":{\"LanguageCode\":\"en-GB\"}`,
      String.raw`\"Type\":\"ResumeContact\",\"Parameters\":{}`,
    ),
  );

  const { code, output, errors } = await phone(['--from', CALLER, '--assembly', assembly.directory], ['goodbye']);
  assembly.remove();

  expect(code).toBe(1);
  expect(errors).toMatch(/inbound-dev.*ResumeContact/);
  expect(output).toMatch(/the simulator refused an action it does not know/);
});

describe('a call that cannot be placed exits with 2 and one clear line', () => {
  test.each([
    ['without a caller', [], /^--from is missing/],
    ['with a malformed number', ['--from', '12'], /^--from must be a telephone number in E\.164/],
    [
      'without an assembly',
      ['--from', CALLER, '--assembly', 'nowhere'],
      /^no cloud assembly at nowhere: .*npm run synth/,
    ],
    [
      'with another environment',
      ['--from', CALLER, '--env', 'prod-eu'],
      /holds the environment "dev", not "prod-eu"; run `npm run synth -- -c env=prod-eu` first/,
    ],
    [
      'with an input file that is not there',
      ['--from', CALLER, '--input', 'nowhere.txt'],
      /^--input names "nowhere\.txt", which is no file/,
    ],
    ['with a folder as input', ['--from', CALLER, '--input', 'docs'], /^--input names "docs", which is no file/],
    ['with an option nobody knows', ['--from', CALLER, '--loud'], /--loud/],
  ])('%s', async (_what, argv, message) => {
    const { code, output, errors } = await phone(argv);

    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).toMatch(message);
  });

  test('with words too long for a bot', async () => {
    const { code, errors } = await phone(['--from', CALLER], ['a'.repeat(1025)]);

    expect(code).toBe(2);
    expect(errors).toMatch(/at most 1024 characters/);
  });
});
