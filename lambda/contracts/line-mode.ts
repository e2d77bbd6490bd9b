import * as z from 'zod/mini';

/** How the line answers: by itself, with people only, or not at all. */
export const LINE_MODES = ['automated', 'human-only', 'closed'] as const;

/** One way the line answers. */
export type LineMode = (typeof LINE_MODES)[number];

/** Accepts exactly the line's modes. */
export const lineModeSchema = z.enum(LINE_MODES);
