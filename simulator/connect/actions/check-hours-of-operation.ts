import type { ActionDefinition } from '../definition.ts';
import { isOpen } from '../hours.ts';
import type { Parameters } from '../parameters.ts';
import { failed } from '../problem.ts';
import type { Stage } from '../stage.ts';
import { byArnOrId } from '../world.ts';
import { queueFor } from './queueing.ts';

/** `True` or `False`; without a parameter it asks the target queue's hours. */
export const checkHoursOfOperation: ActionDefinition = {
  parameters: ['HoursOfOperationId'],
  start(stage, parameters) {
    const arnOrId = hoursFor(stage, parameters);
    const hours = byArnOrId(stage.world.hours, arnOrId);
    if (hours === undefined) throw failed(`there are no hours of operation ${arnOrId} in the instance`);
    try {
      const open = isOpen(hours, stage.state.dialled.startMs + stage.state.nowMs);
      return { go: 'match', result: open ? 'True' : 'False' };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw parameters.refusal(`asks the hours '${hours.name}', whose time zone "${hours.timeZone}" is no IANA name`);
    }
  },
};

function hoursFor(stage: Stage, parameters: Parameters): string {
  if (parameters.has('HoursOfOperationId')) return parameters.value('HoursOfOperationId');
  return queueFor(stage, parameters).hoursArn;
}
