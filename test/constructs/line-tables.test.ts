import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LineTables } from '../../lib/constructs/line-tables.ts';
import { testStack } from '../support/synth.ts';

const TABLE = 'AWS::DynamoDB::GlobalTable';

function tables(): Template {
  const stack = testStack();
  new LineTables(stack, 'Tables', { encryptionKey: new Key(stack, 'Key') });
  return Template.fromStack(stack);
}

interface Table {
  readonly Properties: {
    readonly KeySchema: { AttributeName: string; KeyType: string }[];
    readonly AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
    readonly TimeToLiveSpecification?: { AttributeName: string; Enabled: boolean };
  };
}

test('each table is found by its own key, and forgets where it should', () => {
  const shapes = Object.entries(tables().findResources(TABLE) as unknown as Record<string, Table>).map(
    ([id, { Properties }]) => [
      id.replace(/^Tables/, '').replace(/[0-9A-F]{8}$/, ''),
      Properties.KeySchema.map(({ AttributeName }) => AttributeName),
      Properties.TimeToLiveSpecification?.AttributeName,
    ],
  );

  expect(shapes).toEqual([
    ['CallerKeys', ['pseudonym'], undefined],
    ['Callers', ['pseudonym'], undefined],
    ['Credentials', ['pseudonym'], undefined],
    ['Signals', ['signal'], 'expiresAt'],
    ['Decisions', ['contactId', 'sequence'], 'expiresAt'],
    ['Controls', ['control'], undefined],
    ['Accounts', ['customerId', 'item'], undefined],
  ]);
});

test('decisions are ordered by number', () => {
  tables().hasResourceProperties(TABLE, {
    AttributeDefinitions: Match.arrayWith([{ AttributeName: 'sequence', AttributeType: 'N' }]),
  });
});

test('every table is encrypted with our key, recoverable and safe from deletion', () => {
  tables().allResourcesProperties(TABLE, {
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    Replicas: [
      {
        Region: 'eu-west-2',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: Match.objectLike({ PointInTimeRecoveryEnabled: true }),
        SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] } },
      },
    ],
  });
});

test('caller keys come back for a day only, since a restored key undoes an erasure; the rest for as long as DynamoDB offers', () => {
  const days = Object.entries(tables().findResources(TABLE)).map(([id, { Properties }]) => [
    id.replace(/^Tables/, '').replace(/[0-9A-F]{8}$/, ''),
    Properties.Replicas[0].PointInTimeRecoverySpecification,
  ]);
  const longest = { PointInTimeRecoveryEnabled: true };

  expect(Object.fromEntries(days)).toEqual({
    CallerKeys: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 1 },
    Callers: longest,
    Credentials: longest,
    Signals: longest,
    Decisions: longest,
    Controls: longest,
    Accounts: longest,
  });
});

test('no table is copied to another region', () => {
  for (const table of Object.values(tables().findResources(TABLE))) {
    expect(table.Properties.Replicas.map(({ Region }: { Region: string }) => Region)).toEqual(['eu-west-2']);
  }
});

test('every table outlives its stack and is paid by request', () => {
  const template = tables();

  template.resourceCountIs(TABLE, 7);
  template.allResources(TABLE, { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  template.allResourcesProperties(TABLE, { BillingMode: 'PAY_PER_REQUEST' });
});
