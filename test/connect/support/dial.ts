import type { FlowDocument } from '../../../lib/flow-language/document.ts';
import { type CallerAct, scriptedCaller } from '../../../simulator/connect/caller-source.ts';
import { type CallResult, drive } from '../../../simulator/connect/drive.ts';
import type { Dialled, FlowResource } from '../../../simulator/connect/world.ts';
import type { FunctionOutcome, FunctionPort, LexPort, LexTurn, LexTurned } from '../../../simulator/ports.ts';
import { dialled, flow, type Scene, worldOf } from './world.ts';

export const keys = (pressed: string, afterMs?: number): CallerAct => ({
  kind: 'keys',
  keys: pressed,
  ...(afterMs === undefined ? {} : { afterMs }),
});
export const speech = (text: string): CallerAct => ({ kind: 'speech', text });
export const SILENCE: CallerAct = { kind: 'silence' };
export const HANGUP: CallerAct = { kind: 'hangup' };

export const answers = (payload: unknown): FunctionOutcome => ({
  kind: 'answered',
  payload,
  bytes: Buffer.byteLength(JSON.stringify(payload) ?? ''),
});

/** A bot's answer; closes the intent unless told otherwise. */
export function botSays(intentName: string, change: Partial<Extract<LexTurned, { kind: 'answered' }>> = {}): LexTurned {
  return {
    kind: 'answered',
    dialogAction: 'Close',
    intentName,
    intentState: 'Fulfilled',
    confidence: 0.9,
    slots: {},
    sessionAttributes: {},
    messages: [],
    ...change,
  };
}

export interface Call {
  readonly caller?: readonly CallerAct[];
  readonly functions?: Readonly<Record<string, FunctionOutcome>>;
  readonly bot?: readonly LexTurned[];
  readonly world?: Scene;
  readonly flows?: readonly FlowResource[];
  readonly dialled?: Partial<Dialled>;
}

export interface Dialog extends CallResult {
  /** Everything the line said. */
  readonly said: readonly string[];
  readonly leftOver: number;
  /** Events that reached the functions. */
  readonly invocations: readonly { readonly function: string; readonly event: unknown; readonly limitMs: number }[];
  readonly turns: readonly LexTurn[];
}

const nameOf = (arn: string) => arn.split(':').at(-1) ?? arn;

/** Dials a flow with hand-written ports. */
export async function dial(document: FlowDocument, call: Call = {}): Promise<Dialog> {
  const entry = flow('main', document);
  const world = worldOf([entry, ...(call.flows ?? [])], call.world);
  const invocations: { function: string; event: unknown; limitMs: number }[] = [];
  const functions: FunctionPort = {
    nameOf,
    invoke: async (arn, event, limitMs) => {
      invocations.push({ function: nameOf(arn), event, limitMs });
      return call.functions?.[nameOf(arn)] ?? { kind: 'unknown' };
    },
  };
  const turns: LexTurn[] = [];
  const bot = [...(call.bot ?? [])];
  const lex: LexPort = {
    turn: async (turn) => {
      turns.push(turn);
      return bot.shift() ?? { kind: 'failed', error: 'ResourceNotFoundException', message: 'no more answers' };
    },
  };
  const caller = scriptedCaller(call.caller ?? []);
  const result = await drive(world, dialled(entry, call.dialled), { functions, lex }, caller);
  const said = result.events.flatMap((event) => (event.type === 'said' ? [event.text] : []));
  return { ...result, said, leftOver: caller.leftOver(), invocations, turns };
}
