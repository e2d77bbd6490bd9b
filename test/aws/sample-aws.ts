import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { type Assembly, type JsonObject, readAssembly } from '../../simulator/assembly/index.ts';
import { type Aws, type AwsOptions, openAws, type Principal } from '../../simulator/aws/index.ts';
import { writeStack } from '../assembly/sample-assembly.ts';

export const key = (properties: JsonObject = {}) => ({ Type: 'AWS::KMS::Key', Properties: properties });

export const KEYS: JsonObject = {
  DataKey: key({ Description: 'profiles', EnableKeyRotation: true, KeyPolicy: { Statement: [] } }),
  OtherKey: key(),
  MacKey: key({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }),
  DisabledKey: key({ Enabled: false }),
  EccKey: key({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }),
  RsaKey: key({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }),
  Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/data', TargetKeyId: { Ref: 'DataKey' } } },
};

export const TABLES: JsonObject = {
  Callers: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'callers',
      KeySchema: [{ AttributeName: 'pseudonym', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pseudonym', AttributeType: 'S' }],
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    },
  },
  Decisions: {
    Type: 'AWS::DynamoDB::GlobalTable',
    Properties: {
      TableName: 'decisions',
      KeySchema: [
        { AttributeName: 'contactId', KeyType: 'HASH' },
        { AttributeName: 'sequence', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'contactId', AttributeType: 'S' },
        { AttributeName: 'sequence', AttributeType: 'N' },
        { AttributeName: 'day', AttributeType: 'S' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byDay',
          KeySchema: [{ AttributeName: 'day', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
          ContributorInsightsSpecification: { Enabled: true },
        },
      ],
      Replicas: [{ Region: 'eu-west-2' }],
    },
  },
};

export const FUNCTION: Principal = {
  name: 'call-start',
  arn: 'arn:aws:sts::111122223333:assumed-role/call-start-role/call-start',
  roleArn: 'arn:aws:iam::111122223333:role/call-start-role',
};

const opened: Aws[] = [];

/** An AWS with the resources given, and clients that sign as `FUNCTION`. */
export async function openSample(resources: JsonObject = { ...KEYS, ...TABLES }, options: AwsOptions = {}) {
  const assembly = readAssembly(writeStack(resources));
  const aws = await openAws(assembly, options);
  opened.push(aws);
  return { aws, assembly, ...clientsOf(aws), arn: (logicalId: string) => arnIn(assembly, logicalId) };
}

export function clientsOf(aws: Aws, principal: Principal = FUNCTION) {
  const settings = {
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: aws.credentialsFor(principal),
    maxAttempts: 1,
  };
  return { kms: new KMSClient(settings), dynamodb: new DynamoDBClient(settings), settings };
}

export function arnIn(assembly: Assembly, logicalId: string): string {
  return assembly.resources.find((resource) => resource.logicalId === logicalId)?.arn ?? `no ${logicalId}`;
}

export async function closeSamples(): Promise<void> {
  await Promise.all(opened.splice(0).map((aws) => aws.close()));
}

/** Name of the error a request is answered with. */
export async function refusal(request: Promise<unknown>): Promise<string> {
  return request.then(
    () => 'no error',
    (error: Error) => error.name,
  );
}
