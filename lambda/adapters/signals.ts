import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { pseudonymSchema } from '../contracts/pseudonym.ts';
import { NO_REFUSALS, REFUSALS_REMEMBERED_SECONDS, type Refusals } from '../core/verification.ts';
import { type Clock, epochSeconds } from './clock.ts';
import type { Table } from './table.ts';

/** Who a contact turned out to be. The only proof of it, and never in the hands of the caller's side. */
export interface VerificationRecord {
  readonly pseudonym: string;
  readonly customerId: string;
  /** How it was found out. */
  readonly assurance: 'pin';
  /** Epoch seconds after which the contact has to verify again. */
  readonly expiresAt: number;
}

/** Short-lived counters and marks; none of them names anybody. */
export interface Signals {
  /** Calls of the caller in the last hour, estimated from two hourly counters. */
  callsInLastHour(pseudonym: string): Promise<number>;
  countCall(pseudonym: string): Promise<void>;
  /** Kept under `pin#<subject>`. Deleting that item unlocks a caller; an operator may, see `docs/deploy.md`. */
  refusals(subject: string): Promise<Refusals>;
  /** Remembers a refused PIN; false if another try was counted since `seen` was read, and nothing was written. */
  countRefusal(subject: string, seen: Refusals, next: Refusals): Promise<boolean>;
  /** Forgets refused PINs; false if another try was counted since `seen` was read, and nothing was forgotten. */
  clearRefusals(subject: string, seen: Refusals): Promise<boolean>;
  saveVerification(contactId: string, record: VerificationRecord): Promise<void>;
  /** The contact's verification, if it has one that has not expired. */
  verification(contactId: string): Promise<VerificationRecord | undefined>;
}

const HOUR_SECONDS = 60 * 60;

const refusalsSchema = z.object({ count: z.int(), lockedUntil: z.int(), lastRefusedAt: z.int(), expiresAt: z.int() });
const recordSchema = z.object({
  pseudonym: pseudonymSchema,
  customerId: z.string().check(z.minLength(1)),
  assurance: z.literal('pin'),
  expiresAt: z.int(),
});

/** Signals in DynamoDB, one item each. Expiry is checked here too, since DynamoDB may delete days late. */
export class DynamoSignals implements Signals {
  readonly #table: Table;
  readonly #clock: Clock;

  constructor(table: Table, clock: Clock) {
    this.#table = table;
    this.#clock = clock;
  }

  async callsInLastHour(pseudonym: string): Promise<number> {
    const now = epochSeconds(this.#clock);
    const [current, previous] = await Promise.all([
      this.#count(callsKey(pseudonym, now)),
      this.#count(callsKey(pseudonym, now - HOUR_SECONDS)),
    ]);
    // The older counter fades out as the hour goes by: a sliding hour from two fixed ones.
    return current + Math.floor(previous * (1 - (now % HOUR_SECONDS) / HOUR_SECONDS));
  }

  async countCall(pseudonym: string): Promise<void> {
    const now = epochSeconds(this.#clock);
    await this.#table.update(
      { signal: callsKey(pseudonym, now) },
      {
        expression: 'ADD #count :one SET #expiresAt = :expiresAt',
        names: { '#count': 'count', '#expiresAt': 'expiresAt' },
        values: { ':one': 1, ':expiresAt': now + 3 * HOUR_SECONDS },
      },
    );
  }

  async refusals(subject: string): Promise<Refusals> {
    const item = await this.#table.get({ signal: refusalsKey(subject) });
    if (item === undefined) return NO_REFUSALS;
    const { expiresAt, ...refusals } = refusalsSchema.parse(item);
    return expiresAt > epochSeconds(this.#clock) ? refusals : NO_REFUSALS;
  }

  async countRefusal(subject: string, seen: Refusals, next: Refusals): Promise<boolean> {
    const now = epochSeconds(this.#clock);
    const signal = refusalsKey(subject);
    const countedBy = randomUUID();
    const expiresAt = Math.max(now + REFUSALS_REMEMBERED_SECONDS, next.lockedUntil);
    if (await this.#table.put({ signal, ...next, countedBy, expiresAt }, unchangedSince(seen, now))) return true;

    // A write whose answer got lost is sent again by the client, and then finds its own first try in its place.
    return (await this.#table.get({ signal }))?.countedBy === countedBy;
  }

  clearRefusals(subject: string, seen: Refusals): Promise<boolean> {
    return this.#table.delete({ signal: refusalsKey(subject) }, unchangedSince(seen, epochSeconds(this.#clock)));
  }

  async saveVerification(contactId: string, record: VerificationRecord): Promise<void> {
    await this.#table.put({ signal: contactKey(contactId), ...record });
  }

  async verification(contactId: string): Promise<VerificationRecord | undefined> {
    const item = await this.#table.get({ signal: contactKey(contactId) });
    if (item === undefined) return undefined;
    const record = recordSchema.parse(item);
    return record.expiresAt > epochSeconds(this.#clock) ? record : undefined;
  }

  async #count(signal: string): Promise<number> {
    const item = await this.#table.get({ signal });
    return typeof item?.count === 'number' ? item.count : 0;
  }
}

/** Nobody counted a try since `seen` was read. An expired item counts as none. */
function unchangedSince(seen: Refusals, now: number) {
  const names = { '#signal': 'signal', '#count': 'count', '#expiresAt': 'expiresAt' };
  return seen.count === 0
    ? {
        expression: 'attribute_not_exists(#signal) OR #count = :seen OR #expiresAt <= :now',
        names,
        values: { ':seen': 0, ':now': now },
      }
    : {
        expression: '#count = :seen',
        names: { '#count': 'count' },
        values: { ':seen': seen.count },
      };
}

const callsKey = (pseudonym: string, seconds: number): string =>
  `calls#${pseudonym}#${Math.floor(seconds / HOUR_SECONDS)}`;
const refusalsKey = (subject: string): string => `pin#${subject}`;
const contactKey = (contactId: string): string => `contact#${contactId}`;
