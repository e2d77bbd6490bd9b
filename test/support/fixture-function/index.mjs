/** Stands for any bundled handler where a test only looks at templates. */
export const handler = async () => ({});
