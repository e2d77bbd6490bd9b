import {
  BrokenRecordError,
  DecisionConflictError,
  DynamoDecisionStore,
  entryIn,
} from '../../../lambda/adapters/decision-store.ts';
import { type DynamoSender, Table } from '../../../lambda/adapters/table.ts';
import { type Decision, type DecisionEntry, firstBreak } from '../../../lambda/core/decision-record.ts';
import { HandClock } from '../support/clock.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { awsError } from '../support/fake-kms.ts';

const handedOver: Decision = { kind: 'handed-over', reason: 'asked', queue: 'english' };
const opening: Decision = {
  kind: 'call-opened',
  mode: 'automated',
  known: true,
  language: 'none',
  riskTier: 'normal',
  riskScore: 0,
  riskReasons: [],
  policyVersion: 'risk-2',
};

let dynamo: Dynamo;
let clock: HandClock;
let store: DynamoDecisionStore;
let call: string;
let calls = 0;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());
beforeEach(() => {
  clock = new HandClock();
  store = new DynamoDecisionStore(dynamo.tables.decisions, 30, clock);
  calls += 1;
  call = `call-${calls}`;
});

const recorded = async (): Promise<DecisionEntry[]> => {
  const items = await dynamo.tables.decisions.query({
    expression: 'contactId = :contactId',
    values: { ':contactId': call },
  });
  return items.map(entryIn);
};

test('decisions of a call form a chain that holds', async () => {
  await store.open(call, opening);
  await store.append(call, handedOver);
  await store.append(call, handedOver);

  const entries = await recorded();
  expect(entries.map(({ decision }) => decision.kind)).toEqual(['call-opened', 'handed-over', 'handed-over']);
  expect(firstBreak(entries)).toBeUndefined();
});

test('a decision without an opened call starts the chain', async () => {
  await store.append(call, handedOver);

  expect((await recorded()).map(({ sequence }) => sequence)).toEqual([1]);
});

test('opening a call again adds nothing and returns what the first opening decided', async () => {
  await store.open(call, opening);
  clock.forwardSeconds(2);

  const again = await store.open(call, { ...opening, riskTier: 'high' });

  expect(again).toEqual({ opened: false, decision: opening });
  expect(await recorded()).toHaveLength(1);
});

test('decisions made at the same time never share a place', async () => {
  await Promise.all(Array.from({ length: 3 }, () => store.append(call, handedOver)));

  const entries = await recorded();
  expect(entries).toHaveLength(3);
  expect(firstBreak(entries)).toBeUndefined();
});

test('entries expire when their retention is over', async () => {
  await store.append(call, handedOver);

  const item = await dynamo.tables.decisions.get({ contactId: call, sequence: 1 });
  expect(item?.expiresAt).toBe(clock.now().getTime() / 1000 + 30 * 24 * 60 * 60);
});

/** A client that loses the answer of the first write and sends it again, as the SDK does. */
function forgetful(): DynamoSender {
  let lost = false;
  return {
    send: async (command: never) => {
      if (!lost && (command as { constructor: { name: string } }).constructor.name === 'PutItemCommand') {
        lost = true;
        await dynamo.client.send(command);
      }
      return dynamo.client.send(command);
    },
  } as unknown as DynamoSender;
}

test('a write whose answer got lost is not written twice', async () => {
  const retrying = new DynamoDecisionStore(new Table(forgetful(), 'decisions'), 30, clock);

  await retrying.append(call, handedOver);

  expect(await recorded()).toHaveLength(1);
});

test('a record that never has a free place is an error', async () => {
  const crowded = {
    send: async (command: { constructor: { name: string } }) => {
      if (command.constructor.name === 'PutItemCommand') throw awsError('ConditionalCheckFailedException');
      return command.constructor.name === 'GetItemCommand' ? { Item: { writtenBy: { S: 'somebody else' } } } : {};
    },
  } as unknown as DynamoSender;

  const append = new DynamoDecisionStore(new Table(crowded, 'decisions'), 30, clock).append(call, handedOver);

  await expect(append).rejects.toThrow(DecisionConflictError);
});

test('nothing is added to an entry that was changed since it was written', async () => {
  await store.open(call, opening);
  await dynamo.tables.decisions.update(
    { contactId: call, sequence: 1 },
    { expression: 'SET decision.riskTier = :tier', values: { ':tier': 'severe' } },
  );

  await expect(store.append(call, handedOver)).rejects.toThrow(BrokenRecordError);
  await expect(store.open(call, opening)).rejects.toThrow(BrokenRecordError);
  expect(await recorded()).toHaveLength(1);
});

test('an entry whose form makes no sense is found out, not built upon', async () => {
  await dynamo.tables.decisions.put({ contactId: call, sequence: 1 });

  await expect(store.append(call, handedOver)).rejects.toThrow(BrokenRecordError);
});
