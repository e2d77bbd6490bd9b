import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod/mini';
import { PATIENT_AWS_CLIENT } from '../../adapters/aws-client.ts';
import { DynamoBackOffice } from '../../adapters/back-office.ts';
import { DynamoCallerVault } from '../../adapters/caller-vault.ts';
import { createCloudFormation } from '../../adapters/cloudformation-response.ts';
import { DynamoCredentialStore } from '../../adapters/credential-store.ts';
import { answeringCloudFormation } from '../../adapters/custom-resource.ts';
import { keyArn, readEnvironment, tableName } from '../../adapters/environment.ts';
import { createTelemetry } from '../../adapters/invocation.ts';
import { KmsDataKeys, KmsMacKey } from '../../adapters/keys.ts';
import { Table } from '../../adapters/table.ts';
import { SAMPLE_CALLERS } from './sample-callers.ts';
import { seedSampleBank } from './seed-sample-bank.ts';

const environment = readEnvironment(
  'seed-sample-bank',
  z.object({
    PSEUDONYM_KEY_ARN: keyArn,
    DATA_KEY_ARN: keyArn,
    PIN_KEY_ARN: keyArn,
    CALLER_KEYS_TABLE_NAME: tableName,
    CALLERS_TABLE_NAME: tableName,
    CREDENTIALS_TABLE_NAME: tableName,
    ACCOUNTS_TABLE_NAME: tableName,
  }),
);
const kms = new KMSClient(PATIENT_AWS_CLIENT);
const dynamo = new DynamoDBClient(PATIENT_AWS_CLIENT);
const telemetry = createTelemetry('seed-sample-bank');
const parts = {
  pseudonymKey: new KmsMacKey(kms, environment.PSEUDONYM_KEY_ARN),
  pinKey: new KmsMacKey(kms, environment.PIN_KEY_ARN),
  vault: new DynamoCallerVault(new KmsDataKeys(kms, environment.DATA_KEY_ARN), {
    callerKeys: new Table(dynamo, environment.CALLER_KEYS_TABLE_NAME),
    callers: new Table(dynamo, environment.CALLERS_TABLE_NAME),
  }),
  credentials: new DynamoCredentialStore(new Table(dynamo, environment.CREDENTIALS_TABLE_NAME)),
  bank: new DynamoBackOffice(new Table(dynamo, environment.ACCOUNTS_TABLE_NAME)),
};

/** Fills the sample bank when its resource is created or updated; what it wrote stays when the resource goes. */
export const handler = answeringCloudFormation(telemetry, createCloudFormation(), {
  physicalResourceId: () => 'sample-bank',
  async apply() {
    await seedSampleBank(parts, SAMPLE_CALLERS);
    telemetry.log.info('sample bank seeded');
  },
  async remove() {},
});
