import type { ActionDefinition } from '../definition.ts';
import { LIMITS } from '../limits.ts';
import { ON } from '../stage.ts';

/** Branches on what a reference stands for; a missing value matches no condition. */
export const compare: ActionDefinition = {
  parameters: ['ComparisonValue'],
  start: (_, parameters) => ({ go: 'match', result: parameters.referred('ComparisonValue') }),
};

/** Draws a whole number from 1 to 100 for a chain of `NumberLessThan`. */
export const distributeByPercentage: ActionDefinition = {
  parameters: [],
  start: (stage) => ({ go: 'match', result: stage.integer(1, 100) }),
};

/** `ContinueLooping` as often as it says, then `DoneLooping` once, then from the beginning. */
export const loop: ActionDefinition = {
  parameters: ['LoopCount'],
  start(stage, parameters) {
    const count = parameters.integer('LoopCount', LIMITS.loopCount);
    const { at, loops } = stage.frame;
    const done = loops[at] ?? 0;
    stage.updateFrame({ loops: { ...loops, [at]: done < count ? done + 1 : 0 } });
    return { go: 'match', result: done < count ? 'ContinueLooping' : 'DoneLooping' };
  },
};

/** Voice contacts can wait for an event only, and only in an inbound flow. No event reaches a voice contact. */
export const wait: ActionDefinition = {
  parameters: ['TimeLimitSeconds', 'Events', 'ContinueExecution', 'MinimumWaitTimeSeconds'],
  start(stage, parameters) {
    if (parameters.flag('ContinueExecution', false)) {
      throw parameters.refusal('lets the flow run on while it waits (ContinueExecution), which is not simulated');
    }
    parameters.only(['TimeLimitSeconds', 'Events', 'ContinueExecution']);
    const seconds = parameters.integer('TimeLimitSeconds', LIMITS.waitSeconds);
    const events = parameters.has('Events') ? parameters.words('Events') : [];
    const unknown = events.find((event) => event !== 'CustomerReturned' && event !== 'BotParticipantDisconnected');
    if (unknown !== undefined) {
      throw parameters.refusal(`waits for "${unknown}"; allowed: CustomerReturned, BotParticipantDisconnected`);
    }
    if (events.length === 0 || stage.state.queued !== undefined) {
      const why = 'a voice contact waits only for Events, and only in an inbound flow';
      stage.warn(`${why}; on a real line this is the error branch`);
      return { go: 'error', error: 'NoMatchingError', why };
    }
    if (events.includes('BotParticipantDisconnected')) {
      return { go: 'error', error: 'ParticipantNotFound', why: 'no bot takes part in the contact' };
    }
    stage.advance(seconds * 1000);
    return { go: 'match', result: 'WaitCompleted' };
  },
};

/** Whether the flow's steps are logged from now on. */
export const updateFlowLoggingBehavior: ActionDefinition = {
  parameters: ['FlowLoggingBehavior'],
  start(stage, parameters) {
    stage.updateContact({ logging: parameters.word('FlowLoggingBehavior', ['Enabled', 'Disabled']) === 'Enabled' });
    return ON;
  },
};
