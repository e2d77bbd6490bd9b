import type { CallerAct, Listening } from '../caller-source.ts';
import { LIMITS } from '../limits.ts';
import type { Stage, Then } from '../stage.ts';

/** Waits for the caller's next act. */
export function listen(listening: Listening, promptStartMs: number): Then {
  return {
    go: 'wait',
    effect: { kind: 'listen', listening },
    expecting: { kind: 'act', listening, promptStartMs },
  };
}

/** A caller who presses a key before the prompt is over cuts it short. */
export function interrupt(stage: Stage, act: CallerAct): void {
  const { expecting } = stage.state;
  if (act.kind !== 'keys' || act.afterMs === undefined || expecting.kind !== 'act') return;
  const pressedMs = expecting.promptStartMs + Math.max(0, act.afterMs);
  stage.update({ nowMs: Math.min(stage.state.nowMs, pressedMs) });
}

/** Records words or silence where only keys count. */
export function notUnderstood(stage: Stage, act: CallerAct): void {
  if (act.kind === 'speech') stage.report({ type: 'heard', text: act.text });
  else stage.report({ type: 'silence' });
}

/** Keys beyond what an action takes: kept where the touch-tone buffer is on, otherwise lost, as they are on a real line. */
export function pressAhead(stage: Stage, keys: string): void {
  if (keys === '') return;
  const { buffer } = stage.state;
  if (buffer.on) {
    stage.update({ buffer: { on: true, keys: `${buffer.keys}${keys}`.slice(0, LIMITS.bufferedKeys) } });
  } else {
    stage.warn(`${keys.length} key(s) pressed ahead were lost, since the touch-tone buffer is off`);
  }
}
