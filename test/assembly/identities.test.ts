import { type JsonObject, type Resource, readAssembly } from '../../simulator/assembly/index.ts';
import { ACCOUNT, REGION, removeAssemblies, writeAssembly, writeStack } from './sample-assembly.ts';

afterAll(removeAssemblies);

const HERE = `${REGION}:${ACCOUNT}`;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const INSTANCE = `arn:aws:connect:${HERE}:instance/3f1b5a0e-0000-4000-8000-000000000000`;

function only(Type: string, Properties: JsonObject = {}): Resource {
  return readAssembly(writeStack({ Thing: { Type, Properties } })).resources[0]!;
}

const exactly = (text: string) => new RegExp(`^${text}$`);

test.each<[string, string, string]>([
  ['Queue', 'queue', 'QueueArn'],
  ['HoursOfOperation', 'operating-hours', 'HoursOfOperationArn'],
  ['ContactFlow', 'contact-flow', 'ContactFlowArn'],
  ['ContactFlowModule', 'flow-module', 'ContactFlowModuleArn'],
  ['RoutingProfile', 'routing-profile', 'RoutingProfileArn'],
  ['SecurityProfile', 'security-profile', 'SecurityProfileArn'],
  ['User', 'agent', 'UserArn'],
  ['QuickConnect', 'transfer-destination', 'QuickConnectArn'],
  ['Prompt', 'prompt', 'PromptArn'],
])('AWS::Connect::%s lives inside its instance', (type, segment, attribute) => {
  const resource = only(`AWS::Connect::${type}`, { InstanceArn: INSTANCE });

  expect(resource.ref).toMatch(exactly(`${INSTANCE}/${segment}/${UUID}`));
  expect(resource.arn).toBe(resource.ref);
  expect(resource.attribute(attribute)).toBe(resource.ref);
});

test('a Connect instance has an ARN with its id', () => {
  const instance = only('AWS::Connect::Instance');

  expect(instance.ref).toMatch(exactly(`arn:aws:connect:${HERE}:instance/${UUID}`));
  expect(instance.attribute('Arn')).toBe(instance.ref);
  expect(instance.ref.endsWith(`/${instance.attribute('Id')}`)).toBe(true);
});

test('a claimed number is one that nobody owns', () => {
  const number = only('AWS::Connect::PhoneNumber', { TargetArn: INSTANCE, CountryCode: 'GB' });

  expect(number.ref).toMatch(exactly(`arn:aws:connect:${HERE}:phone-number/${UUID}`));
  expect(number.attribute('Address')).toMatch(/^\+441632960\d{3}$/);
  expect(only('AWS::Connect::PhoneNumber', { CountryCode: 'US' }).attribute('Address')).toMatch(/^\+120655501\d\d$/);
});

test('associations are known by what they join', () => {
  const lambda = { InstanceId: INSTANCE, IntegrationType: 'LAMBDA_FUNCTION', IntegrationArn: 'arn:of:function' };
  const storage = { InstanceArn: INSTANCE, ResourceType: 'CALL_RECORDINGS' };

  expect(only('AWS::Connect::IntegrationAssociation', lambda).ref).toBe(`${INSTANCE}|LAMBDA_FUNCTION|arn:of:function`);
  expect(only('AWS::Connect::InstanceStorageConfig', storage).attribute('AssociationId')).toMatch(exactly(UUID));
});

test('a bot, its versions and its alias go together', () => {
  const version = { Type: 'AWS::Lex::BotVersion', Properties: { BotId: { Ref: 'Bot' } } };
  const Alias = {
    Type: 'AWS::Lex::BotAlias',
    Properties: { BotId: { Ref: 'Bot' }, BotVersion: { 'Fn::GetAtt': ['Second', 'BotVersion'] } },
  };
  const Bot = { Type: 'AWS::Lex::Bot', Properties: {} };
  const [bot, first, second, alias] = readAssembly(
    writeStack({ Bot, First: version, Second: version, Alias }),
  ).resources;

  expect(bot?.ref).toMatch(/^[A-Z0-9]{10}$/);
  expect(bot?.attribute('Arn')).toBe(`arn:aws:lex:${HERE}:bot/${bot?.ref}`);
  expect([first?.ref, second?.ref]).toEqual([`${bot?.ref}|1`, `${bot?.ref}|2`]);
  expect(alias?.properties.BotVersion).toBe('2');
  expect(alias?.attribute('BotAliasId')).toMatch(/^[A-Z0-9]{10}$/);
  expect(alias?.arn).toBe(`arn:aws:lex:${HERE}:bot-alias/${bot?.ref}/${alias?.attribute('BotAliasId')}`);
});

test('a function, its version and its alias go together', () => {
  const named = { FunctionName: { Ref: 'Function' } };
  const [, version, alias] = readAssembly(
    writeStack({
      Function: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'f' } },
      Version: { Type: 'AWS::Lambda::Version', Properties: named },
      Alias: { Type: 'AWS::Lambda::Alias', Properties: { ...named, Name: 'live' } },
    }),
  ).resources;

  expect(version?.ref).toBe(`arn:aws:lambda:${HERE}:function:f:1`);
  expect(version?.attribute('Version')).toBe('1');
  expect(alias?.ref).toBe(`arn:aws:lambda:${HERE}:function:f:live`);
});

test.each<[string, JsonObject, string, string]>([
  ['AWS::Lambda::Function', { FunctionName: 'f' }, 'f', `arn:aws:lambda:${HERE}:function:f`],
  ['AWS::DynamoDB::Table', { TableName: 't' }, 't', `arn:aws:dynamodb:${HERE}:table/t`],
  ['AWS::DynamoDB::GlobalTable', { TableName: 't' }, 't', `arn:aws:dynamodb:${HERE}:table/t`],
  ['AWS::S3::Bucket', { BucketName: 'b' }, 'b', 'arn:aws:s3:::b'],
  ['AWS::Logs::LogGroup', { LogGroupName: '/l' }, '/l', `arn:aws:logs:${HERE}:log-group:/l:*`],
  ['AWS::SQS::Queue', { QueueName: 'q' }, `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/q`, `arn:aws:sqs:${HERE}:q`],
  ['AWS::Kinesis::Stream', { Name: 's' }, 's', `arn:aws:kinesis:${HERE}:stream/s`],
  ['AWS::IAM::Role', { RoleName: 'r', Path: '/line/' }, 'r', `arn:aws:iam::${ACCOUNT}:role/line/r`],
  [
    'AWS::IAM::ManagedPolicy',
    { ManagedPolicyName: 'p' },
    `arn:aws:iam::${ACCOUNT}:policy/p`,
    `arn:aws:iam::${ACCOUNT}:policy/p`,
  ],
  ['AWS::CloudTrail::Trail', { TrailName: 'c' }, 'c', `arn:aws:cloudtrail:${HERE}:trail/c`],
  ['AWS::CloudWatch::Alarm', { AlarmName: 'a' }, 'a', `arn:aws:cloudwatch:${HERE}:alarm:a`],
  ['AWS::KMS::Alias', { AliasName: 'alias/k' }, 'alias/k', `arn:aws:kms:${HERE}:alias/k`],
])('%s has its own Ref and ARN', (type, properties, ref, arn) => {
  const resource = only(type, properties);

  expect([resource.ref, resource.arn]).toEqual([ref, arn]);
});

test('a key is known by its id, a multi-region key by its longer one', () => {
  const key = only('AWS::KMS::Key');

  expect(key.ref).toMatch(exactly(UUID));
  expect([key.arn, key.attribute('KeyId')]).toEqual([`arn:aws:kms:${HERE}:key/${key.ref}`, key.ref]);
  expect(only('AWS::KMS::Key', { MultiRegion: true }).ref).toMatch(/^mrk-[0-9a-f]{32}$/);
});

test('a name that the template leaves out is generated within the service’s limit', () => {
  const long = 'VeryLongLogicalIdOfAThing'.repeat(4);
  const [fn, bucket] = readAssembly(
    writeAssembly({
      name: 'trustline-production-europe-fulfillment',
      template: {
        Resources: {
          [long]: { Type: 'AWS::Lambda::Function', Properties: {} },
          Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
        },
      },
    }),
  ).resources;

  expect(fn?.ref).toHaveLength(64);
  expect(fn?.ref).toMatch(/^trustline-production-.*-[A-Z0-9]{12}$/);
  expect(bucket?.ref).toMatch(/^trustline-production-europe-fulfillment-bucket-[a-z0-9]{12}$/);
});

test('the same template always gets the same ids, another stack or region others', () => {
  const Resources = { Bot: { Type: 'AWS::Lex::Bot', Properties: {} }, Key: { Type: 'AWS::KMS::Key', Properties: {} } };
  const idsIn = (name: string, region?: string) =>
    readAssembly(writeAssembly({ name, template: { Resources }, ...(region && { region }) })).resources.map(
      ({ ref }) => ref,
    );

  const ids = idsIn('dev');

  expect(idsIn('dev')).toEqual(ids);
  expect(new Set([...ids, ...idsIn('prod'), ...idsIn('dev', 'us-east-1')]).size).toBe(6);
});

test('partitions follow from the region', () => {
  const Resources = { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b' } } };
  const arnIn = (region: string) =>
    readAssembly(writeAssembly({ name: 's', template: { Resources }, region })).resources[0]?.arn;

  expect([arnIn('cn-north-1'), arnIn('us-gov-west-1')]).toEqual(['arn:aws-cn:s3:::b', 'arn:aws-us-gov:s3:::b']);
});

test('a type nobody knows has a name and nothing else', () => {
  const thing = only('AWS::Any::Thing');

  expect(thing.ref).toMatch(/^sample-Thing-[A-Z0-9]{12}$/);
  expect(thing.arn).toBeUndefined();
  expect(() => thing.attribute('Arn')).toThrow("attribute 'Arn' of sample/Thing (AWS::Any::Thing) is not simulated");
});

test('what an identity needs and the template leaves out is named', () => {
  expect(() => only('AWS::Connect::Queue').ref).toThrow('sample/Thing (AWS::Connect::Queue) needs a InstanceArn');
});
