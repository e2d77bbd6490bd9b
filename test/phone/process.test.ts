import { spawnSync } from 'node:child_process';
import { DEV_ASSEMBLY } from '../support/global-setup.ts';

/** The phone as a shell runs it. */
const phone = (script: string) =>
  spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    env: { ...process.env, CALL: `npm run --silent call -- --from +441632960101 --assembly ${DEV_ASSEMBLY}` },
  });

test('a reader that stops reading does not break the call', () => {
  const { status, stdout, stderr } = phone('set -o pipefail; echo goodbye | $CALL | head -n 1');

  expect(stdout).toMatch(/Welcome to Harbour Bank/);
  expect(stderr).not.toMatch(/EPIPE/);
  expect(status).toBe(0);
});

test('the exit code of the phone reaches the shell', () => {
  expect(phone('echo goodbye | $CALL --json | tail -n 1').stdout).toMatch(
    /^\{"ms":\d+,"type":"ended","reason":"line-hung-up","orderly":true\}$/m,
  );
  expect(phone('printf "goodbye\\n1\\n" | $CALL').status).toBe(1);
  expect(phone('$CALL --at noon </dev/null').status).toBe(2);
});
