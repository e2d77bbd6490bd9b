import { spawnSync } from 'node:child_process';

/** Runs the app as the CDK does, for an environment. */
const synthesise = (environment: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'bin/trustline.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ env: environment }), NODE_OPTIONS: '' },
  });

test('an unknown environment is one line on stderr, without a stack, and exit code 1', () => {
  const { status, stderr, stdout } = synthesise('staging');

  expect(stderr).toBe(
    'config: has no environment "staging"; there is dev, prod-eu, prod-us; choose with -c env=<name>\n',
  );
  expect(stdout).toBe('');
  expect(status).toBe(1);
});
