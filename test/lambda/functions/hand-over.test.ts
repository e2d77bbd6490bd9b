import { createLog, type LogSink } from '../../../lambda/adapters/log.ts';
import { handOver } from '../../../lambda/functions/hand-over/hand-over.ts';
import { CONTACT_ID, connectEvent, PSEUDONYM } from '../support/events.ts';
import { FakeDecisions, FakeSignals } from '../support/fakes.ts';

function desk() {
  const written: unknown[] = [];
  const sink = { info: (...line: unknown[]) => written.push(line), error: (...line: unknown[]) => written.push(line) };
  const telemetry = {
    functionName: 'hand-over' as const,
    log: createLog('hand-over', sink as unknown as LogSink),
    metrics: { count: (name: string) => written.push(name), publish() {} },
  };
  return { signals: new FakeSignals(), decisions: new FakeDecisions(), telemetry, written };
}

test('a Spanish speaker is queued for Spanish, and the hand-over is recorded', async () => {
  const parts = desk();
  const event = connectEvent({
    attributes: { language: 'es-US', verification: 'refused', riskTier: 'high', known: 'true' },
  });

  expect(await handOver(parts, event, 'verification-refused')).toEqual({
    queue: 'spanish',
    summary: 'reason verification-refused, language es-US, verification refused, risk high, known true',
  });
  expect(parts.decisions.entries).toEqual([{ kind: 'handed-over', reason: 'verification-refused', queue: 'spanish' }]);
});

test('the way to a person does not depend on the record', async () => {
  const parts = desk();
  parts.decisions.broken = true;

  expect(await handOver(parts, connectEvent(), 'system')).toMatchObject({ queue: 'english' });
  expect(parts.written).toEqual([
    ['decision not recorded', expect.objectContaining({ reason: 'system', error: 'TimeoutError' })],
    'DecisionsNotRecorded',
  ]);
});

const RECORD = { pseudonym: PSEUDONYM, customerId: 'HB-1', assurance: 'pin', expiresAt: 1 } as const;

test('a caller is verified to the agent by the record of the contact', async () => {
  const parts = desk();
  parts.signals.verifications.set(CONTACT_ID, RECORD);
  const event = connectEvent({ attributes: { pseudonym: PSEUDONYM, verification: 'none' } });

  expect((await handOver(parts, event, 'asked')).summary).toContain('verification verified');
});

test('an attribute that claims it makes nobody verified, nor does the record of another caller', async () => {
  const parts = desk();
  const event = connectEvent({ attributes: { pseudonym: 'q'.repeat(43), verification: 'verified' } });

  expect((await handOver(parts, event, 'asked')).summary).toContain('verification none');

  parts.signals.verifications.set(CONTACT_ID, RECORD);
  expect((await handOver(parts, event, 'asked')).summary).toContain('verification none');
});

test('a verification that cannot be read is unknown to the agent, and the caller gets through', async () => {
  const parts = desk();
  const signals = Object.assign(parts.signals, {
    verification: async () => {
      throw Object.assign(new Error('2468'), { name: 'AccessDeniedException' });
    },
  });
  const event = connectEvent({ attributes: { pseudonym: PSEUDONYM, verification: 'verified' } });

  expect(await handOver({ ...parts, signals }, event, 'asked')).toEqual({
    queue: 'english',
    summary: 'reason asked, language en-GB, verification unknown, risk unknown, known unknown',
  });
  expect(parts.written).toEqual([['verification not read', { contactId: CONTACT_ID, error: 'AccessDeniedException' }]]);
  expect(parts.decisions.entries).toHaveLength(1);
});
