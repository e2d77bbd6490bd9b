/**
 * Measures what this project promises about its own speed and prints a table: `npm run bench`.
 * Run it on an otherwise idle machine; the limits are for two cores.
 */
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAssembly } from '../../simulator/assembly/index.ts';
import { openLine } from '../../simulator/line/index.ts';
import { actOf } from '../../simulator/phone/acts.ts';
import { DEFAULT_START } from '../../simulator/phone/options.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CDK = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
const ASSEMBLY = join(ROOT, '.cache/bench');
const CALLS = 25;
/** The functions a caller waits for. */
const CALL_PATH = ['call-start', 'verify-caller', 'dialogue', 'hand-over'];

interface Row {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

/** Seconds until `until` appears on standard output, or until the command ends. */
function seconds(command: string, args: readonly string[], until?: RegExp): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let done = false;
    const finish = () => {
      if (!done) resolve((performance.now() - started) / 1000);
      done = true;
    };
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (until?.test(output)) finish();
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? finish() : reject(new Error(`${command} ${args.join(' ')} failed:\n${output}`)),
    );
  });
}

/** Milliseconds of machine time per caller turn over many verified balance calls, one line kept open. */
async function turnTimes(): Promise<number[]> {
  const line = await openLine(readAssembly(ASSEMBLY), { seed: 1, startMs: Date.parse(DEFAULT_START) });
  const turns: number[] = [];
  try {
    for (let call = 0; call < CALLS; call += 1) {
      const acts = ["what's my balance", '2468#', 'goodbye'].map((act) => actOf(act));
      let since: number | undefined;
      const result = await line.dial(
        { from: '+441632960101' },
        {
          async next() {
            if (since !== undefined) turns.push(performance.now() - since);
            since = performance.now();
            return acts.shift() ?? { kind: 'none' };
          },
        },
      );
      if (since !== undefined) turns.push(performance.now() - since);
      if (!result.orderly) throw new Error(`the balance call ended as ${result.reason}; measure a call that works`);
    }
  } finally {
    await line.close();
  }
  return turns.sort((a, b) => a - b);
}

function bundleKilobytes(): { name: string; kB: number }[] {
  const assembly = readAssembly(ASSEMBLY);
  return assembly.byType('AWS::Lambda::Function').flatMap((resource) => {
    const directory = assembly.functionCode(resource);
    if (directory === undefined) return [];
    const file = readdirSync(directory).find((name) => name === 'index.mjs');
    const tags = resource.properties.Tags as { Key: string; Value: string }[] | undefined;
    const name = tags?.find((tag) => tag.Key === 'trustline:function')?.Value ?? resource.logicalId;
    return file === undefined ? [] : [{ name, kB: statSync(join(directory, file)).size / 1000 }];
  });
}

const rows: Row[] = [];
const settings = ['-c', 'env=dev', '-o', ASSEMBLY];
rows.push({
  what: 'synth of all stacks, bundles included',
  measured: await seconds(process.execPath, [CDK, 'synth', '--quiet', ...settings]),
  limit: 12,
  unit: 's',
});
rows.push({
  what: 'npm start to the first spoken word',
  measured: await seconds('npm', ['start'], /^\s*\d+:\d\d {2}line/m),
  limit: 20,
  unit: 's',
});
const turns = await turnTimes();
rows.push({
  what: `verified balance call, per caller turn, median of ${turns.length}`,
  measured: turns[Math.floor(turns.length / 2)] ?? 0,
  limit: 40,
  unit: 'ms',
});
for (const { name, kB } of bundleKilobytes()) {
  if (CALL_PATH.includes(name))
    rows.push({ what: `bundle of ${name}, minified`, measured: kB, limit: 700, unit: 'kB' });
}
rows.push({ what: 'npm test', measured: await seconds('npm', ['test']), limit: 180, unit: 's' });

console.log(
  `| what (${cpus().length} cores, Node ${process.versions.node}) | measured | at most | |\n| --- | ---: | ---: | --- |`,
);
for (const { what, measured, limit, unit } of rows) {
  console.log(
    `| ${what} | ${measured.toFixed(1)} ${unit} | ${limit} ${unit} | ${measured <= limit ? 'kept' : 'BROKEN'} |`,
  );
}
process.exitCode = rows.every(({ measured, limit }) => measured <= limit) ? 0 : 1;
