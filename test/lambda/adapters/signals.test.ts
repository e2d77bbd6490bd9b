import { epochSeconds } from '../../../lambda/adapters/clock.ts';
import { DynamoSignals } from '../../../lambda/adapters/signals.ts';
import { NO_REFUSALS, REFUSALS_REMEMBERED_SECONDS } from '../../../lambda/core/verification.ts';
import { HandClock } from '../support/clock.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { PSEUDONYM } from '../support/events.ts';

/** When the hand clock starts, in epoch seconds. */
const AT = epochSeconds(new HandClock());

let dynamo: Dynamo;
let clock: HandClock;
let signals: DynamoSignals;
let subject: string;
let subjects = 0;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());
beforeEach(() => {
  clock = new HandClock();
  signals = new DynamoSignals(dynamo.tables.signals, clock);
  subjects += 1;
  subject = `subject-${subjects}`;
});

test('calls are counted, also when they come at once', async () => {
  await Promise.all(Array.from({ length: 6 }, () => signals.countCall(subject)));

  expect(await signals.callsInLastHour(subject)).toBe(6);
});

test('calls fade out over the following hour', async () => {
  await Promise.all(Array.from({ length: 4 }, () => signals.countCall(subject)));

  clock.forwardSeconds(90 * 60);
  expect(await signals.callsInLastHour(subject)).toBe(2);

  clock.forwardSeconds(30 * 60);
  expect(await signals.callsInLastHour(subject)).toBe(0);
});

test('nobody has failed until a PIN is refused', async () => {
  expect(await signals.refusals(subject)).toEqual(NO_REFUSALS);
});

test('refused PINs are remembered for a month, and then no more', async () => {
  const once = { count: 1, lockedUntil: 0, lastRefusedAt: AT };
  expect(await signals.countRefusal(subject, NO_REFUSALS, once)).toBe(true);
  expect(await signals.refusals(subject)).toEqual(once);

  clock.forwardSeconds(REFUSALS_REMEMBERED_SECONDS);

  expect(await signals.refusals(subject)).toEqual(NO_REFUSALS);
  expect(await signals.countRefusal(subject, NO_REFUSALS, once)).toBe(true);
});

test('of tries counted at the same time exactly one is taken', async () => {
  const taken = await Promise.all(
    Array.from({ length: 5 }, () =>
      signals.countRefusal(subject, NO_REFUSALS, { count: 1, lockedUntil: 0, lastRefusedAt: AT }),
    ),
  );

  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await signals.refusals(subject)).toEqual({ count: 1, lockedUntil: 0, lastRefusedAt: AT });
});

test('clearing forgets what was seen, and nothing newer', async () => {
  const once = { count: 1, lockedUntil: 0, lastRefusedAt: AT };
  const twice = { count: 2, lockedUntil: 0, lastRefusedAt: AT };
  await signals.countRefusal(subject, NO_REFUSALS, once);
  await signals.countRefusal(subject, once, twice);

  expect(await signals.clearRefusals(subject, once)).toBe(false);
  expect(await signals.refusals(subject)).toEqual(twice);
  expect(await signals.clearRefusals(subject, twice)).toBe(true);
  expect(await signals.refusals(subject)).toEqual(NO_REFUSALS);
});

test('an operator unlocks a caller by deleting one item', async () => {
  const locked = { count: 3, lockedUntil: AT + 900, lastRefusedAt: AT };
  await signals.countRefusal(subject, NO_REFUSALS, locked);
  expect(await signals.refusals(subject)).toEqual(locked);

  await dynamo.tables.signals.delete({ signal: `pin#${subject}` });

  expect(await signals.refusals(subject)).toEqual(NO_REFUSALS);
});

test('clearing where nothing was counted succeeds', async () => {
  expect(await signals.clearRefusals(subject, NO_REFUSALS)).toBe(true);
});

test('a verification holds for its contact until the second it expires', async () => {
  const expiresAt = clock.now().getTime() / 1000 + 60;
  const record = { pseudonym: PSEUDONYM, customerId: 'HB-100001', assurance: 'pin', expiresAt } as const;
  await signals.saveVerification(subject, record);

  expect(await signals.verification(subject)).toEqual(record);
  expect(await signals.verification(`${subject}-other`)).toBeUndefined();

  clock.forwardSeconds(60);
  expect(await signals.verification(subject)).toBeUndefined();
});

test('a verification that makes no sense is an error, not a caller', async () => {
  await dynamo.tables.signals.put({ signal: `contact#${subject}`, customerId: 'HB-100001' });

  await expect(signals.verification(subject)).rejects.toThrow();
});
