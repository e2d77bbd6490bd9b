import type { LexIntent } from '../model/bot.ts';
import type { ActiveContext, IntentState } from './session-state.ts';

/** Whether an intent may be recognised: all its input contexts are active. */
export function isEligible(intent: LexIntent, active: readonly ActiveContext[]): boolean {
  return intent.inputContexts.every((name) => active.some((context) => context.name === name));
}

/**
 * One turn and the time since the last one are over: contexts that ran out are gone. A context that was set in this
 * turn is not counted yet; one that a code hook merely handed back is.
 */
export function countDown(
  active: readonly ActiveContext[],
  before: readonly ActiveContext[],
  elapsedMs: number,
): ActiveContext[] {
  const elapsedSeconds = Math.floor(elapsedMs / 1_000);
  return active
    .map((context) => (before.some((old) => isSame(old, context)) ? older(context, elapsedSeconds) : context))
    .filter(({ timeToLive }) => timeToLive.timeToLiveInSeconds > 0 && timeToLive.turnsToLive > 0);
}

function older({ timeToLive, ...rest }: ActiveContext, elapsedSeconds: number): ActiveContext {
  const timeToLiveInSeconds = timeToLive.timeToLiveInSeconds - elapsedSeconds;
  return { ...rest, timeToLive: { timeToLiveInSeconds, turnsToLive: timeToLive.turnsToLive - 1 } };
}

function isSame(a: ActiveContext, b: ActiveContext): boolean {
  return (
    a.name === b.name &&
    a.timeToLive.turnsToLive === b.timeToLive.turnsToLive &&
    a.timeToLive.timeToLiveInSeconds === b.timeToLive.timeToLiveInSeconds
  );
}

/** The contexts a fulfilled intent sets, carrying its filled slots; a context already active starts anew. */
export function withOutputContexts(
  active: readonly ActiveContext[],
  intent: LexIntent,
  state: IntentState,
): ActiveContext[] {
  const contextAttributes = Object.fromEntries(
    Object.entries(state.slots).flatMap(([name, slot]) => (slot === null ? [] : [[name, slot.value.interpretedValue]])),
  );
  const set = intent.outputContexts.map(({ name, timeToLiveSeconds, turnsToLive }) => ({
    name,
    timeToLive: { timeToLiveInSeconds: timeToLiveSeconds, turnsToLive },
    contextAttributes,
  }));
  return [...active.filter(({ name }) => !set.some((context) => context.name === name)), ...set];
}
