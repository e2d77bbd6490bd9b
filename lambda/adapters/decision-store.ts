import { randomUUID } from 'node:crypto';
import { type Decision, type DecisionEntry, holdsTogether, nextEntry } from '../core/decision-record.ts';
import type { Clock } from './clock.ts';
import type { Item, Table } from './table.ts';

/**
 * Keeps what was decided in a call. Entries are added, none is changed here; the table itself does not forbid it.
 *
 * Both throw {@link BrokenRecordError} if the entry they build upon was changed without its hash.
 */
export interface DecisionStore {
  /** Adds a decision to the call's chain. */
  append(contactId: string, decision: Decision): Promise<void>;
  /** Opens a call's chain. A second opening adds nothing; the first one's decision is returned, with `opened` false. */
  open(contactId: string, decision: Decision): Promise<{ readonly opened: boolean; readonly decision: Decision }>;
}

/** Other writers kept adding to the same call between our reading and our writing. */
export class DecisionConflictError extends Error {
  override readonly name = 'DecisionConflictError';
}

/** An entry is not what its hash was made of. Nothing is built upon it. */
export class BrokenRecordError extends Error {
  override readonly name = 'BrokenRecordError';
}

/** Tries to add an entry before giving up. A call has one conversation, so even two in a row are rare. */
const TRIES_MAX = 5;
const DAY_SECONDS = 24 * 60 * 60;

/** Decisions in DynamoDB: partition = contact, sort key = sequence. Two writers can never share a sequence. */
export class DynamoDecisionStore implements DecisionStore {
  readonly #table: Table;
  readonly #retentionDays: number;
  readonly #clock: Clock;

  constructor(table: Table, retentionDays: number, clock: Clock) {
    this.#table = table;
    this.#retentionDays = retentionDays;
    this.#clock = clock;
  }

  async append(contactId: string, decision: Decision): Promise<void> {
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const entry = nextEntry(await this.#latest(contactId), contactId, this.#clock.now(), decision);
      if ((await this.#add(entry)).added) return;
    }
    throw new DecisionConflictError(`a decision found no free place in its call's record after ${TRIES_MAX} tries`);
  }

  async open(contactId: string, decision: Decision): Promise<{ opened: boolean; decision: Decision }> {
    const first = nextEntry(undefined, contactId, this.#clock.now(), decision);
    const { added, inItsPlace } = await this.#add(first);
    return { opened: added, decision: intact(inItsPlace).decision };
  }

  async #latest(contactId: string): Promise<DecisionEntry | undefined> {
    const [latest] = await this.#table.query(
      { expression: 'contactId = :contactId', values: { ':contactId': contactId } },
      { newestFirst: true, limit: 1 },
    );
    return latest && intact(entryIn(latest));
  }

  /** Adds an entry if its place is free; otherwise tells what stands there. */
  async #add(entry: DecisionEntry): Promise<{ readonly added: boolean; readonly inItsPlace: DecisionEntry }> {
    const writtenBy = randomUUID();
    const expiresAt = Math.floor(Date.parse(entry.at) / 1000) + this.#retentionDays * DAY_SECONDS;
    const item = { ...entry, writtenBy, expiresAt };
    if (await this.#table.put(item, { expression: 'attribute_not_exists(contactId)' })) {
      return { added: true, inItsPlace: entry };
    }

    // A write whose answer got lost is sent again by the client, and then finds its own first try in its place.
    const { contactId, sequence } = entry;
    const there = await this.#table.get({ contactId, sequence });
    if (there === undefined) throw new DecisionConflictError('a decision vanished while it was read');
    return { added: there.writtenBy === writtenBy, inItsPlace: entryIn(there) };
  }
}

/** The entry in a stored item, without what the table adds. Neither its form nor its hash is checked here. */
export function entryIn(item: Item): DecisionEntry {
  const { expiresAt: _expiresAt, writtenBy: _writtenBy, ...entry } = item;
  return entry as unknown as DecisionEntry;
}

function intact(entry: DecisionEntry): DecisionEntry {
  if (holdsTogether(entry)) return entry;
  throw new BrokenRecordError('an entry of the decision record was changed since it was written; look into the trail');
}
