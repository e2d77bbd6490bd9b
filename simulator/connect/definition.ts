import type { StepEvent } from './effect.ts';
import type { Parameters } from './parameters.ts';
import type { Stage, Then } from './stage.ts';

/** How one action type is carried out. */
export interface ActionDefinition {
  /** Parameters that are known; any other is refused by name. */
  readonly parameters: readonly string[];
  /**
   * Reaches the action.
   *
   * @throws Refusal, ServiceError
   */
  start(stage: Stage, parameters: Parameters): Then;
  /** Goes on with the answer to the effect it waited for; only on actions that wait. */
  resume?(stage: Stage, parameters: Parameters, event: StepEvent): Then;
}

/** A type that the language has and the simulator has not; the reason ends the sentence "… is refused: ". */
export interface RefusedType {
  readonly refused: string;
}
