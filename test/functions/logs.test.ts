import { PassThrough } from 'node:stream';
import { openLog } from '../../simulator/functions/logs.ts';

async function collected(...chunks: readonly string[]): Promise<readonly string[]> {
  const log = openLog();
  const stream = new PassThrough();
  log.collect(stream);
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  await new Promise((resolve) => stream.on('end', resolve));
  return log.lines;
}

test('lines are put together again, the last one even without its end', async () => {
  expect(await collected('one\ntw', 'o\n\nthr', 'ee')).toEqual(['one', 'two', '', 'three']);
});

test('the newest lines are kept, and long ones are cut', async () => {
  const lines = await collected(
    `${Array.from({ length: 3_000 }, (_, index) => index).join('\n')}\n${'x'.repeat(9_000)}\n`,
  );

  expect(lines).toHaveLength(2_000);
  expect(lines[0]).toBe('1001');
  expect(lines.at(-1)).toHaveLength(4_000);
});
