import type { ActionDefinition } from '../definition.ts';
import { LIMITS } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import { failed } from '../problem.ts';
import { ON, type Stage } from '../stage.ts';
import { byArnOrId } from '../world.ts';

const HOOKS = [
  'AgentHold',
  'AgentWhisper',
  'CustomerHold',
  'CustomerQueue',
  'CustomerRemaining',
  'CustomerWhisper',
  'DefaultAgentUI',
  'DisconnectAgentUI',
  'PauseContact',
  'ResumeContact',
];

/** Says which flow runs at an event of the contact; one hook per action. */
export const updateContactEventHooks: ActionDefinition = {
  parameters: ['EventHooks'],
  start(stage, parameters) {
    const map = parameters.nested('EventHooks').only(HOOKS);
    const [hook, ...others] = map.names();
    if (hook === undefined || others.length > 0) {
      throw parameters.refusal(`sets ${map.names().length} hooks; exactly one per action`);
    }
    const arnOrId = map.value(hook);
    const flow = byArnOrId(stage.world.flows, arnOrId);
    if (flow === undefined) throw failed(`there is no flow ${arnOrId} in the instance`);
    stage.updateContact({ hooks: { ...stage.state.contact.hooks, [hook]: flow.arn } });
    return ON;
  },
};

function participantsIn(parameters: Parameters, name: string): readonly string[] {
  return parameters.words(name).map((participant) => {
    if (participant === 'Agent' || participant === 'Customer') return participant;
    throw parameters.refusal(`records "${participant}"; allowed: Agent, Customer`);
  });
}

/** Members shared by both recording actions; what is left out stays as it is. */
function record(stage: Stage, recording: Parameters): void {
  const before = stage.state.contact.recording;
  stage.updateContact({
    recording: {
      ...before,
      participants: recording.has('RecordedParticipants')
        ? participantsIn(recording, 'RecordedParticipants')
        : before.participants,
      automated: recording.has('IVRRecordingBehavior')
        ? recording.word('IVRRecordingBehavior', ['Enabled', 'Disabled']) === 'Enabled'
        : before.automated,
      screens: recording.has('ScreenRecordedParticipants')
        ? recording.words('ScreenRecordedParticipants').length > 0
        : before.screens,
    },
  });
}

function analyse(stage: Stage, analytics: Parameters): void {
  const { recording } = stage.state.contact;
  stage.updateContact({ recording: { ...recording, analytics: analytics.flag('Enabled', false) } });
}

/** The older recording action. It has no error branch. */
export const updateContactRecordingBehavior: ActionDefinition = {
  parameters: ['RecordingBehavior', 'AnalyticsBehavior'],
  start(stage, parameters) {
    const allowed = ['RecordedParticipants', 'ScreenRecordedParticipants', 'IVRRecordingBehavior'];
    record(stage, parameters.nested('RecordingBehavior').only(allowed));
    if (parameters.has('AnalyticsBehavior')) analyse(stage, parameters.nested('AnalyticsBehavior'));
    return ON;
  },
};

/** The newer recording action: voice, chat or screen. */
export const updateContactRecordingAndAnalyticsBehavior: ActionDefinition = {
  parameters: ['VoiceBehavior', 'ChatBehavior', 'ScreenRecordingBehavior'],
  start(stage, parameters) {
    const kind = parameters.oneOf(['VoiceBehavior', 'ChatBehavior', 'ScreenRecordingBehavior']);
    const behavior = parameters.nested(kind);
    if (kind === 'ChatBehavior') return { go: 'error', error: 'ChannelMismatch', why: 'this is a voice contact' };
    if (kind === 'ScreenRecordingBehavior') {
      record(stage, behavior.only(['ScreenRecordedParticipants']));
      return ON;
    }
    behavior.only(['VoiceRecordingBehavior', 'VoiceAnalyticsBehavior']);
    if (behavior.has('VoiceRecordingBehavior')) {
      const allowed = ['RecordedParticipants', 'IVRRecordingBehavior'];
      record(stage, behavior.nested('VoiceRecordingBehavior').only(allowed));
    }
    if (behavior.has('VoiceAnalyticsBehavior')) analyse(stage, behavior.nested('VoiceAnalyticsBehavior'));
    return ON;
  },
};

/** The place in the queue, by priority or by age. */
export const updateContactRoutingBehavior: ActionDefinition = {
  parameters: ['QueuePriority', 'QueueTimeAdjustmentSeconds'],
  start(stage, parameters) {
    if (parameters.oneOf(['QueuePriority', 'QueueTimeAdjustmentSeconds']) === 'QueuePriority') {
      stage.updateContact({ queuePriority: parameters.integer('QueuePriority', LIMITS.queuePriority) });
    } else {
      const limits = { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };
      stage.updateContact({
        queueTimeAdjustmentSeconds: parameters.integer('QueueTimeAdjustmentSeconds', limits),
      });
    }
    return ON;
  },
};

/** Which proficiencies an agent should have; kept with the contact, since no agent is chosen here. */
export const updateContactRoutingCriteria: ActionDefinition = {
  parameters: ['RoutingCriteria'],
  start(stage, parameters) {
    const criteria = parameters.nested('RoutingCriteria').only(['Steps']);
    for (const step of criteria.list('Steps')) {
      step.only(['Expression', 'Expiry']).nested('Expression').oneOf(['AttributeCondition', 'AndExpression']);
    }
    const steps = criteria.json('Steps');
    stage.updateContact({ routingSteps: Array.isArray(steps) ? steps : [] });
    return ON;
  },
};
