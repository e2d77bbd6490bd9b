import { dial } from '../support/dial.ts';
import { documentOf, HANG_UP, tell } from '../support/document.ts';
import type { Scene } from '../support/world.ts';

const BRANCHES = ['CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'];
const transfer = (ContinueFlowExecution: string, change: Record<string, unknown> = {}) =>
  tell(
    {
      type: 'TransferParticipantToThirdParty',
      with: {
        ThirdPartyPhoneNumber: '+441632960700',
        ThirdPartyConnectionTimeLimitSeconds: '30',
        ContinueFlowExecution,
        ...change,
      },
    },
    ContinueFlowExecution === 'True' ? BRANCHES : ['NoMatchingError'],
  );

test('without a way back the call is handed over', async () => {
  const call = await dial(transfer('False'));

  expect([call.said, call.reason, call.orderly]).toEqual([[], 'third-party', true]);
});

test('with a way back the flow goes on after the talk', async () => {
  const call = await dial(transfer('True'), { world: { thirdParty: { kind: 'answers', talkMs: 10_000 } } });

  expect(call.said).toEqual(['went on']);
  expect(call.events[0]?.ms).toBe(14_000);
});

test('a line that hangs up after the talk has not left the caller in silence', async () => {
  const document = documentOf({
    Act: {
      type: 'TransferParticipantToThirdParty',
      with: {
        ThirdPartyPhoneNumber: '+441632960700',
        ThirdPartyConnectionTimeLimitSeconds: '30',
        ContinueFlowExecution: 'True',
      },
      next: 'Hang up',
    },
    'Hang up': HANG_UP,
  });

  expect((await dial(document)).reason).toBe('line-hung-up');
});

test.each<[string, Scene['thirdParty'], string, string]>([
  ['a failed call with a way back', { kind: 'fails' }, 'True', 'CallFailed'],
  ['nobody answering with a way back', { kind: 'does-not-answer' }, 'True', 'ConnectionTimeLimitExceeded'],
  ['a failed call without one', { kind: 'fails' }, 'False', 'NoMatchingError'],
  ['nobody answering without one', { kind: 'does-not-answer' }, 'False', 'NoMatchingError'],
])('%s leads to its branch', async (_, thirdParty, continues, branch) => {
  expect((await dial(transfer(continues), { world: { thirdParty } })).said).toEqual([branch]);
});

test('ringing lasts as long as the limit', async () => {
  const call = await dial(transfer('True'), { world: { thirdParty: { kind: 'does-not-answer' } } });

  expect(call.events[0]?.ms).toBe(30_000);
});

test.each([
  ['no number', { ThirdPartyPhoneNumber: '112' }, {}],
  ['a missing number', { ThirdPartyPhoneNumber: '$.Attributes.number' }, {}],
  ['a number the instance may not dial', {}, { dialablePrefixes: ['+1'] }],
])('%s leads to NoMatchingError', async (_, change, world) => {
  expect((await dial(transfer('True', change), { world })).said).toEqual(['NoMatchingError']);
});

test('a voice connector is refused by name', async () => {
  expect((await dial(transfer('True', { VoiceConnector: {} }))).failure?.message).toContain('VoiceConnector');
});
