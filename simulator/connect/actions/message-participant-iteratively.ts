import type { ActionDefinition } from '../definition.ts';
import type { StepEvent } from '../effect.ts';
import { BUDGET, LIMITS, TIMING } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import { MESSAGE_SOURCE, ON, type Stage, speechOf, type Then } from '../stage.ts';
import { listen, pressAhead } from './listening.ts';

/**
 * Loop prompts: plays messages until an agent takes the contact, or until the interrupt comes. A transcript has each
 * message once for every visit, however often it is repeated until then.
 */
export const messageParticipantIteratively: ActionDefinition = {
  parameters: ['Messages', 'InterruptFrequencySeconds', 'ContinueMessagingDuringInterrupt'],
  start(stage, parameters) {
    if (stage.state.queued === undefined) {
      throw parameters.refusal('loops prompts outside a customer queue flow; hold flows are not simulated');
    }
    parameters.flag('ContinueMessagingDuringInterrupt', false);
    const frequencyMs = frequencyOf(parameters);
    const startMs = stage.state.nowMs;
    for (const message of parameters.list('Messages')) stage.say(speechOf(stage, message.only(MESSAGE_SOURCE)));
    const leftMs = frequencyMs === undefined ? undefined : Math.max(0, startMs + frequencyMs - stage.state.nowMs);
    return waitInQueue(stage, leftMs);
  },
  resume(stage, parameters, event) {
    waitedInQueue(stage, event);
    if (frequencyOf(parameters) === undefined) return waitInQueue(stage, undefined);
    return { go: 'match', result: 'MessagesInterrupted' };
  },
};

function frequencyOf(parameters: Parameters): number | undefined {
  if (!parameters.has('InterruptFrequencySeconds')) return undefined;
  return parameters.integer('InterruptFrequencySeconds', LIMITS.waitSeconds) * 1000;
}

/**
 * Lets a queued caller wait: for a time, or until somebody answers. Where an agent answers first, time runs up to that
 * moment and the caller is not asked.
 */
export function waitInQueue(stage: Stage, forMs: number | undefined): Then {
  const { queued, nowMs, buffer } = stage.state;
  const answeredAtMs = queued?.answeredAtMs;
  if (answeredAtMs !== undefined && (forMs === undefined || nowMs + forMs >= answeredAtMs)) {
    stage.advance(answeredAtMs - nowMs);
    return ON; // the agent takes the call before this is looked at
  }
  if (queued !== undefined && nowMs - queued.sinceMs > BUDGET.queueMs) {
    throw new NeverListens(
      `the caller waited ${BUDGET.queueMs / 3_600_000} hours in a queue whose flow never listens, with something left to say`,
    );
  }
  return listen({ for: 'waiting', forMs, keysBuffered: buffer.on }, nowMs);
}

/** What the caller did while waiting, and the time it took. */
export function waitedInQueue(stage: Stage, event: StepEvent): void {
  const { expecting } = stage.state;
  const forMs =
    expecting.kind === 'act' && expecting.listening.for === 'waiting' ? expecting.listening.forMs : undefined;
  if (event.on === 'act' && event.act.kind === 'speech') stage.report({ type: 'heard', text: event.act.text });
  if (event.on === 'act' && event.act.kind === 'keys') pressAhead(stage, event.act.keys);
  stage.advance(forMs ?? TIMING.queueLookMs);
}

/** A queue flow that goes round without ever hearing the caller. */
export class NeverListens extends Error {
  override readonly name = 'NeverListens';
}
