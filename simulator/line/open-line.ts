import type { Assembly } from '../assembly/index.ts';
import { type Faults, openAws, type RecordedCall } from '../aws/index.ts';
import { type CallEvent, type CallerSource, type CallResult, drive } from '../connect/index.ts';
import { CONNECT_ANSWER_LIMIT_BYTES, openFunctions, runCustomResources } from '../functions/index.ts';
import { createLexRuntime, type LexRuntime } from '../lex/runtime.ts';
import type { FunctionPort } from '../ports.ts';
import { botsOf } from './bots-of-assembly.ts';
import { contactIdFor } from './contact-id.ts';
import { entryOf } from './entry.ts';
import { type FunctionFault, withFaults } from './function-faults.ts';
import { type Scenario, worldOf } from './world-of-assembly.ts';

export interface LineOptions {
  /** Keys, credentials, contact ids and every random choice derive from it. */
  readonly seed: number;
  /** When calls are answered, epoch milliseconds. */
  readonly startMs: number;
  readonly scenario?: Scenario;
}

export interface CallOptions {
  /** E.164; `undefined`: the number is withheld. */
  readonly from: string | undefined;
  /** E.164. @default the line's own number */
  readonly to?: string | undefined;
  /** @default the line's */
  readonly startMs?: number;
  /** @default the line's */
  readonly scenario?: Scenario;
  /** Functions that fail during this call. */
  readonly functionFaults?: readonly FunctionFault[];
}

/** One deployment, standing on this machine, that answers calls. */
export interface Line {
  dial(call: CallOptions, caller: CallerSource, onEvent?: (event: CallEvent) => void): Promise<CallResult>;
  /** What goes wrong with the AWS services behind the line, from now on. */
  readonly faults: Faults;
  /** Every AWS call that a handler made, oldest first. */
  readonly awsCalls: readonly RecordedCall[];
  /** What a function wrote to its log. */
  logsOf(functionName: string): readonly string[];
  readonly lex: LexRuntime;
  /** Custom resources that reach into services which are not simulated, each `<stack>/<logical id> (<type>)`. */
  readonly notSimulated: readonly string[];
  close(): Promise<void>;
}

/**
 * Stands up everything an assembly declares: keys, tables, functions, bot and flows, and runs its custom resources as
 * CloudFormation would.
 *
 * @throws Error in one line when the assembly has something that cannot be simulated
 */
export async function openLine(assembly: Assembly, options: LineOptions): Promise<Line> {
  const { seed, startMs } = options;
  const world = worldOf(assembly, options.scenario ?? {}, seed);
  const aws = await openAws(assembly, { seed, nowMs: startMs });
  const functions = openFunctions(assembly, aws);
  const close = async () => {
    await functions.close();
    await aws.close();
  };
  try {
    const { notSimulated } = await runCustomResources(assembly, functions, { nowMs: startMs });
    let port: FunctionPort = functions;
    const lex = createLexRuntime({
      ...botsOf(assembly),
      seed,
      invokeHook: (functionArn, event, limitMs, nowMs) => port.invoke(functionArn, event, limitMs, nowMs),
    });
    let calls = 0;
    return {
      async dial({ from, to, startMs: callStartMs = startMs, scenario, functionFaults = [] }, caller, onEvent) {
        calls += 1;
        const entry = entryOf(assembly, to);
        const dialled = {
          contactId: contactIdFor(seed, calls),
          callerNumber: from,
          dialledNumber: entry.number,
          startMs: callStartMs,
          entryFlowArn: entry.flowArn,
          channel: 'VOICE',
        } as const;
        port = withFaults(functions, functionFaults, CONNECT_ANSWER_LIMIT_BYTES);
        const met = scenario === undefined ? world : worldOf(assembly, scenario, seed);
        return drive(met, dialled, { functions: port, lex }, caller, onEvent);
      },
      faults: aws.faults,
      awsCalls: aws.calls,
      logsOf: functions.logsOf,
      lex,
      notSimulated,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
