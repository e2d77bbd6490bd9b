import type { CallerProfile, CallerVault } from '../../../lambda/adapters/caller-vault.ts';
import { epochSeconds } from '../../../lambda/adapters/clock.ts';
import { KmsMacKey, pseudonymOf } from '../../../lambda/adapters/keys.ts';
import { callStartResponseSchema } from '../../../lambda/contracts/call-start.ts';
import type { LineMode } from '../../../lambda/contracts/line-mode.ts';
import { startCall } from '../../../lambda/functions/call-start/call-start.ts';
import { HandClock } from '../support/clock.ts';
import { connectEvent } from '../support/events.ts';
import { FakeKms } from '../support/fake-kms.ts';
import { FakeDecisions, FakeSignals } from '../support/fakes.ts';

const ADA = '+441632960101';

function line(given: { readonly mode?: LineMode; readonly profile?: CallerProfile } = {}) {
  const kms = new FakeKms();
  const vault: CallerVault = { open: async () => given.profile, save: async () => {} };
  const parts = {
    pseudonymKey: new KmsMacKey(kms.sender, 'pseudonym'),
    vault,
    signals: new FakeSignals(),
    decisions: new FakeDecisions(),
    controls: { mode: async () => given.mode ?? ('automated' as const) },
    clock: new HandClock(),
  };
  return { kms, parts, start: (number: string | null = ADA) => startCall(parts, connectEvent({ number })) };
}

test('a known caller is greeted in the language and at the pace chosen before', async () => {
  const { start, parts } = line({ profile: { name: 'Ada Mercer', language: 'es-US', pace: 'slow' } });

  const response = await start();

  expect(response).toEqual({
    mode: 'automated',
    language: 'es-US',
    known: 'true',
    pace: 'slow',
    riskTier: 'normal',
    pseudonym: await pseudonymOf(parts.pseudonymKey, ADA),
  });
  expect(callStartResponseSchema.safeParse(response).success).toBe(true);
});

test('a new caller has a pseudonym and no language', async () => {
  expect(await line().start()).toMatchObject({ known: 'false', language: 'none', riskTier: 'normal' });
});

test.each([null, 'anonymous', 'Restricted'])(
  'a number withheld as %j has no pseudonym, costs no key, and raises risk',
  async (number) => {
    const { start, kms, parts } = line();

    expect(await start(number)).toEqual({
      mode: 'automated',
      language: 'none',
      known: 'false',
      pace: 'normal',
      riskTier: 'elevated',
      pseudonym: 'none',
    });
    expect(kms.requests).toEqual([]);
    expect(parts.signals.calls.size).toBe(0);
  },
);

test('a known caller costs one MAC', async () => {
  const { start, kms } = line({ profile: {} });

  await start();

  expect(kms.requests).toEqual(['GenerateMac']);
});

test('the opening decision says what was found, in classified words', async () => {
  const { start, parts } = line({ mode: 'human-only', profile: { name: 'Ada Mercer', language: 'en-GB' } });

  await start();

  expect(parts.decisions.entries).toEqual([
    {
      kind: 'call-opened',
      mode: 'human-only',
      known: true,
      language: 'en-GB',
      riskTier: 'normal',
      riskScore: 0,
      riskReasons: [],
      policyVersion: 'risk-2',
    },
  ]);
});

test('a repeated invocation counts the call once and answers with the tier on record', async () => {
  const { start, parts } = line();
  await start();
  const pseudonym = await pseudonymOf(parts.pseudonymKey, ADA);
  parts.signals.calls.set(pseudonym, 100);

  const again = await start();

  expect(again.riskTier).toBe('normal');
  expect(parts.signals.calls.get(pseudonym)).toBe(100);
  expect(parts.decisions.entries).toHaveLength(1);
});

test('many calls and refused PINs make a call severe', async () => {
  const { start, parts } = line();
  const pseudonym = await pseudonymOf(parts.pseudonymKey, ADA);
  parts.signals.calls.set(pseudonym, 30);
  parts.signals.counted.set(pseudonym, { count: 5, lockedUntil: 0, lastRefusedAt: epochSeconds(parts.clock) });

  expect((await start()).riskTier).toBe('severe');
});

test('a mode that cannot be read stops the call from being automated', async () => {
  const { parts } = line();
  const controls = {
    mode: async (): Promise<LineMode> => {
      throw new Error('unreachable');
    },
  };

  await expect(startCall({ ...parts, controls }, connectEvent())).rejects.toThrow('unreachable');
  expect(parts.decisions.entries).toEqual([]);
});

test('PINs refused in a caller’s name leave the caller to the line, and count for nothing a day later', async () => {
  const { start, parts } = line();
  const pseudonym = await pseudonymOf(parts.pseudonymKey, ADA);
  const now = epochSeconds(parts.clock);
  parts.signals.counted.set(pseudonym, { count: 6, lockedUntil: now + 1800, lastRefusedAt: now });

  expect((await start()).riskTier).toBe('elevated');

  parts.clock.forwardSeconds(24 * 60 * 60);
  parts.decisions.entries.length = 0;
  expect((await start()).riskTier).toBe('normal');
});

test('a call that cannot be recorded is not counted, and not answered by the line', async () => {
  const { start, parts } = line();
  parts.decisions.broken = true;

  await expect(start()).rejects.toThrow('unreachable');

  expect(parts.signals.calls.size).toBe(0);
});
