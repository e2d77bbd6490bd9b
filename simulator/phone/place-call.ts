import { createReadStream, statSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { readAssembly } from '../assembly/index.ts';
import { type Line, openLine } from '../line/index.ts';
import { type PhoneOptions, readOptions, UsageError, WITHHELD } from './options.ts';
import { ScriptedCaller } from './script.ts';
import { transcriptLine } from './transcript.ts';

/** What a shell sees: 0 an orderly end, 1 any other end, 2 a call that could not be placed as asked. */
export const EXIT = { orderly: 0, disorderly: 1, usage: 2 } as const;

export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly errors: Writable;
}

/** Places one call as the arguments say and resolves to the process's exit code; never throws. */
export async function placeCall(argv: readonly string[], terminal: Terminal): Promise<number> {
  // Whoever reads the transcript may stop reading, as `head` does; the call goes on to its end.
  terminal.output.on('error', () => {});
  try {
    const options = readOptions(argv);
    const line = await openLineFor(options);
    try {
      return await converse(line, options, terminal);
    } finally {
      await line.close();
    }
  } catch (error) {
    terminal.errors.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.usage;
  }
}

async function openLineFor(options: PhoneOptions): Promise<Line> {
  if (options.input !== undefined && statSync(options.input, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new UsageError(`--input names "${options.input}", which is no file; give one with one caller act per line`);
  }
  const assembly = readAssembly(options.assembly);
  if (assembly.environment !== options.environment) {
    throw new UsageError(
      `${options.assembly} holds the environment "${assembly.environment}", not "${options.environment}"; run \`npm run synth -- -c env=${options.environment}\` first`,
    );
  }
  return openLine(assembly, { seed: options.seed, startMs: options.startMs });
}

async function converse(line: Line, options: PhoneOptions, terminal: Terminal): Promise<number> {
  const interactive = options.input === undefined && terminal.input.isTTY === true;
  const caller = new ScriptedCaller(
    options.input === undefined ? terminal.input : createReadStream(options.input),
    () => interactive && terminal.errors.write('> '),
  );
  const call = await line.dial(
    { from: options.from === WITHHELD ? undefined : options.from, to: options.to },
    caller,
    (event) => {
      const text = options.json ? JSON.stringify(event) : transcriptLine(event, options.verbose);
      // On a terminal the caller has just typed their own words.
      const echoed = interactive && (event.type === 'heard' || event.type === 'pressed' || event.type === 'silence');
      if (text !== undefined && !(echoed && !options.json)) terminal.output.write(`${text}\n`);
    },
  );
  if (call.failure !== undefined) terminal.errors.write(`${call.failure.message}\n`);
  // An act that was read but that the line never listened to was not played either.
  const unheard = call.unheard === undefined || call.unheard.kind === 'none' ? 0 : 1;
  const leftOver = unheard + (await caller.leftOver());
  if (leftOver > 0) {
    terminal.errors.write(`the call was over (${call.reason}) before ${leftOver} line(s) of input were played\n`);
  }
  return call.orderly && leftOver === 0 ? EXIT.orderly : EXIT.disorderly;
}
