/**
 * The word for "no value" in everything Connect carries.
 *
 * Connect refuses empty strings in parameters, attributes and conditions, so an absent value has to be a word.
 */
export const NONE = 'none' as const;

/** Type of {@link NONE}. */
export type None = typeof NONE;
