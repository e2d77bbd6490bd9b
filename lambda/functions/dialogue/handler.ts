import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { AWS_CLIENT } from '../../adapters/aws-client.ts';
import { DynamoBackOffice } from '../../adapters/back-office.ts';
import { systemClock } from '../../adapters/clock.ts';
import { DynamoDecisionStore } from '../../adapters/decision-store.ts';
import { days, json, readEnvironment, tableName } from '../../adapters/environment.ts';
import { createTelemetry, guarded, readEvent, toConnect } from '../../adapters/invocation.ts';
import { DynamoSignals } from '../../adapters/signals.ts';
import { Table } from '../../adapters/table.ts';
import { connectEventSchema } from '../../contracts/connect-event.ts';
import { lexEventSchema } from '../../contracts/lex-event.ts';
import { localeSchema } from '../../contracts/locale.ts';
import { connectResponse, requestFromConnect } from './connect-door.ts';
import { converse, type DialogueOutcome, type DialogueRequest } from './converse.ts';
import { lexResponse, requestFromLex } from './lex-door.ts';

const SENTENCES = 'a JSON object with one sentence per locale';
const environment = readEnvironment(
  'dialogue',
  z.object({
    ACCOUNTS_TABLE_NAME: tableName,
    SIGNALS_TABLE_NAME: tableName,
    DECISIONS_TABLE_NAME: tableName,
    DECISION_RETENTION_DAYS: days,
    OPENING_HOURS_SENTENCES: json(
      z.record(localeSchema, z.string().check(z.minLength(1, SENTENCES)), { error: SENTENCES }),
      SENTENCES,
    ),
  }),
);
const dynamo = new DynamoDBClient(AWS_CLIENT);
const telemetry = createTelemetry('dialogue');
const parts = {
  bank: new DynamoBackOffice(new Table(dynamo, environment.ACCOUNTS_TABLE_NAME)),
  signals: new DynamoSignals(new Table(dynamo, environment.SIGNALS_TABLE_NAME), systemClock),
  decisions: new DynamoDecisionStore(
    new Table(dynamo, environment.DECISIONS_TABLE_NAME),
    environment.DECISION_RETENTION_DAYS,
    systemClock,
  ),
  openingHours: environment.OPENING_HOURS_SENTENCES,
};

/** Both doors, told apart by what only one of them has. */
const eventSchema = z.union([connectEventSchema, lexEventSchema]);

/** Invoked by Lex at the end of every turn, and by flows after verification and from the keypad menu. */
export const handler = guarded(telemetry, async (event) => {
  const read = readEvent(eventSchema, event, 'the event of a Lex bot or a Connect flow');
  if ('Details' in read) {
    const request = requestFromConnect(read);
    return toConnect(connectResponse(await answerAt('connect', request)));
  }
  const request = requestFromLex(read);
  return lexResponse(read, request, await answerAt('lex', request));
});

async function answerAt(door: 'lex' | 'connect', request: DialogueRequest): Promise<DialogueOutcome> {
  const outcome = await converse(parts, request);
  const { intent, next, answer } = outcome;
  telemetry.log.info('turn answered', { contactId: request.contactId, door, intent, next });
  telemetry.metrics.count(intent === 'FallbackIntent' ? 'TurnsNotUnderstood' : 'TurnsAnswered');
  if (answer?.name === 'cardBlocked') telemetry.metrics.count('CardsBlocked');
  return outcome;
}
