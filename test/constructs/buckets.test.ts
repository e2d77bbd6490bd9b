import { Duration } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { AccessLogBucket } from '../../lib/constructs/access-log-bucket.ts';
import { ContactBucket } from '../../lib/constructs/contact-bucket.ts';
import { PrivateBucket, type WriteOnce } from '../../lib/constructs/private-bucket.ts';
import { settingsOf, testStack } from '../support/synth.ts';

function privateBucket(writeOnce?: WriteOnce): Template {
  const stack = testStack();
  new PrivateBucket(stack, 'Private', {
    encryptionKey: new Key(stack, 'Key'),
    accessLogs: new AccessLogBucket(stack, 'Logs', { retention: Duration.days(9) }).bucket,
    retention: Duration.days(30),
    writeOnce,
  });
  return Template.fromStack(stack);
}

function contactBucket(): Template {
  const stack = testStack();
  new ContactBucket(stack, 'Contacts', {
    settings: settingsOf('dev'),
    encryptionKey: new Key(stack, 'Key'),
    accessLogs: new AccessLogBucket(stack, 'Logs', { retention: Duration.days(9) }).bucket,
    retention: Duration.days(30),
  });
  return Template.fromStack(stack);
}

const OURS = { LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 30 })] } };

const policyWith = (template: Template, statement: Record<string, unknown>) =>
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(statement)]) },
  });

test('objects are encrypted with the key of their class', () => {
  privateBucket().hasResourceProperties('AWS::S3::Bucket', {
    ...OURS,
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
          },
        },
      ],
    },
  });
});

test('a bucket can go without a key of its own, for whoever may encrypt and not decrypt', () => {
  const stack = testStack();
  new PrivateBucket(stack, 'Private', {
    encryptionKey: new Key(stack, 'Key'),
    accessLogs: new AccessLogBucket(stack, 'Logs', { retention: Duration.days(9) }).bucket,
    retention: Duration.days(30),
    bucketKey: false,
  });

  Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
    ...OURS,
    BucketEncryption: { ServerSideEncryptionConfiguration: [Match.objectLike({ BucketKeyEnabled: false })] },
  });
});

test('an object under another key is refused', () => {
  policyWith(privateBucket(), {
    Sid: 'RefuseOtherKeys',
    Effect: 'Deny',
    Action: 's3:PutObject',
    Condition: {
      StringNotEquals: {
        's3:x-amz-server-side-encryption-aws-kms-key-id': { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
      },
      Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'false' },
    },
  });
});

test('nothing is reached without TLS', () => {
  policyWith(privateBucket(), {
    Effect: 'Deny',
    Action: 's3:*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
});

test('nothing is public', () => {
  const template = privateBucket();

  template.resourceCountIs('AWS::S3::Bucket', 2);
  template.allResourcesProperties('AWS::S3::Bucket', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  });
});

test('objects expire after their retention, and so do their older versions', () => {
  privateBucket().hasResourceProperties('AWS::S3::Bucket', {
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: {
      Rules: [
        Match.objectLike({
          ExpirationInDays: 30,
          NoncurrentVersionExpiration: { NoncurrentDays: 7 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          Status: 'Enabled',
        }),
      ],
    },
  });
});

test('who read what is logged', () => {
  privateBucket().hasResourceProperties('AWS::S3::Bucket', {
    ...OURS,
    LoggingConfiguration: {
      DestinationBucketName: { Ref: Match.stringLikeRegexp('^LogsBucket') },
      LogFilePrefix: 'private/',
    },
  });
});

test('every bucket outlives its stack', () => {
  privateBucket().allResources('AWS::S3::Bucket', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  });
});

test('a bucket that is written once locks every object for its retention', () => {
  privateBucket('compliance').hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 30, Mode: 'COMPLIANCE' } } },
  });
  privateBucket('governance').hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 30, Mode: 'GOVERNANCE' } } },
  });
});

test('an ordinary bucket has no lock, since erasure has to work', () => {
  privateBucket().allResourcesProperties('AWS::S3::Bucket', { ObjectLockEnabled: Match.absent() });
});

test('only instances of this account file contacts, and only under their folder', () => {
  policyWith(contactBucket(), {
    Sid: 'ConnectFilesContacts',
    Effect: 'Allow',
    Principal: { Service: 'connect.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: {
      'Fn::Join': ['', [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Contacts'), 'Arn'] }, '/connect/*']],
    },
    Condition: {
      StringEquals: { 'aws:SourceAccount': '111122223333' },
      ArnLike: { 'aws:SourceArn': 'arn:aws:connect:eu-west-2:111122223333:instance/*' },
    },
  });
});

test('contacts are never stored under the keys of S3', () => {
  policyWith(contactBucket(), {
    Sid: 'RefuseOtherEncryption',
    Effect: 'Deny',
    Condition: Match.objectLike({ StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } }),
  });
});
