import type { Flow, Module } from '../flow-language/index.ts';
import { closedHours } from './closed-hours.ts';
import { customerQueue } from './customer-queue.ts';
import { disconnect } from './disconnect.ts';
import { handOver } from './hand-over.ts';
import { inbound } from './inbound.ts';
import { lineFor } from './line.ts';
import type { LineDesign } from './line-design.ts';
import { verification } from './verification.ts';

export type { Day, LineDesign, OpeningTimes } from './line-design.ts';
export { familiesOf } from './line-design.ts';
export type { LineNames } from './line-names.ts';
export { QUEUE_OF } from './line-names.ts';
export { openingHoursSentences } from './opening-hours.ts';
export type { Voice } from './voices.ts';
export { VOICES } from './voices.ts';

/** Everything a line runs, as data. */
export interface LineFlows {
  readonly flows: readonly Flow[];
  readonly modules: readonly Module[];
  /** Name of the flow that a phone number rings. */
  readonly entry: 'inbound';
}

/**
 * The flows and modules of one deployment's line.
 *
 * @throws Error if the design has no language, or its opening hours are not times of the clock
 */
export function lineFlows(design: LineDesign): LineFlows {
  const line = lineFor(design);
  return {
    flows: [inbound(line), handOver(line), closedHours(line), customerQueue(line), disconnect(line)],
    modules: [verification(line)],
    entry: 'inbound',
  };
}
