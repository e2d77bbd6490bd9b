import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lineRuntime, understand, understandingReport } from '../lex/support/understanding-report.ts';

/**
 * Prints how well the local runtime understands sentences it was not taught, and what that costs.
 *
 * `npx tsx test/bench/understanding.ts` prints; with `--write` it also puts the tables into docs/understanding.md.
 */
const MARKS = ['<!-- measured: begin -->', '<!-- measured: end -->'] as const;
const DOCUMENT = fileURLToPath(new URL('../../docs/understanding.md', import.meta.url));

// first, while nothing is trained or compiled yet: a second training of the same bot is remembered and costs nothing
const times = await timings();
const report = await understandingReport();
console.log(`${report}\n\n${times}`);
if (process.argv.includes('--write')) write(report);

async function timings(): Promise<string> {
  const started = performance.now();
  const runtime = lineRuntime();
  const trained = performance.now();
  const turns = (await understand(runtime, 'en-GB')).length;
  const perTurn = (performance.now() - trained) / turns;
  return `training, three languages: ${(trained - started).toFixed(0)} ms; one turn, hook included: ${perTurn.toFixed(2)} ms`;
}

function write(tables: string): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [begin, end] = MARKS;
  const [before, after] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  writeFileSync(DOCUMENT, `${text.slice(0, before)}\n\n${tables}\n\n${text.slice(after)}`);
}
