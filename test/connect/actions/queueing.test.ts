import { dial, HANGUP, keys, SILENCE, speech } from '../support/dial.ts';
import { documentOf, HANG_UP, say, type Terse, tell } from '../support/document.ts';
import { flow, flowArn, hoursArn, queueArn, type Scene } from '../support/world.ts';

const setQueue = (next: string, name = 'support'): Terse => ({
  type: 'UpdateContactTargetQueue',
  with: { QueueId: queueArn(name) },
  next,
  on: { NoMatchingError: 'Failed' },
});
const hook = (name: string, target: string, next: string): Terse => ({
  type: 'UpdateContactEventHooks',
  with: { EventHooks: { [name]: flowArn(target) } },
  next,
  on: { NoMatchingError: 'Failed' },
});
const TRANSFER: Terse = {
  type: 'TransferContactToQueue',
  next: 'Failed',
  on: { QueueAtCapacity: 'Full', NoMatchingError: 'Failed' },
};

const inbound = documentOf({
  Hook: hook('CustomerQueue', 'waiting', 'Remaining'),
  Remaining: hook('CustomerRemaining', 'farewell', 'Queue'),
  Queue: setQueue('Transfer'),
  Transfer: TRANSFER,
  Full: say('full'),
  Failed: say('failed'),
  'Hang up': HANG_UP,
});

const music = (with_: Record<string, unknown> = {}, on: Record<string, string> = {}): Terse => ({
  type: 'MessageParticipantIteratively',
  with: { Messages: [{ Text: 'Please hold' }], ...with_ },
  on,
});
const waiting = flow('waiting', documentOf({ Music: music() }), 'CUSTOMER_QUEUE');
const offering = flow(
  'waiting',
  documentOf({
    Music: music({ InterruptFrequencySeconds: '30' }, { 'Equals MessagesInterrupted': 'Offer' }),
    Offer: {
      type: 'GetParticipantInput',
      with: { Text: 'Press 1 for a callback', InputTimeLimitSeconds: '5' },
      on: {
        'Equals 1': 'Say',
        NoMatchingCondition: 'Music',
        InputTimeLimitExceeded: 'Music',
        NoMatchingError: 'Music',
      },
    },
    Say: say('chosen'),
    'Hang up': HANG_UP,
  }),
  'CUSTOMER_QUEUE',
);
const farewell = flow('farewell', documentOf({ Say: say('Goodbye from the line'), 'Hang up': HANG_UP }));
const AGENT: Scene = { agents: { answerAfterMs: 45_000, talkMs: 60_000, hangsUpFirst: 'agent' } };

test('the customer queue flow of the hook runs, and a script without further acts stays queued', async () => {
  const call = await dial(inbound, { flows: [waiting, farewell] });

  expect(call.said).toEqual(['Please hold']);
  expect(call.events.slice(0, 2)).toEqual([
    { ms: 0, type: 'transferred', queue: 'support' },
    { ms: 0, type: 'branched', flow: 'main', action: 'Transfer', branch: 'CustomerQueue', to: 'waiting' },
  ]);
  expect([call.reason, call.orderly]).toEqual(['queued', true]);
});

test('without a hook the default customer queue flow runs', async () => {
  const document = documentOf({ Queue: setQueue('Transfer'), Transfer: TRANSFER, Full: HANG_UP, Failed: HANG_UP });
  const call = await dial(document, {
    flows: [waiting],
    world: { defaultFlows: { customerQueue: flowArn('waiting') } },
  });

  expect(call.said).toEqual(['Please hold']);
});

test('without any queue flow the caller waits in silence', async () => {
  const document = documentOf({ Queue: setQueue('Transfer'), Transfer: TRANSFER, Full: HANG_UP, Failed: HANG_UP });
  const call = await dial(document, { caller: [SILENCE, HANGUP] });

  expect(call.events.at(-1)).toEqual({ ms: 60_000, type: 'ended', reason: 'caller-hung-up', orderly: true });
});

test('a caller who hangs up while waiting ends the call in order', async () => {
  expect((await dial(inbound, { flows: [waiting, farewell], caller: [HANGUP] })).reason).toBe('caller-hung-up');
});

test('the interrupt of loop prompts comes at its frequency', async () => {
  const call = await dial(inbound, { flows: [offering, farewell], caller: [SILENCE, keys('1')] });

  expect(call.said).toEqual(['Please hold', 'Press 1 for a callback', 'chosen']);
  expect(call.events).toContainEqual({
    ms: 30_000,
    type: 'branched',
    flow: 'waiting',
    action: 'Music',
    branch: 'Equals MessagesInterrupted',
    to: 'Offer',
  });
});

test('keys given while the line only plays are kept until it listens', async () => {
  const call = await dial(inbound, { flows: [offering, farewell], caller: [keys('1')] });

  expect(call.said.at(-1)).toBe('chosen');
  expect(call.leftOver).toBe(0);
});

test('a queue flow that never listens to what the caller has to say ends the call, not in order', async () => {
  const call = await dial(inbound, { flows: [waiting, farewell], caller: [speech('hello')] });

  expect([call.reason, call.orderly]).toEqual(['queued', false]);
  expect(call.failure?.message).toContain('waited 4 hours in a queue whose flow never listens');
  expect(call.unheard).toEqual({ kind: 'speech', text: 'hello' });
});

test('a queue flow that ends leaves the caller in the queue', async () => {
  const ends = flow(
    'waiting',
    documentOf({ Say: say('Please hold', 'End'), End: { type: 'EndFlowExecution' } }),
    'CUSTOMER_QUEUE',
  );
  const call = await dial(inbound, { flows: [ends, farewell], caller: [SILENCE] });

  expect([call.reason, call.state.nowMs]).toEqual(['queued', 800 + 60_000]);
});

test('an agent cuts off the queue flow, and the disconnect flow runs when the agent leaves first', async () => {
  const call = await dial(inbound, { flows: [offering, farewell], world: AGENT });

  expect(call.said).toEqual(['Please hold', 'Press 1 for a callback', 'Please hold', 'Goodbye from the line']);
  expect(call.events.filter(({ type }) => type === 'branched').slice(-2)).toEqual([
    { ms: 45_000, type: 'branched', flow: 'waiting', action: 'Music', branch: 'AgentAnswered', to: 'agent' },
    { ms: 105_000, type: 'branched', flow: 'waiting', action: 'Music', branch: 'CustomerRemaining', to: 'farewell' },
  ]);
  expect(call.reason).toBe('line-hung-up');
});

test('an agent who answers during a menu is not kept waiting by it', async () => {
  const soon: Scene = { agents: { answerAfterMs: 33_000, talkMs: 1_000, hangsUpFirst: 'caller' } };
  const call = await dial(inbound, { flows: [offering, farewell], world: soon, caller: [SILENCE, SILENCE] });

  expect(call.reason).toBe('agent-answered');
  expect(call.state.nowMs).toBe(34_000);
});

test('a caller who hangs up on the agent ends the call there', async () => {
  const caller: Scene = { agents: { answerAfterMs: 1_000, talkMs: 5_000, hangsUpFirst: 'caller' } };
  const call = await dial(inbound, { flows: [waiting, farewell], world: caller });

  expect(call.events.at(-1)).toEqual({ ms: 6_000, type: 'ended', reason: 'agent-answered', orderly: true });
});

test('without a disconnect flow the call ends with the agent', async () => {
  const document = documentOf({ Queue: setQueue('Transfer'), Transfer: TRANSFER, Full: HANG_UP, Failed: HANG_UP });

  expect((await dial(document, { world: AGENT })).reason).toBe('agent-answered');
});

const METRICS = { contactsInQueue: 2, oldestContactAgeMs: 0, agentsOnline: 0, agentsStaffed: 0, agentsAvailable: 0 };
const small = (maxContacts: number): Scene => ({
  queues: {
    [queueArn('support')]: { arn: queueArn('support'), name: 'support', hoursArn: hoursArn('office'), maxContacts },
  },
  metrics: { [queueArn('support')]: METRICS },
});

test('a full queue leads to QueueAtCapacity', async () => {
  expect((await dial(inbound, { flows: [waiting, farewell], world: small(2) })).said).toEqual(['full']);
});

test('a queue with room takes the contact', async () => {
  expect((await dial(inbound, { flows: [waiting, farewell], world: small(3) })).reason).toBe('queued');
});

test('a transfer without a target queue leads to NoMatchingError', async () => {
  const call = await dial(tell({ type: 'TransferContactToQueue' }, ['QueueAtCapacity', 'NoMatchingError']));

  expect(call.said).toEqual(['NoMatchingError']);
});

test.each([
  ['that does not exist', queueArn('other')],
  ['from a missing attribute', '$.Attributes.queue'],
])('a target queue %s leads to NoMatchingError', async (_, QueueId) => {
  expect((await dial(tell({ type: 'UpdateContactTargetQueue', with: { QueueId } }))).said).toEqual(['NoMatchingError']);
});

test('a target queue is seen under $.Queue', async () => {
  const document = documentOf({
    Queue: setQueue('Say'),
    Say: say('$.Queue.Name'),
    Failed: HANG_UP,
    'Hang up': HANG_UP,
  });

  expect((await dial(document)).said).toEqual(['support']);
});

test('an agent as target is refused by name', async () => {
  const call = await dial(tell({ type: 'UpdateContactTargetQueue', with: { AgentId: 'a' } }));

  expect(call.failure?.message).toContain('names an agent (AgentId)');
});

test('a parameter of the transfer is refused by name', async () => {
  const call = await dial(tell({ type: 'TransferContactToQueue', with: { QueueId: 'x' } }));

  expect(call.failure?.message).toContain('has the parameter QueueId, which is not supported; known here: none');
});

describe('from queue to queue', () => {
  const two: Scene = {
    queues: {
      [queueArn('support')]: { arn: queueArn('support'), name: 'support', hoursArn: hoursArn('office') },
      [queueArn('other')]: { arn: queueArn('other'), name: 'other', hoursArn: hoursArn('office') },
    },
  };
  const moving = (to: string) =>
    flow(
      'waiting',
      documentOf({
        Say: say('Please hold', 'Music'),
        Music: music({ InterruptFrequencySeconds: '30' }, { 'Equals MessagesInterrupted': 'Move' }),
        Move: {
          type: 'DequeueContactAndTransferToQueue',
          with: { QueueId: queueArn(to) },
          next: 'Failed',
          on: { QueueAtCapacity: 'Failed', NoMatchingError: 'Failed' },
        },
        Failed: say('failed'),
        'Hang up': HANG_UP,
      }),
      'CUSTOMER_QUEUE',
    );

  test('a contact waits anew', async () => {
    const call = await dial(inbound, { flows: [moving('other'), farewell], world: two, caller: [SILENCE] });

    expect(call.events.flatMap((event) => (event.type === 'transferred' ? [event.queue] : []))).toEqual([
      'support',
      'other',
    ]);
    expect(call.state.queued?.sinceMs).toBe(30_800);
  });

  test('a contact moves eleven times at most', async () => {
    const call = await dial(inbound, {
      flows: [moving('other'), farewell],
      world: two,
      caller: Array.from({ length: 20 }, () => SILENCE),
    });

    expect(call.events.filter(({ type }) => type === 'transferred')).toHaveLength(12);
    expect(call.said.at(-1)).toBe('failed');
  });

  test('a queue that does not exist leads to NoMatchingError', async () => {
    const call = await dial(inbound, { flows: [moving('nowhere'), farewell], caller: [SILENCE] });

    expect(call.said.at(-1)).toBe('failed');
  });

  test('a contact that waits in no queue leads to NoMatchingError', async () => {
    const document = tell({ type: 'DequeueContactAndTransferToQueue', with: { QueueId: queueArn('support') } });

    expect((await dial(document)).said).toEqual(['NoMatchingError']);
  });

  test('a second transfer into a queue leads to NoMatchingError', async () => {
    const again = flow(
      'waiting',
      documentOf({ Transfer: TRANSFER, Full: HANG_UP, Failed: say('already queued'), 'Hang up': HANG_UP }),
      'CUSTOMER_QUEUE',
    );

    expect((await dial(inbound, { flows: [again, farewell] })).said).toEqual(['already queued']);
  });
});

test('loop prompts outside a queue are refused by name', async () => {
  const call = await dial(documentOf({ Music: music() }));

  expect(call.failure?.message).toContain('loops prompts outside a customer queue flow');
});

test('loop prompts without a branch for their interrupt end the call loudly', async () => {
  const silent = flow('waiting', documentOf({ Music: music({ InterruptFrequencySeconds: '30' }) }), 'CUSTOMER_QUEUE');
  const call = await dial(inbound, { flows: [silent, farewell], caller: [SILENCE] });

  expect(call.reason).toBe('unhandled-error');
});

test('keys pressed while waiting reach the next menu where the touch-tone buffer is on', async () => {
  const buffered = documentOf({
    Buffer: { type: 'GetParticipantInput', with: { EnableDTMFBuffer: 'True' }, next: 'Hook' },
    Hook: hook('CustomerQueue', 'waiting', 'Queue'),
    Queue: setQueue('Transfer'),
    Transfer: TRANSFER,
    Full: HANG_UP,
    Failed: HANG_UP,
  });
  const call = await dial(buffered, { flows: [offering], caller: [keys('1')] });

  expect(call.said).toEqual(['Please hold', 'chosen']);
});
