import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FunctionOutcome } from '../ports.ts';
import type { FunctionDefinition } from './function-definition.ts';
import type { Log } from './logs.ts';

/** How long a module may take to load. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html */
export const INIT_LIMIT_MS = 10_000;

/** One invocation, as an execution environment is asked to carry it out. */
export interface Invocation {
  readonly event: unknown;
  readonly requestId: string;
  readonly functionArn: string;
  /** Milliseconds of real time. */
  readonly limitMs: number;
  /** The largest answer the invoker takes. */
  readonly limitBytes: number;
  /** Virtual time, epoch milliseconds. */
  readonly nowMs: number;
}

type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'answered'; readonly payload: string }
  | { readonly type: 'threw'; readonly error: string }
  | { readonly type: 'late' };

const HARNESS = fileURLToPath(new URL('./worker/harness.mjs', import.meta.url));

/** An execution environment of one function: a worker thread that serves one invocation at a time. */
export class Execution {
  readonly #definition: FunctionDefinition;
  readonly #worker: Worker;
  #ready = false;
  #dead = false;
  #settle: ((reply: Reply) => void) | undefined;

  constructor(definition: FunctionDefinition, environment: Record<string, string>, log: Log) {
    this.#definition = definition;
    this.#worker = new Worker(HARNESS, {
      name: definition.name,
      env: environment,
      execArgv: ['--enable-source-maps'], // and nothing of how this process was started, such as a TypeScript loader
      resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb },
      stdout: true,
      stderr: true,
      workerData: { directory: definition.directory, handler: definition.handler },
    });
    this.#worker.unref(); // whoever waits for an answer holds a timer; an idle worker keeps nobody alive
    log.collect(this.#worker.stdout);
    log.collect(this.#worker.stderr);
    this.#worker.on('message', (reply: Reply) => this.#settle?.(reply));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#die(outOfMemory ? 'Runtime.OutOfMemory' : 'Runtime.ExitError');
    });
    this.#worker.on('exit', () => this.#die('Runtime.ExitError'));
  }

  /** Whether it can serve another invocation. */
  get alive(): boolean {
    return !this.#dead;
  }

  /** Loads the module, unless that was done. `undefined` when all is well. */
  async init(nowMs: number): Promise<FunctionOutcome | undefined> {
    if (this.#ready) return undefined;
    const reply = await this.#ask({ type: 'init', nowMs }, INIT_LIMIT_MS);
    if (reply.type === 'ready') {
      this.#ready = true;
      return undefined;
    }
    await this.terminate(); // Lambda starts afresh after a failed init, and so do we
    return reply.type === 'threw'
      ? { kind: 'threw', error: reply.error }
      : { kind: 'timed-out', limitMs: INIT_LIMIT_MS };
  }

  async invoke(invocation: Invocation): Promise<FunctionOutcome> {
    const { event, requestId, functionArn, nowMs, limitBytes } = invocation;
    const failed = await this.init(nowMs);
    if (failed !== undefined) return failed;

    const { functionName, memoryMb, logGroup, timeoutMs } = this.#definition;
    const limitMs = Math.min(timeoutMs, invocation.limitMs);
    const context = {
      awsRequestId: requestId,
      functionName,
      functionVersion: '$LATEST',
      invokedFunctionArn: functionArn,
      logGroupName: logGroup,
      logStreamName: 'simulator',
      memoryLimitInMB: String(memoryMb),
    };
    const message = { type: 'invoke', event: JSON.stringify(event), context, remainingMs: timeoutMs, nowMs };
    const reply = await this.#ask(message, limitMs);
    switch (reply.type) {
      case 'answered': {
        const bytes = Buffer.byteLength(reply.payload);
        if (bytes > limitBytes) return { kind: 'too-large', bytes, limitBytes };
        return { kind: 'answered', payload: JSON.parse(reply.payload), bytes };
      }
      case 'threw':
        return { kind: 'threw', error: reply.error };
      default:
        await this.terminate(); // it may be in an endless loop, or answer the wrong question later
        return { kind: 'timed-out', limitMs };
    }
  }

  /** Ends the thread, whatever it is doing. */
  async terminate(): Promise<void> {
    this.#dead = true;
    await this.#worker.terminate();
  }

  #ask(message: object, limitMs: number): Promise<Reply> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle?.({ type: 'late' }), limitMs);
      this.#settle = (reply) => {
        clearTimeout(timer);
        this.#settle = undefined;
        resolve(reply);
      };
      if (this.#dead) this.#settle({ type: 'threw', error: 'Runtime.ExitError' });
      else this.#worker.postMessage(message);
    });
  }

  #die(error: string): void {
    this.#dead = true;
    this.#settle?.({ type: 'threw', error });
  }
}
