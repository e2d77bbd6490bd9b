import { arnOf, generatedName, uuidFor } from '../physical-ids.ts';
import { byArn, byName, type Identify, type Subject } from './identity.ts';

/** Longest generated names, where services differ from CloudFormation's usual 255. */
const LIMIT = {
  table: 255,
  bucket: 63,
  logGroup: 512,
  stream: 128,
  deliveryStream: 64,
  topic: 256,
  queue: 80,
  secret: 512,
} as const;

const table: Identify = (subject) => {
  const name = () => subject.text('TableName') ?? generatedName(subject, LIMIT.table);
  const arn = () => arnOf(subject, 'dynamodb', `table/${name()}`);
  return byName(name, arn, {
    StreamArn: () => `${arn()}/stream/2025-01-01T00:00:00.000`,
    TableId: () => uuidFor(subject),
  });
};

const bucket: Identify = (subject) => {
  const name = () => subject.text('BucketName') ?? generatedName(subject, LIMIT.bucket).toLowerCase();
  return byName(name, () => `arn:${subject.partition}:s3:::${name()}`, {
    DomainName: () => `${name()}.s3.amazonaws.com`,
    RegionalDomainName: () => `${name()}.s3.${subject.region}.amazonaws.com`,
    DualStackDomainName: () => `${name()}.s3.dualstack.${subject.region}.amazonaws.com`,
  });
};

const logGroup: Identify = (subject) => {
  const name = () => subject.text('LogGroupName') ?? generatedName(subject, LIMIT.logGroup);
  return byName(name, () => arnOf(subject, 'logs', `log-group:${name()}:*`));
};

const named = (service: string, prefix: string, property: string, limit: number): Identify => {
  return (subject: Subject) => {
    const name = () => subject.text(property) ?? generatedName(subject, limit);
    return byName(name, () => arnOf(subject, service, `${prefix}${name()}`));
  };
};

export const STORAGE: Readonly<Record<string, Identify>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': bucket,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::Kinesis::Stream': named('kinesis', 'stream/', 'Name', LIMIT.stream),
  'AWS::KinesisFirehose::DeliveryStream': named(
    'firehose',
    'deliverystream/',
    'DeliveryStreamName',
    LIMIT.deliveryStream,
  ),
  'AWS::SNS::Topic': (subject) => {
    const name = () => subject.text('TopicName') ?? generatedName(subject, LIMIT.topic);
    const identity = byArn(() => arnOf(subject, 'sns', name()), 'TopicArn');
    return { ...identity, attributes: { ...identity.attributes, TopicName: name } };
  },
  'AWS::SQS::Queue': (subject) => {
    const name = () => subject.text('QueueName') ?? generatedName(subject, LIMIT.queue);
    const url = () => `https://sqs.${subject.region}.amazonaws.com/${subject.account}/${name()}`;
    return byName(url, () => arnOf(subject, 'sqs', name()), { QueueName: name, QueueUrl: url });
  },
  'AWS::SSM::Parameter': (subject) => {
    const name = () => subject.text('Name') ?? generatedName(subject, LIMIT.table);
    return byName(name, () => arnOf(subject, 'ssm', `parameter/${name().replace(/^\//, '')}`), {
      Type: () => subject.need('Type'),
      Value: () => subject.need('Value'),
    });
  },
  'AWS::SecretsManager::Secret': (subject) =>
    byArn(
      () =>
        arnOf(
          subject,
          'secretsmanager',
          `secret:${subject.text('Name') ?? generatedName(subject, LIMIT.secret)}-${uuidFor(subject).slice(0, 6)}`,
        ),
      'Id',
    ),
};
