import { Duration } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LineFunction } from '../../lib/constructs/line-function.ts';
import { fixtureCode, testStack } from '../support/synth.ts';

function callStart(): Template {
  const stack = testStack();
  new LineFunction(stack, 'CallStart', {
    spec: {
      name: 'call-start',
      description: 'Answers',
      timeout: Duration.seconds(4),
      environment: { SIGNALS_TABLE_NAME: 'signals' },
      statements: [
        new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: ['arn:aws:dynamodb:::table/signals'] }),
      ],
    },
    code: fixtureCode('call-start'),
    logKey: new Key(stack, 'Key'),
    logRetentionDays: 30,
  });
  return Template.fromStack(stack);
}

test('a function runs as a module on the newest runtime, on arm64', () => {
  callStart().hasResourceProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    Timeout: 4,
  });
});

test('a function is told who it is and what it works with, and shows its own lines in errors', () => {
  callStart().hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: {
        POWERTOOLS_SERVICE_NAME: 'call-start',
        POWERTOOLS_METRICS_NAMESPACE: 'Trustline',
        LOG_LEVEL: 'INFO',
        NODE_OPTIONS: '--enable-source-maps',
        SIGNALS_TABLE_NAME: 'signals',
      },
    },
  });
});

test('a function is found by its name', () => {
  callStart().hasResourceProperties('AWS::Lambda::Function', {
    Tags: Match.arrayWith([{ Key: 'trustline:function', Value: 'call-start' }]),
  });
});

test('its role may do its work, write its own log and send its traces, and nothing else', () => {
  const policies = Object.values(callStart().findResources('AWS::IAM::Policy'));

  expect(policies).toHaveLength(1);
  expect(policies[0]?.Properties.PolicyDocument.Statement).toEqual([
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^CallStartLogs/), 'Arn'] },
    },
    { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: 'arn:aws:dynamodb:::table/signals' },
    { Effect: 'Allow', Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], Resource: '*' },
  ]);
});

test('its role has no managed policy', () => {
  callStart().hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
});

test('its log is encrypted with our key, ends, masks personal data and outlives the stack', () => {
  callStart().hasResource('AWS::Logs::LogGroup', {
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: {
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] },
      RetentionInDays: 30,
      LogGroupName: Match.absent(),
      DataProtectionPolicy: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            DataIdentifier: Match.arrayWith(['arn:aws:dataprotection::aws:data-identifier/CreditCardNumber']),
            Operation: { Deidentify: { MaskConfig: {} } },
          }),
        ]),
      }),
    },
  });
});
