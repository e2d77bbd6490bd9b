import type { Line } from './line.ts';
import { goodbye } from './shared/leaving.ts';

/** The agent has hung up and the caller is still there: thanks and goodbye. */
export const disconnect = (line: Line) =>
  line.flow({
    name: 'disconnect',
    type: 'CONTACT_FLOW',
    description: 'Says goodbye to callers whom the agent has left.',
    start: 'Load words',
    actions: {
      'Load words': { type: 'LoadWords', language: 'caller', next: 'Say goodbye', onError: 'Last resort' },
      'Last resort': {
        type: 'MessageParticipant',
        text: line.defaultWords.goodbye,
        next: 'Hang up',
        onError: 'Hang up',
      },
      ...goodbye,
    },
  });
