import type { ActionDefinition } from '../definition.ts';
import { MESSAGE_SOURCE, ON, speechOf } from '../stage.ts';

/** Plays a prompt to its end; keys do not interrupt it unless the touch-tone buffer is on and the prompt says so. */
export const messageParticipant: ActionDefinition = {
  parameters: [...MESSAGE_SOURCE, 'SkipWhenDTMFBufferEnabled'],
  start(stage, parameters) {
    const speech = speechOf(stage, parameters);
    const skip = parameters.flag('SkipWhenDTMFBufferEnabled', false) && stage.state.buffer.keys !== '';
    if (!skip) stage.say(speech);
    return ON;
  },
};
