import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { CALL_PATH_FUNCTION_NAMES } from '../../lambda/contracts/function-names.ts';
import { SAMPLE_CALLERS } from '../../lambda/functions/seed-sample-bank/sample-callers.ts';

const BUNDLE_MAX_BYTES = 700_000;

/** One function as it is deployed: everything it imports in one minified file. */
function bundle(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, `../../lambda/functions/${name}/handler.ts`)],
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

describe.each(CALL_PATH_FUNCTION_NAMES)('%s', (name) => {
  const code = bundle(name);

  test('stays small enough to start while a caller waits', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(BUNDLE_MAX_BYTES);
  });

  test('carries nobody’s number, PIN or name', () => {
    for (const { number, name: person, customerId } of SAMPLE_CALLERS) {
      for (const secret of [number, person, customerId]) expect(code).not.toContain(secret);
    }
  });
});
