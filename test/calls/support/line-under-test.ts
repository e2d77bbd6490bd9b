import { type Assembly, readAssembly } from '../../../simulator/assembly/index.ts';
import { type CallEvent, type CallResult, scriptedCaller } from '../../../simulator/connect/index.ts';
import { type CallOptions, type Line, type LineOptions, openLine } from '../../../simulator/line/index.ts';
import { actOf } from '../../../simulator/phone/acts.ts';
import { DEFAULT_START } from '../../../simulator/phone/options.ts';
import { DEV_ASSEMBLY } from '../../support/global-setup.ts';

/** A Tuesday afternoon: every environment's people are at work. */
export const OPEN = Date.parse(DEFAULT_START);
/** A Sunday night: nobody is. */
export const CLOSED = Date.parse('2026-11-08T03:00:00Z');

export const devAssembly = (): Assembly => readAssembly(DEV_ASSEMBLY);

/** The synthesised dev deployment, answering calls. */
export function openDevLine(options: Partial<LineOptions> = {}): Promise<Line> {
  return openLine(devAssembly(), { seed: 1, startMs: OPEN, ...options });
}

/** A call that is over, as a test reads it. */
export interface Heard {
  /** Everything the line said, in order. */
  readonly said: readonly string[];
  readonly reason: CallResult['reason'];
  readonly orderly: boolean;
  /** Lines of the script that were not played. */
  readonly leftOver: number;
  /** `<function>: <outcome>`, in order. */
  readonly invoked: readonly string[];
  readonly events: readonly CallEvent[];
  readonly result: CallResult;
}

/** Dials a line with a script of caller acts, one line each, as the terminal phone reads them. */
export async function dial(
  line: Line,
  from: string | undefined,
  script: readonly string[],
  options: Omit<CallOptions, 'from'> = {},
): Promise<Heard> {
  const acts = script.map(actOf).filter((act) => act !== undefined);
  const caller = scriptedCaller(acts);
  const result = await line.dial({ from, ...options }, caller);
  const { events, reason, orderly } = result;
  return {
    said: events.flatMap((event) => (event.type === 'said' ? [event.text] : [])),
    reason,
    orderly,
    leftOver: caller.leftOver(),
    invoked: events.flatMap((event) => (event.type === 'invoked' ? [`${event.function}: ${event.outcome}`] : [])),
    events,
    result,
  };
}

/** The queue a call was transferred to, if it was. */
export function queueOf({ events }: Heard): string | undefined {
  return events.flatMap((event) => (event.type === 'transferred' ? [event.queue] : [])).at(-1);
}

/** What the line said after the first thing that matches. */
export function saidAfter({ said }: Heard, pattern: RegExp): readonly string[] {
  const index = said.findIndex((text) => pattern.test(text));
  return index < 0 ? [] : said.slice(index + 1);
}
