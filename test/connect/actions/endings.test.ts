import { dial, keys } from '../support/dial.ts';
import { documentOf, HANG_UP, say } from '../support/document.ts';

const END = { type: 'EndFlowExecution' };

test.each([
  ['DisconnectParticipant', HANG_UP],
  ['EndFlowExecution', END],
])('%s after a word is an orderly end', async (_, ending) => {
  const call = await dial(documentOf({ Say: say('Goodbye', 'End'), End: ending }));

  expect(call.events.at(-1)).toEqual({ ms: 400, type: 'ended', reason: 'line-hung-up', orderly: true });
});

test.each([
  ['DisconnectParticipant', HANG_UP],
  ['EndFlowExecution', END],
])('%s without a word since the answer is dead air', async (_, ending) => {
  const call = await dial(documentOf({ End: ending }));

  expect([call.reason, call.orderly]).toEqual(['dead-air', false]);
});

test('hanging up without a word since the last act of the caller is dead air', async () => {
  const document = documentOf({
    Menu: {
      type: 'GetParticipantInput',
      with: { Text: 'Menu', InputTimeLimitSeconds: '5' },
      on: { 'Equals 1': 'Hang up', NoMatchingCondition: 'Hang up', NoMatchingError: 'Hang up' },
    },
    'Hang up': HANG_UP,
  });

  expect((await dial(document, { caller: [keys('1')] })).reason).toBe('dead-air');
});
