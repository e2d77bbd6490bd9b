import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod/mini';
import { AWS_CLIENT } from '../../adapters/aws-client.ts';
import { systemClock } from '../../adapters/clock.ts';
import { DynamoCredentialStore } from '../../adapters/credential-store.ts';
import { DynamoDecisionStore } from '../../adapters/decision-store.ts';
import { days, keyArn, readEnvironment, tableName } from '../../adapters/environment.ts';
import { createTelemetry, guarded, readEvent, toConnect } from '../../adapters/invocation.ts';
import { KmsMacKey } from '../../adapters/keys.ts';
import type { MetricName } from '../../adapters/metrics.ts';
import { DynamoSignals } from '../../adapters/signals.ts';
import { Table } from '../../adapters/table.ts';
import { connectEventSchema } from '../../contracts/connect-event.ts';
import { pseudonymOrNoneSchema } from '../../contracts/pseudonym.ts';
import type { VerificationResult } from '../../contracts/verification-result.ts';
import { verifyCallerParametersSchema } from '../../contracts/verify-caller.ts';
import { verifyCaller } from './verify-caller.ts';

const environment = readEnvironment(
  'verify-caller',
  z.object({
    PIN_KEY_ARN: keyArn,
    CREDENTIALS_TABLE_NAME: tableName,
    SIGNALS_TABLE_NAME: tableName,
    DECISIONS_TABLE_NAME: tableName,
    DECISION_RETENTION_DAYS: days,
  }),
);
const dynamo = new DynamoDBClient(AWS_CLIENT);
const telemetry = createTelemetry('verify-caller');
const parts = {
  pinKey: new KmsMacKey(new KMSClient(AWS_CLIENT), environment.PIN_KEY_ARN),
  credentials: new DynamoCredentialStore(new Table(dynamo, environment.CREDENTIALS_TABLE_NAME)),
  signals: new DynamoSignals(new Table(dynamo, environment.SIGNALS_TABLE_NAME), systemClock),
  decisions: new DynamoDecisionStore(
    new Table(dynamo, environment.DECISIONS_TABLE_NAME),
    environment.DECISION_RETENTION_DAYS,
    systemClock,
  ),
  clock: systemClock,
};

const METRIC_OF = {
  verified: 'CallersVerified',
  refused: 'PinsRefused',
  locked: 'CallersLocked',
} as const satisfies Record<VerificationResult, MetricName>;

/** Invoked by the verification module after the caller typed a PIN. */
export const handler = guarded(telemetry, async (event) => {
  const { ContactData, Parameters } = readEvent(connectEventSchema, event, 'the event of a Connect flow').Details;
  const contactId = ContactData.ContactId;
  const pseudonym = readEvent(pseudonymOrNoneSchema, ContactData.Attributes?.pseudonym, "the attribute 'pseudonym'");
  const { pin } = readEvent(verifyCallerParametersSchema, Parameters ?? {}, 'the parameters of verify-caller');

  const response = await verifyCaller(parts, { contactId, pseudonym, typed: pin });

  telemetry.log.info('caller verified or not', { contactId, verification: response.verification });
  telemetry.metrics.count(METRIC_OF[response.verification]);
  return toConnect(response);
});
