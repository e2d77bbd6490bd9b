import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { placeCall } from './place-call.ts';

const CALLER = '+441632960101';
const SAMPLE_CALL = fileURLToPath(new URL('./sample-call.txt', import.meta.url));
const CDK = fileURLToPath(new URL('../../node_modules/aws-cdk/bin/cdk', import.meta.url));

/**
 * `cdk synth` of the dev deployment, with its own progress on the terminal. CDK's check of the templates against its
 * general rules is left to `npm run synth` and to deploying: it changes no byte of them, and more than doubles the time.
 */
function synthesise(): Promise<number> {
  return new Promise((resolve, reject) => {
    const synth = spawn(process.execPath, [CDK, 'synth', '--quiet', '--no-validation', '-c', 'env=dev'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    synth.on('error', reject);
    synth.on('exit', (code) => resolve(code ?? 1));
  });
}

console.error('Synthesising the dev deployment: what is called below is what `cdk deploy` would deploy.');
const code = await synthesise();
if (code !== 0) process.exit(code);

const interactive = process.stdin.isTTY === true;
console.error(
  interactive
    ? `\nYou are ${CALLER}, PIN 2468. Type what you say, digits for keys, "." for silence, "hangup" to end.\n`
    : `\nThere is no terminal, so the sample call is played (simulator/phone/sample-call.txt).\n`,
);
process.exitCode = await placeCall(['--from', CALLER, ...(interactive ? [] : ['--input', SAMPLE_CALL])], {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
