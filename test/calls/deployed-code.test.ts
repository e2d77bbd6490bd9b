import { readAssembly } from '../../simulator/assembly/index.ts';
import { openLine } from '../../simulator/line/index.ts';
import { type TamperedAssembly, tamperedAssembly } from '../support/tampered-assembly.ts';
import { dial, OPEN } from './support/line-under-test.ts';

const CALLER = '+441632960101';
const BUNDLE = /^asset\.[0-9a-f]+\/index\.mjs$/;
const CENTRE = /contact-centre\.template\.json$/;
let assembly: TamperedAssembly;

beforeEach(() => {
  assembly = tamperedAssembly();
});
afterEach(() => assembly.remove());

async function call(script: readonly string[]) {
  const line = await openLine(readAssembly(assembly.directory), { seed: 1, startMs: OPEN });
  try {
    return await dial(line, CALLER, script);
  } finally {
    await line.close();
  }
}

/** The line cannot even be opened: its message. */
async function refusal(): Promise<string> {
  try {
    const line = await openLine(readAssembly(assembly.directory), { seed: 1, startMs: OPEN });
    await line.close();
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
  return 'opened';
}

test('the bundled code answers, not the source beside it', async () => {
  const changed = assembly.rewrite(BUNDLE, (code) =>
    code.replaceAll('All right. I have left your card as it is.', 'Bundled words.'),
  );

  const heard = await call(["I've lost my card", '2468#', 'no', 'goodbye']);

  expect(changed).toBeGreaterThan(0);
  expect(heard.said.join(' ')).toContain('Bundled words.');
});

test('the synthesised flow speaks, not the source beside it', async () => {
  const changed = assembly.rewrite(CENTRE, (template) =>
    template.replaceAll('Welcome to Harbour Bank.', 'Welcome to the assembly.'),
  );

  const heard = await call(['goodbye']);

  expect(changed).toBe(1);
  expect(heard.said[0]).toMatch(/^Welcome to the assembly\./);
});

test('an action that the Flow language does not have is named with its flow', async () => {
  assembly.rewrite(CENTRE, (template) =>
    template.replace(String.raw`\"Type\":\"InvokeLambdaFunction\"`, String.raw`\"Type\":\"InvokeFunction\"`),
  );

  expect(await refusal()).toMatch(/^flow '[a-z-]+-dev', action '[^']+' .*InvokeFunction/);
});

test('a flow that is not JSON is named with the place', async () => {
  assembly.rewrite(CENTRE, (template) => template.replaceAll(String.raw`{\"Version\":\"2019-10-30\",`, '{'.repeat(2)));

  expect(await refusal()).toMatch(/^flow '[a-z-]+-dev' is not JSON: line 1, column 2/);
});

describe('a bundle that does not work', () => {
  const replaceDialogue = (code: string) => (text: string) => (text.includes('left your card as it is') ? code : text);

  test.each([
    ['that cannot be loaded', 'export const handler = ;', 'dialogue: threw'],
    ['that throws', 'export const handler = async () => { throw new TypeError("no"); };', 'dialogue: threw'],
    [
      'that answers over 32 kB',
      'export const handler = async () => ({ reply: "x".repeat(40000) });',
      'dialogue: too-large',
    ],
    ['that never answers', 'export const handler = () => new Promise(() => {});', 'dialogue: timed-out'],
    ['that blocks for ever', 'export const handler = () => { for (;;); };', 'dialogue: timed-out'],
  ])(
    '%s: the caller hears an apology and reaches a person',
    async (_what, code, outcome) => {
      expect(assembly.rewrite(BUNDLE, replaceDialogue(code))).toBe(1);

      const heard = await call(['1', '2468#', '1', '0']);

      expect(heard.invoked).toContain(outcome);
      expect(heard.said.join(' ')).toMatch(/[Ss]orry/);
      expect(heard.reason).toBe('queued');
    },
    90_000,
  );
});
