import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { AWS_CLIENT } from '../../adapters/aws-client.ts';
import { systemClock } from '../../adapters/clock.ts';
import { DynamoDecisionStore } from '../../adapters/decision-store.ts';
import { days, readEnvironment, tableName } from '../../adapters/environment.ts';
import { createTelemetry, guarded, readEvent, toConnect } from '../../adapters/invocation.ts';
import { Table } from '../../adapters/table.ts';
import { connectEventSchema } from '../../contracts/connect-event.ts';
import { handOverParametersSchema } from '../../contracts/hand-over.ts';
import { handOver } from './hand-over.ts';

const environment = readEnvironment(
  'hand-over',
  z.object({ DECISIONS_TABLE_NAME: tableName, DECISION_RETENTION_DAYS: days }),
);
const telemetry = createTelemetry('hand-over');
const decisions = new DynamoDecisionStore(
  new Table(new DynamoDBClient(AWS_CLIENT), environment.DECISIONS_TABLE_NAME),
  environment.DECISION_RETENTION_DAYS,
  systemClock,
);

/** Invoked by the hand-over flow before a caller is queued. */
export const handler = guarded(telemetry, async (event) => {
  const connectEvent = readEvent(connectEventSchema, event, 'the event of a Connect flow');
  const { ContactData, Parameters } = connectEvent.Details;
  const { reason } = readEvent(handOverParametersSchema, Parameters ?? {}, 'the parameters of hand-over');

  const response = await handOver({ decisions, telemetry }, connectEvent, reason);

  telemetry.log.info('call handed over', { contactId: ContactData.ContactId, reason, queue: response.queue });
  telemetry.metrics.count('CallsHandedOver');
  return toConnect(response);
});
