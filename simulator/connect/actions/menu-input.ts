import type { StepEvent } from '../effect.ts';
import { LIMITS } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import { MESSAGE_SOURCE, type Stage, speechOf, type Then } from '../stage.ts';
import { interrupt, listen, notUnderstood, pressAhead } from './listening.ts';

export const MENU_PARAMETERS = [...MESSAGE_SOURCE, 'InputTimeLimitSeconds', 'StoreInput'];

/** Get customer input with one key: a key pressed ahead is taken without a prompt. */
export function startMenu(stage: Stage, parameters: Parameters): Then {
  const limitMs = parameters.only(MENU_PARAMETERS).integer('InputTimeLimitSeconds', LIMITS.inputSeconds) * 1000;
  const { buffer } = stage.state;
  if (buffer.keys !== '') {
    stage.update({ buffer: { ...buffer, keys: '' } });
    return pressed(stage, buffer.keys);
  }
  const promptStartMs = stage.state.nowMs;
  if (MESSAGE_SOURCE.some((source) => parameters.has(source))) stage.say(speechOf(stage, parameters));
  return listen({ for: 'menu', limitMs }, promptStartMs);
}

export function resumeMenu(stage: Stage, parameters: Parameters, event: StepEvent): Then {
  if (event.on === 'act' && event.act.kind === 'keys') {
    interrupt(stage, event.act);
    return pressed(stage, event.act.keys);
  }
  if (event.on === 'act') notUnderstood(stage, event.act);
  const seconds = parameters.integer('InputTimeLimitSeconds', LIMITS.inputSeconds);
  stage.advance(seconds * 1000);
  return { go: 'error', error: 'InputTimeLimitExceeded', why: `no key within ${seconds} s` };
}

function pressed(stage: Stage, keys: string): Then {
  const [key, ...ahead] = keys;
  stage.report({ type: 'pressed', keys: key ?? '' });
  pressAhead(stage, ahead.join(''));
  return { go: 'match', result: key };
}
