import * as z from 'zod/mini';
import { guarded, MalformedEventError, readEvent, toConnect } from '../../../lambda/adapters/invocation.ts';
import { createLog, type LogSink } from '../../../lambda/adapters/log.ts';
import { HandClock } from '../support/clock.ts';
import { CONTACT_ID, connectEvent, lexEvent } from '../support/events.ts';

/** A function's log and metrics, kept in memory. */
function telemetry() {
  const written: unknown[] = [];
  const sink = { info: (...line: unknown[]) => written.push(line), error: (...line: unknown[]) => written.push(line) };
  let published = 0;
  return {
    written,
    published: () => published,
    parts: {
      functionName: 'dialogue' as const,
      log: createLog('dialogue', sink as unknown as LogSink),
      metrics: { count: (name: string) => written.push(name), publish: () => (published += 1) },
    },
  };
}

test('an answer passes unchanged, and metrics are published', async () => {
  const { parts, published } = telemetry();

  expect(await guarded(parts, async () => 'answer')({})).toBe('answer');
  expect(published()).toBe(1);
});

test('how long every invocation took is on record, whether it failed or not', async () => {
  const { parts, written } = telemetry();
  const clock = new HandClock();
  const taking = (seconds: number) =>
    guarded(
      parts,
      async () => {
        clock.forwardSeconds(seconds);
        if (seconds > 1) throw new Error('too long');
      },
      clock,
    );

  await taking(1)(connectEvent());
  await expect(taking(2)({ of: 'no contact' })).rejects.toThrow();
  await taking(-3)(connectEvent());

  expect(written.filter((line) => Array.isArray(line) && line[0] === 'invocation ended')).toEqual([
    ['invocation ended', { contactId: CONTACT_ID, durationMs: 1000 }],
    ['invocation ended', { durationMs: 2000 }],
    ['invocation ended', { contactId: CONTACT_ID, durationMs: 0 }],
  ]);
});

test('an error reaches Lambda as a class name, never with its text, cause or stack', async () => {
  const { parts, written, published } = telemetry();
  const secret = 'PIN 2468 of Ada Mercer';
  const failing = guarded(parts, async () => {
    throw Object.assign(new TypeError(secret, { cause: new Error(secret) }), { secret });
  });

  const error = await failing(connectEvent()).catch((thrown: Error) => thrown as Error & { cause?: unknown });

  expect(error).toMatchObject({ name: 'FunctionFailedError', message: expect.stringContaining('TypeError') });
  expect(`${(error as Error).stack}${JSON.stringify(error)}${JSON.stringify(written)}`).not.toMatch(/2468|Ada/);
  expect((error as Error).cause).toBeUndefined();
  expect(written).toEqual([
    ['function failed', { contactId: CONTACT_ID, error: 'TypeError' }],
    'FunctionsFailed',
    ['invocation ended', { contactId: CONTACT_ID, durationMs: expect.any(Number) }],
  ]);
  expect(published()).toBe(1);
});

test('a class name from the network that nobody listed is not repeated', async () => {
  const { parts, written } = telemetry();
  const failing = guarded(parts, async () => {
    throw Object.assign(new Error('x'), { name: 'AdaMercerException' });
  });

  await expect(failing(lexEvent('Balance'))).rejects.toThrow('UnlistedError');
  expect(written[0]).toEqual(['function failed', { contactId: CONTACT_ID, error: 'UnlistedError' }]);
});

test('an event of another kind is refused without being repeated', () => {
  const read = () => readEvent(z.object({ pin: z.number() }), { pin: '2468' }, 'an event');

  expect(read).toThrow(MalformedEventError);
  expect(read).toThrow('got something that is not an event');
  expect(read).not.toThrow(/2468/);
});

test('an answer Connect would refuse is an error here', () => {
  expect(() => toConnect({ reply: '' })).toThrow("member 'reply' is empty");
  expect(() => toConnect({ reply: 'é'.repeat(16 * 1024) })).toThrow(/Connect takes fewer than 32768/);
  expect(toConnect({ reply: 'x'.repeat(32_000) }).reply).toHaveLength(32_000);
});
