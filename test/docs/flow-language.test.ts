import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FINDING_CODES, validateFlow } from '../../lib/flow-language/validate/index.ts';
import { document as render } from './examples/opening-menu.ts';
import { blocks, plain, read, tableUnder } from './support/documents.ts';

const flowLanguage = read('docs/flow-language.md');
const EXAMPLES = ['opening-menu.ts', 'validate-an-export.ts'];
const arn = (name: string) => `arn:aws:connect:eu-west-2:111122223333:instance/i/${name}`;

/** The example as Connect would get it. */
const rendered = () => render({ function: arn, flow: arn, module: arn, queue: arn, hours: arn, botAlias: arn });

test('the examples in the text are the files that are compiled and run here', () => {
  expect(blocks(flowLanguage, 'ts')).toEqual(
    EXAMPLES.map((file) => readFileSync(join('test/docs/examples', file), 'utf8')),
  );
});

test('the example flow is one that Connect would take, without a warning', () => {
  expect(validateFlow(rendered(), { name: 'opening-menu', type: 'CONTACT_FLOW' })).toEqual([]);
});

test('the table of findings has every code and what it holds', () => {
  const rows = tableUnder(flowLanguage, 'Findings').map(([code, holds]) => [plain(code), holds]);

  expect(rows).toEqual(Object.entries(FINDING_CODES));
});

describe('the few lines that validate an export', () => {
  let room: string;

  beforeEach(() => {
    room = mkdtempSync(join(tmpdir(), 'trustline-docs-'));
  });
  afterEach(() => rmSync(room, { recursive: true }));

  function validate(flow: unknown): { readonly status: number | null; readonly output: string } {
    const file = join(room, 'my-flow.json');
    writeFileSync(file, JSON.stringify(flow));
    const script = 'test/docs/examples/validate-an-export.ts';
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, file], { encoding: 'utf8' });
    return { status, output: stdout };
  }

  test('say nothing about a sound flow', () => {
    expect(validate(rendered())).toEqual({ status: 0, output: '' });
  });

  test('refuse the old export format by name', () => {
    const { status, output } = validate({ modules: [], version: '1', type: 'contactFlow', start: 'a', metadata: {} });

    expect(status).toBe(1);
    expect(output).toMatch(/^error old-export-format: .*DescribeContactFlow.*\n$/);
  });
});
