import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { placeCall } from '../../simulator/phone/place-call.ts';
import { DEV_ASSEMBLY } from '../support/global-setup.ts';

test('the transcript in the README is the sample call as it really goes', async () => {
  const chunks: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });

  const code = await placeCall(
    ['--from', '+441632960101', '--assembly', DEV_ASSEMBLY, '--input', 'simulator/phone/sample-call.txt'],
    { input: Readable.from([]), output, errors: output },
  );

  expect(code).toBe(0);
  expect(readFileSync('README.md', 'utf8')).toContain(`\`\`\`text\n${chunks.join('')}\`\`\`\n`);
});
