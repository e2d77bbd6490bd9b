import type { Stage, Then } from './stage.ts';
import { byArnOrId } from './world.ts';

/** Whether, at this moment of virtual time, an agent has taken the queued contact. */
export function agentHasAnswered(stage: Stage): boolean {
  const answeredAtMs = stage.state.queued?.answeredAtMs;
  return answeredAtMs !== undefined && stage.state.nowMs >= answeredAtMs;
}

/** The talk with an agent, who cuts off the queue flow wherever it is, and what follows when the agent leaves first. */
export function talkToAgent(stage: Stage): Then {
  const { agents, flows } = stage.world;
  const from = stage.place;
  stage.branched({ ...from, branch: 'AgentAnswered', to: 'agent' });
  stage.update({ queued: undefined, frames: [], spoken: true });
  if (agents === 'none') return { go: 'end', reason: 'agent-answered' };
  stage.advance(agents.talkMs);
  const flowArn = stage.state.contact.hooks.CustomerRemaining;
  const flow = flowArn === undefined ? undefined : byArnOrId(flows, flowArn);
  if (agents.hangsUpFirst === 'caller' || flow === undefined) return { go: 'end', reason: 'agent-answered' };
  stage.enterFlow(flow, 'CustomerRemaining', from);
  return { go: 'entered' };
}
