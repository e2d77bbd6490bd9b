import { placeCall } from './place-call.ts';

process.exitCode = await placeCall(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
