import { Match } from 'aws-cdk-lib/assertions';
import { reviewable } from '../support/reviewable.ts';
import { templatesOf } from '../support/synth.ts';

test('the template a reviewer sees', () => {
  expect(reviewable(templatesOf('dev').audit)).toMatchSnapshot();
});

test.each([
  ['dev', 'GOVERNANCE', 30],
  ['prod-eu', 'COMPLIANCE', 1825],
])('evidence of %s is locked: %s for %d days', (environment, mode, days) => {
  templatesOf(environment).audit.hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: mode, Days: days } } },
  });
});

test('CloudTrail may encrypt and not decrypt, so the bucket of the evidence has no key of its own', () => {
  const { keys, audit } = templatesOf('prod-eu');
  const granted = Object.values(keys.findResources('AWS::KMS::Key'))
    .flatMap(({ Properties }) => Properties.KeyPolicy.Statement as { Principal: unknown; Action: string | string[] }[])
    .filter(({ Principal }) => JSON.stringify(Principal).includes('cloudtrail.amazonaws.com'))
    .flatMap(({ Action }) => Action);

  expect(granted).toEqual(['kms:GenerateDataKey*', 'kms:DescribeKey']);
  audit.hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockEnabled: true,
    BucketEncryption: { ServerSideEncryptionConfiguration: [Match.objectLike({ BucketKeyEnabled: false })] },
  });
});

test('all seven tables and all three buckets of contacts are watched', () => {
  const template = templatesOf('dev').audit;
  const [trail] = Object.values(template.findResources('AWS::CloudTrail::Trail'));
  const watched = (type: string) =>
    trail?.Properties.AdvancedEventSelectors.flatMap(({ FieldSelectors }: { FieldSelectors: Selector[] }) =>
      FieldSelectors.some(({ Equals }) => Equals?.[0] === type)
        ? FieldSelectors.filter(({ Field }) => Field === 'resources.ARN').flatMap(
            ({ Equals, StartsWith }) => Equals ?? StartsWith,
          )
        : [],
    );

  expect(watched('AWS::DynamoDB::Table')).toHaveLength(7);
  expect(watched('AWS::S3::Object')).toHaveLength(3);
});

interface Selector {
  readonly Field: string;
  readonly Equals?: unknown[];
  readonly StartsWith?: unknown[];
}

test('alerts are encrypted, travel by TLS and reach the alert address', () => {
  const template = templatesOf('dev').audit;

  template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    },
  });
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'line-alerts-dev@harbour-bank.example',
  });
});
