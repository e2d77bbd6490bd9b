import type { Template } from 'aws-cdk-lib/assertions';
import { lineContent } from '../../lib/stacks/line-content.ts';
import type { LineStacks } from '../../lib/stacks/line-stacks.ts';
import { asTemplates, ENVIRONMENTS, fixtureCode, settingsOf, synthLine } from '../support/synth.ts';

type Templates = Record<keyof LineStacks, Template>;

interface Resource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The lines of this repository as they are deployed, all but the bundles. */
const stacks = new Map<string, LineStacks>();
const lines = new Map<string, Templates>();

beforeAll(() => {
  for (const environment of ENVIRONMENTS) {
    const settings = settingsOf(environment);
    const built = synthLine(settings, lineContent(settings, fixtureCode));
    stacks.set(environment, built);
    lines.set(environment, asTemplates(built));
  }
});

const resourcesOf = (environment: string): [string, Resource][] =>
  Object.values(lines.get(environment) as Templates).flatMap((template) =>
    Object.entries(template.toJSON().Resources as Record<string, Resource>),
  );

/** Properties with which something is named in an account, an instance or the world. */
const NAMES = /^(Name|.*Name|InstanceAlias)$/;

/** Names that are references to something else, or belong to something whose name is unique anyway. */
const NOT_NAMES = new Set(['S3BucketName', 'PolicyName', 'FunctionName', 'BotAliasName', 'DisplayName', 'MetricName']);

const namesIn = (environment: string) =>
  resourcesOf(environment).flatMap(([, { Properties = {} }]) =>
    Object.entries(Properties).flatMap(([property, value]) =>
      NAMES.test(property) && !NOT_NAMES.has(property) && typeof value === 'string' ? [value] : [],
    ),
  );

/** Types that hold what cannot be made again. */
const STATEFUL = new Set([
  'AWS::CloudTrail::Trail',
  'AWS::Connect::Instance',
  'AWS::Connect::InstanceStorageConfig',
  'AWS::Connect::PhoneNumber',
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::Lex::BotVersion',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
]);

test('environments never share a name', () => {
  const named = ENVIRONMENTS.map((environment) => namesIn(environment));

  for (const [index, environment] of ENVIRONMENTS.entries()) {
    expect(named[index]?.length).toBeGreaterThan(15);
    expect(named[index]?.filter((name) => !name.includes(environment))).toEqual([]);
  }
});

test('stacks are named and described by environment, and say it in a tag', () => {
  for (const environment of ENVIRONMENTS) {
    const all = Object.values(stacks.get(environment) as LineStacks);

    expect(all.map(({ stackName }) => stackName)).toEqual(
      ['keys', 'storage', 'audit', 'fulfillment', 'contact-centre'].map((part) => `trustline-${environment}-${part}`),
    );
    for (const stack of all) {
      expect(stack.tags.tagValues()).toEqual({ 'trustline:environment': environment });
      expect(stack.templateOptions.description).toMatch(new RegExp(`^Trustline ${environment}: `));
    }
  }
});

test('everything stateful outlives its stack and its replacement', () => {
  for (const environment of ENVIRONMENTS) {
    const stateful = resourcesOf(environment).filter(([, { Type }]) => STATEFUL.has(Type));
    const lost = stateful.filter(
      ([, { DeletionPolicy, UpdateReplacePolicy }]) =>
        DeletionPolicy !== 'RetainExceptOnCreate' || UpdateReplacePolicy !== 'Retain',
    );

    expect(stateful.length).toBeGreaterThan(25);
    expect(lost.map(([id]) => id)).toEqual([]);
  }
});

test('no stateful type is forgotten: what is not retained can be made again', () => {
  const others = new Set(
    ENVIRONMENTS.flatMap(resourcesOf)
      .map(([, { Type }]) => Type)
      .filter((type) => !STATEFUL.has(type)),
  );

  expect([...others].sort()).toEqual([
    'AWS::CloudWatch::Alarm',
    'AWS::Connect::ContactFlow',
    'AWS::Connect::ContactFlowModule',
    'AWS::Connect::HoursOfOperation',
    'AWS::Connect::IntegrationAssociation',
    'AWS::Connect::Queue',
    'AWS::Connect::RoutingProfile',
    'AWS::Connect::SecurityProfile',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::KMS::Alias',
    'AWS::Lambda::Function',
    'AWS::Lambda::Permission',
    'AWS::Lex::Bot',
    'AWS::Lex::BotAlias',
    'AWS::Lex::ResourcePolicy',
    'AWS::S3::BucketPolicy',
    'AWS::SNS::Subscription',
    'AWS::SNS::Topic',
    'AWS::SNS::TopicPolicy',
    'Custom::PhoneNumberAssociation',
    'Custom::SampleBank',
  ]);
});

describe('roles', () => {
  interface Statement {
    readonly Action: string | string[];
    readonly Resource: unknown;
  }

  const statements = () =>
    ENVIRONMENTS.flatMap(resourcesOf)
      .filter(([, { Type }]) => Type === 'AWS::IAM::Policy')
      .flatMap(
        ([, { Properties }]) => (Properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement,
      );

  test('no role has a wildcard among its actions', () => {
    const actions = statements().flatMap(({ Action }) => Action);

    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  test('only actions that know no resource are granted on all of them', () => {
    const everywhere = statements()
      .filter(({ Resource }) => [Resource].flat().includes('*'))
      .flatMap(({ Action }) => Action);

    expect([...new Set(everywhere)].sort()).toEqual([
      'polly:SynthesizeSpeech',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  test('no role carries a policy written by others', () => {
    const roles = ENVIRONMENTS.flatMap(resourcesOf).filter(([, { Type }]) => Type === 'AWS::IAM::Role');

    expect(roles.length).toBeGreaterThan(12);
    expect(roles.filter(([, { Properties }]) => Properties?.ManagedPolicyArns)).toEqual([]);
  });

  test('no two functions share a role', () => {
    for (const environment of ENVIRONMENTS) {
      const roles = resourcesOf(environment)
        .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
        .map(([, { Properties }]) => JSON.stringify(Properties?.Role));

      expect(new Set(roles).size).toBe(roles.length);
    }
  });
});

test('stacks refer to each other by exports, which CloudFormation keeps while somebody imports them', () => {
  for (const environment of ENVIRONMENTS) {
    const templates = Object.values(lines.get(environment) as Templates).map((template) => template.toJSON());
    const text = JSON.stringify(templates);
    const exported = templates.flatMap(({ Outputs = {} }) =>
      (Object.values(Outputs) as { Export?: { Name: string } }[]).flatMap(({ Export }) => Export?.Name ?? []),
    );
    const imported = [...text.matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name]) => name);

    expect(imported.length).toBeGreaterThan(20);
    expect(imported.filter((name) => !exported.includes(name as string))).toEqual([]);
    expect(text).not.toContain('Fn::GetStackOutput');
  }
});

test('every line calls back, so the instances made for them may dial out for that', () => {
  for (const environment of ['dev', 'prod-eu']) {
    lines.get(environment)?.contactCentre.hasResourceProperties('AWS::Connect::Instance', {
      Attributes: { OutboundCalls: true },
    });
  }
});

test('every function on the path of a call is introduced to the instance, and the bot', () => {
  for (const environment of ENVIRONMENTS) {
    lines.get(environment)?.contactCentre.resourceCountIs('AWS::Connect::IntegrationAssociation', 5);
    lines.get(environment)?.contactCentre.resourceCountIs('AWS::Lambda::Permission', 4);
  }
});

test('stacks that hold production are protected from deletion; dev is not', () => {
  const protectedIn = (environment: string) =>
    Object.values(stacks.get(environment) as LineStacks).map(({ terminationProtection }) => terminationProtection);

  expect(protectedIn('prod-eu')).toEqual([true, true, true, true, true]);
  expect(protectedIn('dev')).toEqual([false, false, false, false, false]);
});

test('the bot of an environment speaks its languages', () => {
  for (const environment of ENVIRONMENTS) {
    const [, bot] = resourcesOf(environment).find(([, { Type }]) => Type === 'AWS::Lex::Bot') ?? [];
    const locales = bot?.Properties?.BotLocales as { LocaleId: string }[];

    expect(locales.map(({ LocaleId }) => LocaleId.replace('_', '-'))).toEqual(settingsOf(environment).languages);
  }
});

test('whoever is on call hears of failing functions and of a line that turns callers away', () => {
  const template = (lines.get('prod-eu') as Templates).contactCentre;
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);

  expect(alarms.map(({ MetricName }) => MetricName).sort()).toEqual([
    'CallsBreachingConcurrencyQuota',
    ...Array(4).fill('Duration'),
    ...Array(4).fill('Errors'),
    'MissedCalls',
    'ThrottledCalls',
  ]);
  expect(alarms.filter(({ AlarmActions }) => AlarmActions?.length !== 1)).toEqual([]);
  expect(alarms.filter(({ TreatMissingData }) => TreatMissingData !== 'notBreaching')).toEqual([]);
});
