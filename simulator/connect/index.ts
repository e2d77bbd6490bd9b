/** The interpreter of the Connect Flow language. */
export * from './call-event.ts';
export * from './caller-source.ts';
export { type CallResult, drive, type Ports } from './drive.ts';
export type { Callback, Effect, Step, StepEvent, Transition, Visit } from './effect.ts';
export type { HoursOfOperation, HoursOverride, OpenTime } from './hours.ts';
export type { Failure } from './problem.ts';
export type { CallState } from './state.ts';
export { begin, step } from './step.ts';
export { declaredTransitions } from './transition.ts';
export * from './world.ts';
