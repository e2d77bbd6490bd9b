import type { FunctionPort, LexPort } from '../ports.ts';
import { type CallEvent, type EndReason, isOrderly } from './call-event.ts';
import type { CallerAct, CallerSource, Listening } from './caller-source.ts';
import type { Callback, Effect, Step, StepEvent, Transition, Visit } from './effect.ts';
import type { Failure } from './problem.ts';
import type { CallState } from './state.ts';
import { begin, step } from './step.ts';
import type { Dialled, World } from './world.ts';

/** What the interpreter cannot do itself. */
export interface Ports {
  readonly functions: FunctionPort;
  readonly lex: LexPort;
}

/** A call that is over. */
export interface CallResult {
  readonly events: readonly CallEvent[];
  readonly reason: EndReason;
  readonly orderly: boolean;
  /** Why the call was refused or failed: one line that names flow and action. */
  readonly failure: Failure | undefined;
  /** What a flow's author should look at, though the call went on. */
  readonly warnings: readonly string[];
  /** The contact's attributes at the end. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly callbacks: readonly Callback[];
  /** Every action reached, in order, with what was logged and recorded then. */
  readonly visits: readonly Visit[];
  /** Every transition taken, in order. */
  readonly transitions: readonly Transition[];
  /** An act that the caller source gave up but that the line never listened to. */
  readonly unheard: CallerAct | undefined;
  readonly state: CallState;
}

/** Carries a whole call out: effects to the ports, the caller's acts to the flow. */
export async function drive(
  world: World,
  dialled: Dialled,
  ports: Ports,
  caller: CallerSource,
  onEvent: (event: CallEvent) => void = () => {},
): Promise<CallResult> {
  const record = new CallRecord(ports.functions, onEvent);
  const acts = new PatientCaller(caller);
  let current: Step = begin(world, dialled);
  for (;;) {
    const open = record.take(current.effects);
    const { expecting, contact, failure } = current.state;
    if (expecting.kind === 'nothing') {
      const { reason } = expecting;
      return {
        ...record.lists(),
        reason,
        orderly: failure === undefined && isOrderly(reason),
        failure,
        attributes: contact.attributes,
        unheard: acts.held,
        state: current.state,
      };
    }
    if (open === undefined) throw new Error(`a call expects ${expecting.kind}, but no effect asks for it`);
    current = step(world, current.state, await answer(open, ports, acts));
  }
}

type OpenEffect = Extract<Effect, { kind: 'listen' | 'invoke' | 'turn' }>;

async function answer(effect: OpenEffect, ports: Ports, caller: PatientCaller): Promise<StepEvent> {
  switch (effect.kind) {
    case 'listen':
      return { on: 'act', act: await caller.next(effect.listening) };
    case 'invoke': {
      const { functionArn, event, limitMs, nowMs } = effect;
      return { on: 'function', outcome: await ports.functions.invoke(functionArn, event, limitMs, nowMs) };
    }
    case 'turn':
      return { on: 'bot', turned: await ports.lex.turn(effect.turn) };
  }
}

/** A caller who keeps words and keys to themselves while the line only plays music. */
class PatientCaller {
  held: CallerAct | undefined;

  constructor(private readonly source: CallerSource) {}

  async next(listening: Listening): Promise<CallerAct> {
    const act = this.held ?? (await this.source.next(listening));
    this.held = undefined;
    if (listening.for !== 'waiting' || (act.kind !== 'keys' && act.kind !== 'speech')) return act;
    if (act.kind === 'keys' && listening.keysBuffered) return act;
    this.held = act;
    return { kind: 'silence' };
  }
}

/** Collects what happens, and tells it at once. */
class CallRecord {
  private readonly events: CallEvent[] = [];
  private readonly warnings: string[] = [];
  private readonly callbacks: Callback[] = [];
  private readonly visits: Visit[] = [];
  private readonly transitions: Transition[] = [];

  constructor(
    private readonly functions: FunctionPort,
    private readonly onEvent: (event: CallEvent) => void,
  ) {}

  /** Notes effects; returns the one that somebody has to answer. */
  take(effects: readonly Effect[]): OpenEffect | undefined {
    let open: OpenEffect | undefined;
    for (const effect of effects) {
      switch (effect.kind) {
        case 'report':
          this.tell(effect.event);
          break;
        case 'warned':
          this.warnings.push(effect.message);
          break;
        case 'callback':
          this.callbacks.push(effect.callback);
          break;
        case 'visited':
          this.visits.push(effect.visit);
          break;
        case 'took':
          this.transitions.push(effect.transition);
          break;
        case 'listen':
        case 'invoke':
        case 'turn':
          open = effect;
      }
    }
    return open;
  }

  lists() {
    const { events, warnings, callbacks, visits, transitions } = this;
    return { events, warnings, callbacks, visits, transitions };
  }

  private tell(event: CallEvent): void {
    const named = event.type === 'invoked' ? { ...event, function: this.functions.nameOf(event.function) } : event;
    this.events.push(named);
    this.onEvent(named);
  }
}
