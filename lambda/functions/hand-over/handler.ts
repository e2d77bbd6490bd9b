import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { AWS_CLIENT } from '../../adapters/aws-client.ts';
import { systemClock } from '../../adapters/clock.ts';
import { DynamoDecisionStore } from '../../adapters/decision-store.ts';
import { days, readEnvironment, tableName } from '../../adapters/environment.ts';
import { createTelemetry, guarded, readEvent, toConnect } from '../../adapters/invocation.ts';
import { DynamoSignals } from '../../adapters/signals.ts';
import { Table } from '../../adapters/table.ts';
import { connectEventSchema } from '../../contracts/connect-event.ts';
import { handOverParametersSchema } from '../../contracts/hand-over.ts';
import { handOver } from './hand-over.ts';

const environment = readEnvironment(
  'hand-over',
  z.object({ SIGNALS_TABLE_NAME: tableName, DECISIONS_TABLE_NAME: tableName, DECISION_RETENTION_DAYS: days }),
);
const dynamo = new DynamoDBClient(AWS_CLIENT);
const telemetry = createTelemetry('hand-over');
const parts = {
  signals: new DynamoSignals(new Table(dynamo, environment.SIGNALS_TABLE_NAME), systemClock),
  decisions: new DynamoDecisionStore(
    new Table(dynamo, environment.DECISIONS_TABLE_NAME),
    environment.DECISION_RETENTION_DAYS,
    systemClock,
  ),
  telemetry,
};

/** Invoked by the hand-over flow before a caller is queued. */
export const handler = guarded(telemetry, async (event) => {
  const connectEvent = readEvent(connectEventSchema, event, 'the event of a Connect flow');
  const { ContactData, Parameters } = connectEvent.Details;
  const { reason } = readEvent(handOverParametersSchema, Parameters ?? {}, 'the parameters of hand-over');

  const response = await handOver(parts, connectEvent, reason);

  telemetry.log.info('call handed over', { contactId: ContactData.ContactId, reason, queue: response.queue });
  telemetry.metrics.count('CallsHandedOver');
  return toConnect(response);
});
