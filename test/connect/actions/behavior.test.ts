import { dial } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';
import { flowArn } from '../support/world.ts';

const doing = (type: string, parameters: Record<string, unknown>) =>
  documentOf({ Act: { type, with: parameters, next: 'Say' }, Say: say('done'), 'Hang up': HANG_UP });

describe('UpdateContactEventHooks', () => {
  test('keeps the flow of a hook', async () => {
    const call = await dial(
      tell({ type: 'UpdateContactEventHooks', with: { EventHooks: { AgentWhisper: flowArn('main') } } }),
    );

    expect(call.state.contact.hooks).toEqual({ AgentWhisper: flowArn('main') });
  });

  test('finds a flow by its id', async () => {
    const call = await dial(tell({ type: 'UpdateContactEventHooks', with: { EventHooks: { CustomerQueue: 'main' } } }));

    expect(call.state.contact.hooks).toEqual({ CustomerQueue: flowArn('main') });
  });

  test('leads to NoMatchingError for a flow that does not exist', async () => {
    const call = await dial(
      tell({ type: 'UpdateContactEventHooks', with: { EventHooks: { CustomerQueue: flowArn('x') } } }),
    );

    expect(call.said).toEqual(['NoMatchingError']);
  });

  test.each([
    ['two hooks', { CustomerQueue: 'main', AgentHold: 'main' }, 'sets 2 hooks; exactly one per action'],
    ['no hook', {}, 'sets 0 hooks; exactly one per action'],
    ['an unknown hook', { CustomerGone: 'main' }, 'EventHooks.CustomerGone'],
  ])('refuses %s by name', async (_, EventHooks, message) => {
    expect((await dial(doing('UpdateContactEventHooks', { EventHooks }))).failure?.message).toContain(message);
  });

  test('refuses its undocumented switch by name', async () => {
    const call = await dial(
      doing('UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'main' }, EventHooksConfiguration: {} }),
    );

    expect(call.failure?.message).toContain('EventHooksConfiguration');
  });
});

const recordingWhileSaying = async (type: string, parameters: Record<string, unknown>) =>
  (await dial(doing(type, parameters))).visits.find(({ action }) => action === 'Say')?.recording;

describe('UpdateContactRecordingBehavior', () => {
  test('switches recording and analytics on', async () => {
    const recording = await recordingWhileSaying('UpdateContactRecordingBehavior', {
      RecordingBehavior: {
        RecordedParticipants: ['Agent', 'Customer'],
        ScreenRecordedParticipants: ['Agent'],
        IVRRecordingBehavior: 'Enabled',
      },
      AnalyticsBehavior: { Enabled: 'True', AnalyticsLanguage: 'en-GB' },
    });

    expect(recording).toEqual({ participants: ['Agent', 'Customer'], automated: true, screens: true, analytics: true });
  });

  test('an empty list switches recording off', async () => {
    const recording = await recordingWhileSaying('UpdateContactRecordingBehavior', {
      RecordingBehavior: { RecordedParticipants: [] },
    });

    expect(recording).toEqual({ participants: [], automated: false, screens: false, analytics: false });
  });

  test('an unknown participant is refused by name', async () => {
    const document = doing('UpdateContactRecordingBehavior', { RecordingBehavior: { RecordedParticipants: ['Dog'] } });

    expect((await dial(document)).failure?.message).toContain('records "Dog"; allowed: Agent, Customer');
  });
});

describe('UpdateContactRecordingAndAnalyticsBehavior', () => {
  const TYPE = 'UpdateContactRecordingAndAnalyticsBehavior';

  test('sets what is recorded of the voice', async () => {
    const recording = await recordingWhileSaying(TYPE, {
      VoiceBehavior: {
        VoiceRecordingBehavior: { RecordedParticipants: ['Customer'], IVRRecordingBehavior: 'Enabled' },
        VoiceAnalyticsBehavior: { Enabled: 'True' },
      },
    });

    expect(recording).toEqual({ participants: ['Customer'], automated: true, screens: false, analytics: true });
  });

  test('sets whether screens are recorded', async () => {
    const recording = await recordingWhileSaying(TYPE, {
      ScreenRecordingBehavior: { ScreenRecordedParticipants: ['Agent'] },
    });

    expect(recording?.screens).toBe(true);
  });

  test('the behavior of a chat leads to ChannelMismatch', async () => {
    const document = tell({ type: TYPE, with: { ChatBehavior: {} } }, ['ChannelMismatch', 'NoMatchingError']);

    expect((await dial(document)).said).toEqual(['ChannelMismatch']);
  });

  test('two behaviors at once are refused by name', async () => {
    const call = await dial(doing(TYPE, { VoiceBehavior: {}, ChatBehavior: {} }));

    expect(call.failure?.message).toContain(
      'needs exactly one of VoiceBehavior, ChatBehavior, ScreenRecordingBehavior, got VoiceBehavior, ChatBehavior',
    );
  });
});

describe('routing', () => {
  test('keeps the priority', async () => {
    const call = await dial(doing('UpdateContactRoutingBehavior', { QueuePriority: '1' }));

    expect(call.state.contact.queuePriority).toBe(1);
  });

  test('keeps the adjustment of age, which may be negative', async () => {
    const call = await dial(doing('UpdateContactRoutingBehavior', { QueueTimeAdjustmentSeconds: '-30' }));

    expect(call.state.contact.queueTimeAdjustmentSeconds).toBe(-30);
  });

  test('refuses both at once, and the form by proficiency', async () => {
    const both = { QueuePriority: '1', QueueTimeAdjustmentSeconds: '2' };

    expect((await dial(doing('UpdateContactRoutingBehavior', both))).reason).toBe('refused');
    expect(
      (await dial(doing('UpdateContactRoutingBehavior', { RoutingProficiencies: [] }))).failure?.message,
    ).toContain('RoutingProficiencies');
  });

  test('keeps the steps of routing criteria', async () => {
    const Steps = [{ Expression: { AttributeCondition: { Name: 'language', Value: '$.LanguageCode' } } }];
    const call = await dial(tell({ type: 'UpdateContactRoutingCriteria', with: { RoutingCriteria: { Steps } } }));

    expect(call.state.contact.routingSteps).toEqual([
      { Expression: { AttributeCondition: { Name: 'language', Value: 'en-US' } } },
    ]);
  });
});
