import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod/mini';
import { AWS_CLIENT } from '../../adapters/aws-client.ts';
import { DynamoCallerVault } from '../../adapters/caller-vault.ts';
import { systemClock } from '../../adapters/clock.ts';
import { DynamoDecisionStore } from '../../adapters/decision-store.ts';
import { days, keyArn, readEnvironment, tableName } from '../../adapters/environment.ts';
import { createTelemetry, guarded, readEvent, toConnect } from '../../adapters/invocation.ts';
import { KmsDataKeys, KmsMacKey } from '../../adapters/keys.ts';
import { DynamoLineControls } from '../../adapters/line-controls.ts';
import { DynamoSignals } from '../../adapters/signals.ts';
import { Table } from '../../adapters/table.ts';
import { connectEventSchema } from '../../contracts/connect-event.ts';
import { startCall } from './call-start.ts';

const environment = readEnvironment(
  'call-start',
  z.object({
    PSEUDONYM_KEY_ARN: keyArn,
    DATA_KEY_ARN: keyArn,
    CALLER_KEYS_TABLE_NAME: tableName,
    CALLERS_TABLE_NAME: tableName,
    SIGNALS_TABLE_NAME: tableName,
    DECISIONS_TABLE_NAME: tableName,
    CONTROLS_TABLE_NAME: tableName,
    DECISION_RETENTION_DAYS: days,
  }),
);
const kms = new KMSClient(AWS_CLIENT);
const dynamo = new DynamoDBClient(AWS_CLIENT);
const telemetry = createTelemetry('call-start');
const parts = {
  pseudonymKey: new KmsMacKey(kms, environment.PSEUDONYM_KEY_ARN),
  vault: new DynamoCallerVault(new KmsDataKeys(kms, environment.DATA_KEY_ARN), {
    callerKeys: new Table(dynamo, environment.CALLER_KEYS_TABLE_NAME),
    callers: new Table(dynamo, environment.CALLERS_TABLE_NAME),
  }),
  signals: new DynamoSignals(new Table(dynamo, environment.SIGNALS_TABLE_NAME), systemClock),
  decisions: new DynamoDecisionStore(
    new Table(dynamo, environment.DECISIONS_TABLE_NAME),
    environment.DECISION_RETENTION_DAYS,
    systemClock,
  ),
  controls: new DynamoLineControls(new Table(dynamo, environment.CONTROLS_TABLE_NAME)),
  clock: systemClock,
};

/** Invoked by the inbound flow when a call is answered. */
export const handler = guarded(telemetry, async (event) => {
  const connectEvent = readEvent(connectEventSchema, event, 'the event of a Connect flow');
  const response = await startCall(parts, connectEvent);

  const { mode, known, language, riskTier: tier } = response;
  const contactId = connectEvent.Details.ContactData.ContactId;
  telemetry.log.info('call started', { contactId, mode, known: known === 'true', language, tier });
  telemetry.metrics.count('CallsStarted');
  if (tier !== 'normal') telemetry.metrics.count('CallsElevatedRisk');
  return toConnect(response);
});
