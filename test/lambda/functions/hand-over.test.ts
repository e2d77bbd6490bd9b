import { createLog, type LogSink } from '../../../lambda/adapters/log.ts';
import { handOver } from '../../../lambda/functions/hand-over/hand-over.ts';
import { connectEvent } from '../support/events.ts';
import { FakeDecisions } from '../support/fakes.ts';

function desk() {
  const written: unknown[] = [];
  const sink = { info: (...line: unknown[]) => written.push(line), error: (...line: unknown[]) => written.push(line) };
  const telemetry = {
    functionName: 'hand-over' as const,
    log: createLog('hand-over', sink as unknown as LogSink),
    metrics: { count: (name: string) => written.push(name), publish() {} },
  };
  return { decisions: new FakeDecisions(), telemetry, written };
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
