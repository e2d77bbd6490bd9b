import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const BIOME = resolve('node_modules', '@biomejs', 'biome', 'bin', 'biome');

const FORBIDDEN = [
  ['lambda/core', '../adapters/keys.ts'],
  ['lambda/core', '@aws-sdk/client-kms'],
  ['lambda/contracts', '../core/risk.ts'],
  ['lambda/functions/planted', '../../../lib/flows/index.ts'],
  ['lib/flow-language', 'aws-cdk-lib'],
  ['lib/flow-language', '../flows/index.ts'],
  ['lib/flows', '../../lambda/core/risk.ts'],
  ['lib/bot', 'aws-cdk-lib/aws-lex'],
  ['lib/deployment', '../stacks/keys-stack.ts'],
  ['lib/deployment', 'aws-cdk-lib'],
  ['lib/constructs', '../stacks/keys-stack.ts'],
  ['lambda/adapters', '../functions/dialogue/handler.ts'],
  ['lib/stacks', '../../lambda/functions/dialogue/handler.ts'],
  ['simulator/connect', '../../lib/stacks/keys-stack.ts'],
  ['simulator/connect', '../../lambda/contracts/keypad.ts'],
  ['simulator/lex', '../../lib/bot/index.ts'],
] as const;

const ALLOWED = [
  ['lambda/core', '../contracts/keypad.ts'],
  ['lambda/functions/planted', '../../adapters/keys.ts'],
  ['lib/flows', '../flow-language/index.ts'],
  ['lib/stacks', '../flows/index.ts'],
  ['simulator/connect', '../../lib/flow-language/document.ts'],
] as const;

describe('the linter holds the import directions of the design', () => {
  const room = mkdtempSync(join(tmpdir(), 'trustline-imports-'));
  let findings: { folder: string; imported: string }[] = [];

  beforeAll(() => {
    copyFileSync('biome.json', join(room, 'biome.json'));
    const planted = [...FORBIDDEN, ...ALLOWED].map(([folder, imported], index) => {
      const path = join(folder, `planted-${index}.ts`);
      mkdirSync(join(room, dirname(path)), { recursive: true });
      writeFileSync(join(room, path), `import { thing } from '${imported}';\n\nexport const other = thing;\n`);
      return { path, folder, imported };
    });
    const lint = spawnSync(
      process.execPath,
      [BIOME, 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'],
      { cwd: room, encoding: 'utf8' },
    );
    const lines = lint.stdout.split('\n').filter((line) => line.includes('noRestrictedImports'));
    findings = planted
      .filter(({ path }) => lines.some((line) => line.includes(`${path},line=`)))
      .map(({ folder, imported }) => ({ folder, imported }));
  });

  afterAll(() => rmSync(room, { recursive: true }));

  test.each(FORBIDDEN)('%s may not import %s', (folder, imported) => {
    expect(findings).toContainEqual({ folder, imported });
  });

  test.each(ALLOWED)('%s may import %s', (folder, imported) => {
    expect(findings).not.toContainEqual({ folder, imported });
  });
});
