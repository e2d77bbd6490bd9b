import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions, handlersIn } from '../../lib/deployment/bundle-functions.ts';

/** A folder with two handlers that share a module and name their errors. */
function twoFunctions(): string {
  const directory = mkdtempSync(join(tmpdir(), 'functions-'));
  writeFileSync(join(directory, 'shared.ts'), 'export class LineTooLongError extends Error {}\n');
  for (const name of ['first', 'second']) {
    mkdirSync(join(directory, name));
    writeFileSync(
      join(directory, name, 'handler.ts'),
      `import { LineTooLongError } from '../shared.ts';\nexport const handler = async (event: { length: number }): Promise<string> => { if (event.length > 3) throw new LineTooLongError(); return '${name}'; };\n`,
    );
  }
  return directory;
}

const bytesIn = (directory: string) =>
  (readdirSync(directory, { recursive: true }) as string[])
    .filter((file) => /\.(mjs|map)$/.test(file))
    .sort()
    .map((file) => [file, readFileSync(join(directory, file), 'utf8')]);

async function bundled(functionsDirectory = twoFunctions(), names = ['first', 'second']): Promise<string> {
  const outputDirectory = mkdtempSync(join(tmpdir(), 'bundles-'));
  await bundleFunctions({ functionsDirectory, outputDirectory, names });
  return outputDirectory;
}

test('each function becomes one module and its source map', async () => {
  expect(bytesIn(await bundled()).map(([file]) => file)).toEqual([
    'first/index.mjs',
    'first/index.mjs.map',
    'second/index.mjs',
    'second/index.mjs.map',
  ]);
});

test('the same sources give the same bytes', async () => {
  const sources = twoFunctions();

  expect(bytesIn(await bundled(sources))).toEqual(bytesIn(await bundled(sources)));
});

test('the bytes do not depend on where the sources are', async () => {
  const code = (directory: string) => readFileSync(join(directory, 'first/index.mjs'), 'utf8');

  expect(code(await bundled(twoFunctions()))).toBe(code(await bundled(twoFunctions())));
});

test('errors keep their names, which callers of a handler go by', async () => {
  expect(readFileSync(join(await bundled(), 'first/index.mjs'), 'utf8')).toContain('"LineTooLongError"');
});

test('what was bundled before is gone', async () => {
  const functionsDirectory = twoFunctions();
  const outputDirectory = mkdtempSync(join(tmpdir(), 'bundles-'));
  await bundleFunctions({ functionsDirectory, outputDirectory, names: ['first', 'second'] });

  await bundleFunctions({ functionsDirectory, outputDirectory, names: ['second'] });

  expect(readdirSync(outputDirectory)).toEqual(['second']);
});

test('a function without a handler is named, with those there are', async () => {
  const functionsDirectory = twoFunctions();

  await expect(bundled(functionsDirectory, ['third'])).rejects.toThrow(
    `function 'third' has no ${join(functionsDirectory, 'third', 'handler.ts')}; there is: first, second`,
  );
});

test('a folder that is not there has no handlers', () => {
  expect(handlersIn(join(tmpdir(), 'no-such-folder'))).toEqual([]);
});

test('a bundle that is as it should be is not written again', async () => {
  const functionsDirectory = twoFunctions();
  const outputDirectory = mkdtempSync(join(tmpdir(), 'bundles-'));
  const bundle = join(outputDirectory, 'first', 'index.mjs');
  const long = new Date('2020-01-01');
  await bundleFunctions({ functionsDirectory, outputDirectory, names: ['first'] });
  utimesSync(bundle, long, long);

  await bundleFunctions({ functionsDirectory, outputDirectory, names: ['first'] });

  expect(statSync(bundle).mtime).toEqual(long);
});
