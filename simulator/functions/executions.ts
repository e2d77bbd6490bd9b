import type { FunctionOutcome } from '../ports.ts';
import { Execution, type Invocation } from './execution.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { type Log, openLog } from './logs.ts';

/** Execution environments one function may have at a time; further invocations wait for one to come free. */
const MAX_EXECUTIONS = 4;

/**
 * The execution environments of one function. As in Lambda, each serves one invocation at a time, an idle one is used
 * again, and another is started only when all are busy, so that a call never sees its neighbour's.
 */
export class Executions {
  readonly log: Log = openLog();
  readonly #definition: FunctionDefinition;
  readonly #environment: Record<string, string>;
  readonly #idle: Execution[] = [];
  readonly #all = new Set<Execution>();
  readonly #waiting: ((execution: Execution) => void)[] = [];
  #closed = false;

  constructor(definition: FunctionDefinition, environment: Record<string, string>) {
    this.#definition = definition;
    this.#environment = environment;
  }

  async invoke(invocation: Invocation): Promise<FunctionOutcome> {
    const execution = await this.#take();
    try {
      return await execution.invoke(invocation);
    } finally {
      this.#giveBack(execution);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((execution) => execution.terminate()));
  }

  #take(): Execution | Promise<Execution> {
    if (this.#closed) throw new Error(`function '${this.#definition.name}' is invoked after the simulator was closed`);
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.size < MAX_EXECUTIONS) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): Execution {
    const execution = new Execution(this.#definition, this.#environment, this.log);
    this.#all.add(execution);
    return execution;
  }

  #giveBack(execution: Execution): void {
    if (!execution.alive) this.#all.delete(execution);
    const next = this.#waiting.shift();
    if (next !== undefined && !this.#closed) next(execution.alive ? execution : this.#start());
    else if (execution.alive) this.#idle.push(execution);
  }
}
