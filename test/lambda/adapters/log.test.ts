import { Logger } from '@aws-lambda-powertools/logger';
import fc from 'fast-check';
import { createLog, type Log, type LogSink } from '../../../lambda/adapters/log.ts';
import { admit } from '../../../lambda/adapters/log-fields.ts';
import { SAMPLE_CALLERS } from '../../../lambda/functions/seed-sample-bank/sample-callers.ts';
import { CONTACT_ID, connectEvent, lexEvent } from '../support/events.ts';

/** Everything a log wrote, as text. */
function listening(): { readonly log: Log; written(): string } {
  const lines: unknown[][] = [];
  const sink = { info: (...line: unknown[]) => lines.push(line), error: (...line: unknown[]) => lines.push(line) };
  return { log: createLog('call-start', sink as unknown as LogSink), written: () => JSON.stringify(lines) };
}

/** Calls the log as somebody would who has talked the compiler out of its objections. */
const force = (log: Log, message: unknown, fields?: unknown): void => log.info(message as never, fields as never);

test('declared fields are written as they are', () => {
  const { log, written } = listening();

  log.info('call started', { contactId: CONTACT_ID, mode: 'automated', known: true, tier: 'normal', language: 'none' });

  expect(JSON.parse(written())).toEqual([
    ['call started', { contactId: CONTACT_ID, mode: 'automated', known: true, tier: 'normal', language: 'none' }],
  ]);
});

test('the compiler refuses free text, undeclared fields, events and errors', () => {
  const { log } = listening();

  // @ts-expect-error free text is no message
  log.info('caller said hello');
  // @ts-expect-error an undeclared field
  log.info('call started', { number: '+441632960101' });
  // @ts-expect-error a word outside the field's list
  log.info('call started', { tier: 'enormous' });
  // @ts-expect-error an event is no set of fields
  log.info('call started', connectEvent());
  // @ts-expect-error an error is no set of fields
  log.error('function failed', new Error('caller said hello'));
});

test.each(SAMPLE_CALLERS)('$customerId leaves no trace, however the log is forced', (caller) => {
  const { log, written } = listening();
  const secrets = [caller.number, caller.number.slice(1), caller.pin, caller.name, caller.customerId];

  for (const secret of secrets) {
    force(log, secret);
    force(log, 'call started', secret);
    force(log, 'call started', [secret]);
    for (const field of ['contactId', 'intent', 'tier', 'mode', 'error', 'durationMs', 'known', 'number', 'pin']) {
      force(log, 'call started', { [field]: secret });
      force(log, 'call started', { [field]: { nested: secret } });
      force(log, 'call started', { [secret]: true });
    }
    force(log, 'call started', { durationMs: Number(caller.number), contactId: `${CONTACT_ID}${secret}` });
    force(log, { message: secret, contactId: CONTACT_ID });
  }

  for (const secret of secrets) expect(written()).not.toContain(secret);
  expect(written()).toContain('message turned away');
});

test('whole events and errors leave only the count of what was turned away', () => {
  const { log, written } = listening();

  force(log, 'call started', connectEvent({ number: '+441632960101', parameters: { pin: '2468' } }));
  force(log, 'turn answered', lexEvent('Balance', { transcript: 'my mother is called Ada' }));
  force(log, 'function failed', Object.assign(new Error('2468'), { pin: '2468' }));

  for (const secret of ['+441632960101', '2468', 'mother']) expect(written()).not.toContain(secret);
  expect(written()).toContain('fieldsTurnedAway');
});

test('whatever is offered, what passes is declared and free of free text', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (fields) => {
      const { fields: admitted, turnedAway } = admit(fields);

      const offered = Object.values(fields).filter((value) => value !== undefined).length;
      expect(Object.keys(admitted).length + turnedAway).toBe(offered);
      for (const [name, value] of Object.entries(admitted)) {
        expect(['known', 'durationMs']).toContain(name);
        expect(typeof value).not.toBe('string');
      }
    }),
  );
});

test('through Powertools a line is one JSON object with the function as its service', () => {
  const lines: string[] = [];
  const logger = new Logger({ serviceName: 'hand-over', logLevel: 'INFO' });
  Object.assign(logger, { console: { info: (line: string) => lines.push(line) } });

  createLog('hand-over', logger).info('call handed over', { contactId: CONTACT_ID, queue: 'english' });

  expect(JSON.parse(lines[0]!)).toMatchObject({
    level: 'INFO',
    message: 'call handed over',
    service: 'hand-over',
    contactId: CONTACT_ID,
    queue: 'english',
  });
});
