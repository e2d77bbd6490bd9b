import fc from 'fast-check';
import { epochSeconds } from '../../../lambda/adapters/clock.ts';
import type { Credential } from '../../../lambda/adapters/credential-store.ts';
import { KmsMacKey, pinMessage } from '../../../lambda/adapters/keys.ts';
import { verifyCallerResponseSchema } from '../../../lambda/contracts/verify-caller.ts';
import { verifyCaller } from '../../../lambda/functions/verify-caller/verify-caller.ts';
import { HandClock } from '../support/clock.ts';
import { CONTACT_ID, PSEUDONYM } from '../support/events.ts';
import { FakeKms } from '../support/fake-kms.ts';
import { FakeDecisions, FakeSignals } from '../support/fakes.ts';

const UNKNOWN = 'u'.repeat(43);

/** A line with one caller, whose PIN is 2468. */
async function line() {
  const kms = new FakeKms();
  const pinKey = new KmsMacKey(kms.sender, 'pin');
  const known: Credential = {
    customerId: 'HB-1',
    salt: 'salt',
    mac: await pinKey.mac(pinMessage(PSEUDONYM, 'salt', '2468')),
  };
  const found: string[] = [];
  const credentials = {
    find: async (pseudonym: string) => {
      found.push(pseudonym);
      return pseudonym === PSEUDONYM ? known : undefined;
    },
    save: async () => {},
  };
  const parts = {
    pinKey,
    credentials,
    signals: new FakeSignals(),
    decisions: new FakeDecisions(),
    clock: new HandClock(),
  };
  kms.requests.length = 0;
  return {
    kms,
    parts,
    found,
    type: async (typed: string | null, pseudonym = PSEUDONYM, contactId = CONTACT_ID) =>
      (await verifyCaller(parts, { contactId, pseudonym, typed })).verification,
  };
}

test('the right PIN verifies this contact for half an hour, as this caller', async () => {
  const { type, parts } = await line();

  expect(await type('2468')).toBe('verified');

  expect([...parts.signals.verifications]).toEqual([
    [
      CONTACT_ID,
      {
        pseudonym: PSEUDONYM,
        customerId: 'HB-1',
        assurance: 'pin',
        expiresAt: epochSeconds(parts.clock) + 1800,
      },
    ],
  ]);
});

test('a wrong PIN is refused twice and locks the third time; then even the right one is turned away', async () => {
  const { type, parts } = await line();

  expect([await type('0000'), await type('0000'), await type('0000'), await type('2468')]).toEqual([
    'refused',
    'refused',
    'locked',
    'locked',
  ]);
  expect(parts.signals.verifications.size).toBe(0);
});

test('refusals count across calls, and a lock ends', async () => {
  const { type, parts } = await line();
  await type('0000', PSEUDONYM, 'call-1');
  await type('0000', PSEUDONYM, 'call-2');
  expect(await type('0000', PSEUDONYM, 'call-3')).toBe('locked');

  parts.clock.forwardSeconds(15 * 60);

  expect(await type('2468', PSEUDONYM, 'call-4')).toBe('verified');
  expect(parts.signals.counted.size).toBe(0);
});

test('an unknown caller is refused and locked like anybody else, with the same requests', async () => {
  const known = await line();
  const unknown = await line();

  const answers = {
    known: [await known.type('0000'), await known.type('0000'), await known.type('0000'), await known.type('0000')],
    unknown: [
      await unknown.type('0000', UNKNOWN),
      await unknown.type('0000', UNKNOWN),
      await unknown.type('0000', UNKNOWN),
      await unknown.type('0000', UNKNOWN),
    ],
  };

  expect(answers.unknown).toEqual(answers.known);
  expect(unknown.kms.requests).toEqual(known.kms.requests);
  expect(unknown.parts.signals.requests).toEqual(known.parts.signals.requests);
  expect(unknown.parts.decisions.entries).toEqual(known.parts.decisions.entries);
  expect(unknown.found).toHaveLength(known.found.length);
});

test.each(['2468', '0000', '12', 'Timeout', null])('typing %j asks the key once, whoever calls', async (typed) => {
  for (const pseudonym of [PSEUDONYM, UNKNOWN, 'none']) {
    const { type, kms } = await line();

    await type(typed, pseudonym);

    expect(kms.requests).toEqual(['VerifyMac']);
  }
});

test('callers who withhold their number are refused, and cannot lock each other out', async () => {
  const { type } = await line();

  expect([await type('2468', 'none', 'a1'), await type('1', 'none', 'a1'), await type('2468', 'none', 'a1')]).toEqual([
    'refused',
    'refused',
    'locked',
  ]);
  expect(await type('2468', 'none', 'b2')).toBe('refused');
});

test('a malformed PIN counts as a try, typing nothing does not', async () => {
  const { type } = await line();

  expect([await type('Timeout'), await type(''), await type(null), await type('1'), await type('9'.repeat(9))]).toEqual(
    ['refused', 'refused', 'refused', 'refused', 'refused'],
  );
  expect(await type('12ab')).toBe('locked');
});

test('a try counted elsewhere at the same moment is not lost: the third one locks', async () => {
  const { type, parts } = await line();
  parts.signals.meanwhile = () => parts.signals.counted.set(PSEUDONYM, { count: 2, lockedUntil: 0, lastRefusedAt: 0 });

  expect(await type('0000')).toBe('locked');
  expect(parts.signals.counted.get(PSEUDONYM)?.count).toBe(3);
});

test('the right PIN does not slip past a lock that fell at the same moment', async () => {
  const { type, parts } = await line();
  const lockedUntil = epochSeconds(parts.clock) + 900;
  parts.signals.meanwhile = () =>
    parts.signals.counted.set(PSEUDONYM, { count: 3, lockedUntil, lastRefusedAt: lockedUntil - 900 });

  expect(await type('2468')).toBe('locked');
  expect(parts.signals.verifications.size).toBe(0);
  expect(parts.decisions.entries.at(-1)).toMatchObject({ result: 'locked' });
});

test('a try that could not be recorded costs the caller nothing when it is repeated', async () => {
  const { type, parts } = await line();
  parts.decisions.broken = true;
  for (let repeated = 0; repeated < 3; repeated += 1) await expect(type('0000')).rejects.toThrow('unreachable');

  parts.decisions.broken = false;
  expect(await type('0000')).toBe('refused');
  expect(parts.signals.counted.get(PSEUDONYM)?.count).toBe(1);
});

test('every decision is recorded by its result, and never by what was typed', async () => {
  const { type, parts } = await line();

  await type('1357');
  await type('2468');

  expect(parts.decisions.entries).toEqual([
    { kind: 'verification', result: 'refused', counted: true, policyVersion: 'verification-2' },
    { kind: 'verification', result: 'verified', counted: false, policyVersion: 'verification-2' },
  ]);
});

test('tries that keep colliding end in an error, which the flow turns into a person', async () => {
  const { parts } = await line();
  const signals = Object.assign(parts.signals, { countRefusal: async () => false });

  await expect(
    verifyCaller({ ...parts, signals }, { contactId: CONTACT_ID, pseudonym: PSEUDONYM, typed: '0000' }),
  ).rejects.toMatchObject({ name: 'VerificationConflictError' });
});

test('whatever is typed by whomever, the answer has its one shape and only the right PIN verifies', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.constantFrom('2468', '0000', 'Timeout', '2468 ', ' 2468')),
      fc.constantFrom(PSEUDONYM, UNKNOWN, 'none'),
      async (typed, pseudonym) => {
        const { parts } = await line();

        const response = await verifyCaller(parts, { contactId: CONTACT_ID, pseudonym, typed });

        expect(verifyCallerResponseSchema.safeParse(response).success).toBe(true);
        expect(response.verification === 'verified').toBe(typed === '2468' && pseudonym === PSEUDONYM);
      },
    ),
  );
});
