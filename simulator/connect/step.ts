import { actionOf } from './actions/index.ts';
import { NeverListens, waitedInQueue, waitInQueue } from './actions/message-participant-iteratively.ts';
import { agentHasAnswered, talkToAgent } from './agent.ts';
import { type EndReason, isOrderly } from './call-event.ts';
import type { CallerAct } from './caller-source.ts';
import type { ActionDefinition } from './definition.ts';
import type { Step, StepEvent } from './effect.ts';
import { BUDGET, DEFAULTS } from './limits.ts';
import { type Failure, Refusal, ServiceError } from './problem.ts';
import { seeded } from './random.ts';
import { type ReadableAction, readDocument } from './readable-document.ts';
import { newFrame, Stage, type Then } from './stage.ts';
import type { CallState } from './state.ts';
import { type Branch, conditionBranch, errorBranch, SUCCESS, success } from './transition.ts';
import { byArnOrId, type Dialled, type World } from './world.ts';

/** Answers a call and runs its flow up to the first effect that somebody has to answer. Pure. */
export function begin(world: World, dialled: Dialled): Step {
  const stage = new Stage(world, answered(world, dialled));
  return run(stage, () => {
    const flow = byArnOrId(world.flows, dialled.entryFlowArn);
    if (flow === undefined) {
      throw new Refusal(`the dialled number leads to ${dialled.entryFlowArn}, which is no flow of this instance`);
    }
    stage.update({ frames: [newFrame(flow, flow.type)] });
    return { go: 'entered' };
  });
}

/**
 * Goes on with the answer to the last effect. Pure: no clock, no input or output, no randomness but the state's own.
 *
 * @throws Error where the event is not what the state expects, which is a mistake of the driver
 */
export function step(world: World, state: CallState, event: StepEvent): Step {
  const { expecting } = state;
  const expected = expecting.kind === 'nothing' ? `nothing, the call is over (${expecting.reason})` : expecting.kind;
  if (expecting.kind !== event.on) throw new Error(`a call got '${event.on}' while it expected ${expected}`);
  const stage = new Stage(world, state);
  if (event.on !== 'act') return run(stage, () => resume(stage, event));

  const act = clean(event.act);
  stage.update({ budget: BUDGET.actionsBetweenActs, spoken: false });
  if (act.kind === 'hangup') return run(stage, () => ({ go: 'end', reason: 'caller-hung-up' }));
  if (act.kind !== 'none') return run(stage, () => resume(stage, { on: 'act', act }));
  if (state.queued === undefined) return run(stage, () => ({ go: 'end', reason: 'caller-hung-up' }));
  if (state.queued.answeredAtMs === undefined) return run(stage, () => ({ go: 'end', reason: 'queued' }));
  // Somebody will answer: a caller with nothing left to do stays on the line.
  return run(stage, () => resume(stage, { on: 'act', act: { kind: 'silence' } }));
}

function answered(world: World, dialled: Dialled): CallState {
  return {
    dialled,
    nowMs: 0,
    random: seeded(world.seed),
    budget: BUDGET.actionsBetweenActs,
    contact: {
      attributes: dialled.attributes ?? {},
      languageCode: DEFAULTS.languageCode,
      name: undefined,
      description: undefined,
      customerId: undefined,
      tags: {
        'aws:connect:instanceId': world.instanceArn.slice(world.instanceArn.lastIndexOf('/') + 1),
        'aws:connect:systemEndpoint': dialled.dialledNumber,
      },
      voice: { id: DEFAULTS.voice, engine: 'standard', style: 'None' },
      targetQueueArn: undefined,
      callbackNumber: undefined,
      queuePriority: DEFAULTS.queuePriority,
      queueTimeAdjustmentSeconds: 0,
      routingSteps: [],
      hooks: {},
      logging: false,
      recording: { participants: [], automated: false, screens: false, analytics: false },
    },
    frames: [],
    queued: undefined,
    spoken: false,
    callbackBooked: false,
    buffer: { on: false, keys: '' },
    expecting: { kind: 'nothing', reason: 'refused' },
    failure: undefined,
  };
}

/** A telephone has twelve keys; anything else cannot have been pressed. */
function clean(act: CallerAct): CallerAct {
  if (act.kind !== 'keys') return act;
  const keys = act.keys.replace(/[^0-9*#]/g, '');
  return keys === '' ? { kind: 'silence' } : { ...act, keys };
}

/** Carries out actions until one has to wait or the call is over. */
function run(stage: Stage, first: () => Then): Step {
  try {
    let next = first;
    while (follow(stage, attempt(next))) next = () => start(stage);
  } catch (error) {
    if (error instanceof Refusal) end(stage, 'refused', located(stage, error.message));
    else if (error instanceof NeverListens) end(stage, 'queued', located(stage, error.message));
    else throw error;
  }
  return { state: stage.state, effects: stage.effects };
}

/** An error of the service is one way an action ends. */
function attempt(carryOut: () => Then): Then {
  try {
    return carryOut();
  } catch (error) {
    if (error instanceof ServiceError) return { go: 'error', error: error.errorType, why: error.message };
    throw error;
  }
}

function start(stage: Stage): Then {
  const action = currentAction(stage);
  const { name, externalIsStale } = stage.frame;
  const { contact, budget, nowMs } = stage.state;
  stage.effects.push({
    kind: 'visited',
    visit: {
      ms: nowMs,
      flow: name,
      action: action.identifier,
      type: action.type,
      logging: contact.logging,
      recording: contact.recording,
    },
  });
  stage.update({ budget: budget - 1 });
  if (externalIsStale && JSON.stringify(action.parameters).includes('$.External')) {
    stage.warn('reads $.External after a failed invocation; what AWS holds there then is not documented');
  }
  const definition = definitionOf(stage, action);
  return definition.start(stage, stage.parametersOf(action).only(definition.parameters));
}

function resume(stage: Stage, event: StepEvent): Then {
  if (stage.state.frames.length === 0) {
    waitedInQueue(stage, event);
    return { go: 'idle' };
  }
  const action = currentAction(stage);
  const definition = definitionOf(stage, action);
  if (definition.resume === undefined) {
    throw new Error(`${action.type} got an answer, but never asks for anything`);
  }
  return definition.resume(stage, stage.parametersOf(action), event);
}

function currentAction(stage: Stage): ReadableAction {
  const { action, frame } = stage;
  if (action === undefined) throw new Error(`flow '${frame.name}' is at '${frame.at}', which it does not have`);
  return action;
}

function definitionOf(stage: Stage, action: ReadableAction): ActionDefinition {
  const where = `flow '${stage.frame.name}', action '${action.identifier}'`;
  const definition = actionOf(action.type);
  if (definition === undefined) {
    throw new Refusal(`${where}: "${action.type}" is no action type of the Connect Flow language that is known here`);
  }
  if ('refused' in definition) throw new Refusal(`${where}: ${action.type} is refused, since ${definition.refused}`);
  return definition;
}

/** Does what an action led to; `true` where the next action is to be carried out. */
function follow(stage: Stage, then: Then): boolean {
  if (agentHasAnswered(stage)) return follow(stage, talkToAgent(stage));
  switch (then.go) {
    case 'entered':
      return hasBudget(stage);
    case 'wait':
      stage.effects.push(then.effect);
      stage.update({ expecting: then.expecting });
      return false;
    case 'idle':
      stage.update({ frames: [] });
      return follow(stage, waitInQueue(stage, undefined));
    case 'end':
      end(stage, then.reason);
      return false;
    case 'hang-up':
      end(stage, hangUpReason(stage.state));
      return false;
    case 'on':
      return take(stage, success(currentAction(stage)), 'has no NextAction');
    case 'match': {
      const action = currentAction(stage);
      const branch = locatedRefusal(stage, () => conditionBranch(action, then.result, stage.lookup));
      return take(stage, branch, 'has a result that no condition matches, and no NoMatchingCondition');
    }
    case 'error': {
      const branch = errorBranch(currentAction(stage), then.error);
      return take(stage, branch, `has no branch for ${then.error}: ${then.why}`);
    }
  }
}

/** Refusals of operators do not know where they are. */
function locatedRefusal<Result>(stage: Stage, ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`flow '${stage.frame.name}', action '${stage.frame.at}' ${error.message}`, { cause: error });
  }
}

function take(stage: Stage, branch: Branch | undefined, otherwise: string): boolean {
  const { name, at } = stage.frame;
  const { type } = currentAction(stage);
  if (branch === undefined) {
    return fail(stage, `flow '${name}', action '${at}' (${type}) ${otherwise}; add the branch to its Transitions`);
  }
  const transition = { flow: name, action: at, branch: branch.branch, to: branch.to };
  if (branch.branch === SUCCESS) stage.took(transition);
  else stage.branched(transition);
  stage.updateFrame({ at: branch.to });
  if (stage.action === undefined) {
    const known = knownActions(stage).join(', ');
    return fail(stage, `flow '${name}' goes from '${at}' to '${branch.to}', which is not one of its actions: ${known}`);
  }
  return hasBudget(stage);
}

function knownActions(stage: Stage): string[] {
  const { name, arn, type } = stage.frame;
  const resource = type === 'MODULE' ? stage.world.modules[arn] : stage.world.flows[arn];
  return [...readDocument(name, resource?.document).actions.keys()];
}

function hasBudget(stage: Stage): boolean {
  if (stage.state.budget > 0) return true;
  const { name, at } = stage.frame;
  return fail(
    stage,
    `flow '${name}' reached '${at}' after ${BUDGET.actionsBetweenActs} actions without listening to the caller; it goes round in circles`,
  );
}

function hangUpReason({ spoken, callbackBooked }: CallState): EndReason {
  if (!spoken) return 'dead-air';
  return callbackBooked ? 'callback' : 'line-hung-up';
}

function fail(stage: Stage, message: string): false {
  end(stage, 'unhandled-error', located(stage, message));
  return false;
}

function located(stage: Stage, message: string): Failure {
  return { ...stage.place, message };
}

function end(stage: Stage, reason: EndReason, failure?: Failure): void {
  stage.update({ expecting: { kind: 'nothing', reason }, failure });
  stage.report({ type: 'ended', reason, orderly: failure === undefined && isOrderly(reason) });
}
