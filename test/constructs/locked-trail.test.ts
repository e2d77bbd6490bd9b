import { Duration } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AccessLogBucket } from '../../lib/constructs/access-log-bucket.ts';
import { LockedTrail } from '../../lib/constructs/locked-trail.ts';
import { PrivateBucket } from '../../lib/constructs/private-bucket.ts';
import { settingsOf, testStack } from '../support/synth.ts';

const TRAIL_ARN = 'arn:aws:cloudtrail:eu-west-2:111122223333:trail/trustline-dev';

function trail(): Template {
  const stack = testStack();
  const encryptionKey = new Key(stack, 'Key');
  const evidence = new PrivateBucket(stack, 'Evidence', {
    encryptionKey,
    accessLogs: new AccessLogBucket(stack, 'Logs', { retention: Duration.days(9) }).bucket,
    retention: Duration.days(30),
    writeOnce: 'compliance',
  });
  new LockedTrail(stack, 'Trail', {
    settings: settingsOf('dev'),
    encryptionKey,
    bucket: evidence.bucket,
    tables: [new TableV2(stack, 'Callers', { partitionKey: { name: 'pseudonym', type: AttributeType.STRING } })],
    buckets: [new Bucket(stack, 'Recordings')],
  });
  return Template.fromStack(stack);
}

test('the trail sees every region, cannot be altered unseen and is encrypted with our key', () => {
  trail().hasResourceProperties('AWS::CloudTrail::Trail', {
    TrailName: 'trustline-dev',
    IsLogging: true,
    IsMultiRegionTrail: true,
    IncludeGlobalServiceEvents: true,
    EnableLogFileValidation: true,
    KMSKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
    S3BucketName: { Ref: Match.stringLikeRegexp('^Evidence') },
  });
});

test('every read and write of items and objects of the line is an event', () => {
  trail().hasResourceProperties('AWS::CloudTrail::Trail', {
    AdvancedEventSelectors: [
      { Name: 'Management events', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
      {
        Name: 'Items of the line',
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::DynamoDB::Table'] },
          { Field: 'resources.ARN', Equals: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Callers'), 'Arn'] }] },
        ],
      },
      {
        Name: 'Objects of the line',
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
          {
            Field: 'resources.ARN',
            StartsWith: [{ 'Fn::Join': ['', [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Recordings'), 'Arn'] }, '/']] }],
          },
        ],
      },
    ],
  });
});

test('a copy goes to an encrypted log, unmasked, since evidence stays as it was written', () => {
  const template = trail();

  template.hasResourceProperties('AWS::CloudTrail::Trail', {
    CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^TrailLog'), 'Arn'] },
    CloudWatchLogsRoleArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^TrailLogRole'), 'Arn'] },
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', {
    KmsKeyId: Match.anyValue(),
    DataProtectionPolicy: Match.absent(),
  });
});

test('only this trail delivers into the bucket', () => {
  trail().hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'TrailDelivers',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: {
            'Fn::Join': [
              '',
              [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Evidence'), 'Arn'] }, '/AWSLogs/111122223333/*'],
            ],
          },
          Condition: { StringEquals: { 'aws:SourceArn': TRAIL_ARN, 's3:x-amz-acl': 'bucket-owner-full-control' } },
        }),
      ]),
    },
  });
});

test('the trail outlives its stack, and waits until bucket and role let it in', () => {
  trail().hasResource('AWS::CloudTrail::Trail', {
    DeletionPolicy: 'RetainExceptOnCreate',
    DependsOn: Match.arrayWith([
      Match.stringLikeRegexp('^EvidenceBucketPolicy'),
      Match.stringLikeRegexp('^TrailLogRoleDefaultPolicy'),
    ]),
  });
});
