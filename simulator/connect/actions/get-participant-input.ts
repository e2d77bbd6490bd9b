import type { ActionDefinition } from '../definition.ts';
import type { Parameters } from '../parameters.ts';
import { ON } from '../stage.ts';
import { MENU_PARAMETERS, resumeMenu, startMenu } from './menu-input.ts';
import { resumeStore, STORE_PARAMETERS, startStore } from './store-input.ts';

/** One type, three blocks of the console: Get customer input, Store customer input, Set touch-tone buffer behavior. */
export const getParticipantInput: ActionDefinition = {
  parameters: [...new Set([...MENU_PARAMETERS, ...STORE_PARAMETERS, 'InputEncryption', 'EnableDTMFBuffer'])],
  start(stage, parameters) {
    if (parameters.has('EnableDTMFBuffer')) {
      const on = parameters.only(['EnableDTMFBuffer']).flag('EnableDTMFBuffer', false);
      stage.update({ buffer: { on, keys: on ? stage.state.buffer.keys : '' } });
      return ON;
    }
    return stores(parameters) ? startStore(stage, parameters) : startMenu(stage, parameters);
  },
  resume(stage, parameters, event) {
    return stores(parameters) ? resumeStore(stage, parameters, event) : resumeMenu(stage, parameters, event);
  },
};

function stores(parameters: Parameters): boolean {
  return parameters.flag('StoreInput', false);
}
