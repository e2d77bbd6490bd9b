import type { ActionDefinition } from '../definition.ts';

/** Hangs up on the caller. */
export const disconnectParticipant: ActionDefinition = {
  parameters: [],
  start: () => ({ go: 'hang-up' }),
};

/**
 * Ends the flow. A caller in a queue stays there; anywhere else nothing holds the contact any more and it ends.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/end-flow-resume.html
 */
export const endFlowExecution: ActionDefinition = {
  parameters: [],
  start: (stage) => (stage.state.queued === undefined ? { go: 'hang-up' } : { go: 'idle' }),
};
