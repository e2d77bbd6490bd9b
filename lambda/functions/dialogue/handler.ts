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
import { withinLexLimits } from '../../core/response-limits.ts';
import { connectResponse, requestFromConnect } from './connect-door.ts';
import { converseInBot, type DialogueOutcome, type DialogueRequest } from './converse.ts';
import { converse } from './converse-about-accounts.ts';
import { lexResponse, requestFromLex } from './lex-door.ts';

const SENTENCES = 'a JSON object with a sentence for each language of the line, at least one';
const environment = readEnvironment(
  'dialogue',
  z.object({
    ACCOUNTS_TABLE_NAME: tableName,
    SIGNALS_TABLE_NAME: tableName,
    DECISIONS_TABLE_NAME: tableName,
    DECISION_RETENTION_DAYS: days,
    OPENING_HOURS_SENTENCES: json(
      z
        .partialRecord(localeSchema, z.string().check(z.minLength(1, SENTENCES)), { error: SENTENCES })
        .check(z.refine((sentences) => Object.keys(sentences).length > 0, SENTENCES)),
      SENTENCES,
    ),
  }),
);
const dynamo = new DynamoDBClient(AWS_CLIENT);
const telemetry = createTelemetry('dialogue');
const botParts = {
  decisions: new DynamoDecisionStore(
    new Table(dynamo, environment.DECISIONS_TABLE_NAME),
    environment.DECISION_RETENTION_DAYS,
    systemClock,
  ),
  openingHours: environment.OPENING_HOURS_SENTENCES,
};
const flowParts = {
  ...botParts,
  bank: new DynamoBackOffice(new Table(dynamo, environment.ACCOUNTS_TABLE_NAME)),
  signals: new DynamoSignals(new Table(dynamo, environment.SIGNALS_TABLE_NAME), systemClock),
};

/** Both doors, told apart by what only one of them has. */
const eventSchema = z.union([connectEventSchema, lexEventSchema]);

/**
 * Invoked by Lex at the end of every turn, and by flows for whatever belongs to the caller and from the keypad menu. Only
 * flows reach the bank: what Lex is answered stands in its conversation log, and not only flows can talk to Lex.
 */
export const handler = guarded(telemetry, async (event) => {
  const read = readEvent(eventSchema, event, 'the event of a Lex bot or a Connect flow');
  if ('Details' in read) {
    const request = requestFromConnect(read);
    const outcome = await converse(flowParts, request);
    report('connect', request, outcome);
    return toConnect(connectResponse(outcome));
  }
  const request = requestFromLex(read);
  const outcome = await converseInBot(botParts, request);
  report('lex', request, outcome);
  return withinLexLimits(lexResponse(read, request, outcome));
});

function report(door: 'lex' | 'connect', { contactId }: DialogueRequest, outcome: DialogueOutcome): void {
  const { intent, next, answer } = outcome;
  telemetry.log.info('turn answered', { contactId, door, intent, next });
  // a turn for the bank comes again by the other door, and counts there
  if (next !== 'bank') telemetry.metrics.count(intent === 'FallbackIntent' ? 'TurnsNotUnderstood' : 'TurnsAnswered');
  if (answer?.name === 'cardBlocked') telemetry.metrics.count('CardsBlocked');
}
