/** A deployment on this machine that answers calls. */
export type { FunctionFault } from './function-faults.ts';
export { type CallOptions, type Line, type LineOptions, openLine } from './open-line.ts';
export type { Scenario } from './world-of-assembly.ts';
