/**
 * What stands around a bundled handler inside its worker thread: Lambda's runtime, as small as it can be. Plain
 * JavaScript, since a worker thread starts bare, under tsx and under Jest alike.
 *
 * It is told `init` once and then `invoke` as often as needed, one at a time, and answers each with one message:
 * `ready`, `answered` with the JSON text, or `threw` with the error's name, which is all that leaves the thread.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { installClock, setClock } from './virtual-clock.mjs';

/** In the order in which Lambda looks. */
const EXTENSIONS = ['.js', '.mjs', '.cjs'];
const ERROR_NAME = /^[\w.$]{1,100}$/;
const realNow = performance.now.bind(performance);

let handler;

class RuntimeError extends Error {
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

/** Finds and loads the handler `<file>.<export>` of the bundle. */
async function load() {
  const { directory, handler: name } = workerData;
  const dot = name.lastIndexOf('.');
  const path = EXTENSIONS.map((extension) => join(directory, name.slice(0, dot) + extension)).find(existsSync);
  if (path === undefined) throw new RuntimeError('Runtime.ImportModuleError', `no module for handler ${name}`);
  const module = await import(pathToFileURL(path).href);
  const found = module[name.slice(dot + 1)] ?? module.default?.[name.slice(dot + 1)];
  if (typeof found !== 'function') throw new RuntimeError('Runtime.HandlerNotFound', `${name} is not a function`);
  if (found.length > 2) {
    throw new RuntimeError(
      'Runtime.CallbackHandlerDeprecated',
      `${name} takes a callback, which Lambda no longer gives`,
    );
  }
  return found;
}

async function invoke({ event, context, remainingMs }) {
  const started = realNow();
  const answer = await handler(JSON.parse(event), {
    ...context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(remainingMs - (realNow() - started))),
  });
  return JSON.stringify(answer ?? null);
}

function threw(error) {
  const name = error instanceof Error ? error.name : 'Error';
  // As in Lambda: the log has it all, the invoker does not.
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return { type: 'threw', error: ERROR_NAME.test(name) ? name : 'Error' };
}

async function receive(message) {
  setClock(message.nowMs);
  try {
    if (message.type === 'invoke') return { type: 'answered', payload: await invoke(message) };
    installClock();
    handler = await load();
    return { type: 'ready' };
  } catch (error) {
    return threw(error);
  }
}

parentPort.on('message', async (message) => {
  parentPort.postMessage(await receive(message));
});
