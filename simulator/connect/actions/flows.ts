import type { ActionDefinition } from '../definition.ts';
import type { Json } from '../json.ts';
import { LIMITS } from '../limits.ts';
import { failed } from '../problem.ts';
import type { Stage } from '../stage.ts';
import { byArnOrId, type ModuleResource } from '../world.ts';

/** Goes to another flow for good; only what belongs to the contact comes along. */
export const transferToFlow: ActionDefinition = {
  parameters: ['ContactFlowId'],
  start(stage, parameters) {
    const arnOrId = parameters.value('ContactFlowId');
    const flow = byArnOrId(stage.world.flows, arnOrId);
    if (flow === undefined) throw failed(`there is no flow ${arnOrId} in the instance`);
    stage.enterFlow(flow, 'TransferToFlow');
    return { go: 'entered' };
  },
};

/** Runs a module, which sees the contact's attributes and its own input, and nothing else of this flow. */
export const invokeFlowModule: ActionDefinition = {
  parameters: ['FlowModuleId', 'Input'],
  start(stage, parameters) {
    const reference = parameters.value('FlowModuleId');
    const module = moduleOf(stage, reference);
    if (module === undefined) throw failed(`there is no module ${reference} in the instance`);
    const depth = stage.state.frames.filter(({ type }) => type === 'MODULE').length;
    if (depth >= LIMITS.moduleNesting) throw failed(`modules nest at most ${LIMITS.moduleNesting} deep`);
    if (parameters.has('Input')) parameters.nested('Input');
    stage.enterModule(module, parameters.has('Input') ? parameters.json('Input') : undefined);
    return { go: 'entered' };
  },
};

/** Id or ARN, with or without `:$LATEST`, a version or an alias. */
function moduleOf(stage: Stage, reference: string): ModuleResource | undefined {
  const { modules } = stage.world;
  return byArnOrId(modules, reference) ?? byArnOrId(modules, reference.replace(/:[^:/]+$/, ''));
}

/** Returns to the flow that invoked the module; its conditions see `Result`. */
export const endFlowModuleExecution: ActionDefinition = {
  parameters: ['Result', 'ResultData'],
  start(stage, parameters) {
    if (stage.frame.type !== 'MODULE') throw parameters.refusal('returns from a module, but this is a flow');
    const result = parameters.has('Result') ? parameters.written('Result') : undefined;
    const declared = stage.world.modules[stage.frame.arn]?.contract?.transitions?.results?.map(({ name }) => name);
    if (result !== undefined && declared !== undefined && !declared.includes(result)) {
      const known = declared.length === 0 ? 'none' : declared.join(', ');
      throw parameters.refusal(`returns "${result}"; the module's contract declares: ${known}`);
    }
    const data: Json = parameters.has('ResultData') ? parameters.json('ResultData') : null;
    stage.update({ frames: stage.state.frames.slice(0, -1) });
    stage.updateFrame({ modules: { ...stage.frame.modules, Result: result ?? null, ResultData: data } });
    return { go: 'match', result };
  },
};
