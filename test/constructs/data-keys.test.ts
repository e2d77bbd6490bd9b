import { Match, Template } from 'aws-cdk-lib/assertions';
import { DataKeys } from '../../lib/constructs/data-keys.ts';
import type { Settings } from '../../lib/deployment/settings.ts';
import { settingsOf, testStack } from '../support/synth.ts';

function keysOf(settings: Settings = settingsOf('dev')): Template {
  const stack = testStack();
  new DataKeys(stack, 'Keys', { settings });
  return Template.fromStack(stack);
}

interface Key {
  readonly Properties: {
    readonly Description: string;
    readonly KeySpec?: string;
    readonly EnableKeyRotation?: boolean;
    readonly KeyPolicy: { readonly Statement: Record<string, unknown>[] };
  };
  readonly DeletionPolicy: string;
}

const keys = (template: Template) => Object.values(template.findResources('AWS::KMS::Key')) as unknown as Key[];
const purposeOf = (key: Key) => key.Properties.Description.replace('Trustline dev: ', '');
const withStatement = (template: Template, sid: string) =>
  keys(template)
    .filter((key) => key.Properties.KeyPolicy.Statement.some((statement) => statement.Sid === sid))
    .map(purposeOf);

test('every class of data has a key of its own', () => {
  expect(keys(keysOf()).map(purposeOf).sort()).toEqual([
    'computes pseudonyms of callers',
    'computes stored PINs',
    'encrypts call recordings and media streams',
    'encrypts logs and alerts',
    'encrypts scheduled reports',
    'encrypts tables and wrapped caller keys',
    'encrypts the audit trail',
    'encrypts transcripts of contacts',
  ]);
});

test('every key outlives its stack and takes thirty days to go', () => {
  const template = keysOf();

  template.allResources('AWS::KMS::Key', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: Match.objectLike({ PendingWindowInDays: 30 }),
  });
});

test('encryption keys rotate yearly; HMAC keys, which would change every pseudonym, never', () => {
  const all = keys(keysOf());

  expect(all.filter((key) => key.Properties.EnableKeyRotation).map(purposeOf)).toHaveLength(6);
  expect(
    all
      .filter((key) => key.Properties.KeySpec === 'HMAC_256')
      .map((key) => [purposeOf(key), key.Properties.EnableKeyRotation]),
  ).toEqual([
    ['computes pseudonyms of callers', undefined],
    ['computes stored PINs', undefined],
  ]);
});

test('Connect may use the keys of what it files, and no other', () => {
  expect(withStatement(keysOf(), 'ConnectStoresContacts')).toEqual([
    'encrypts call recordings and media streams',
    'encrypts transcripts of contacts',
    'encrypts scheduled reports',
  ]);
});

test('Connect is bound to this account and to instances of it', () => {
  keysOf().hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'ConnectStoresContacts',
          Principal: { Service: 'connect.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '111122223333' },
            ArnLike: { 'aws:SourceArn': 'arn:aws:connect:eu-west-2:111122223333:instance/*' },
          },
        }),
      ]),
    },
  });
});

test('an instance that exists is named exactly', () => {
  const instanceId = '11111111-2222-3333-4444-555555555555';
  const template = keysOf(
    settingsOf('dev', { instance: { existing: { instanceId, alias: 'bank', storage: 'keep' } } }),
  );

  template.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Condition: Match.objectLike({
            ArnLike: { 'aws:SourceArn': `arn:aws:connect:eu-west-2:111122223333:instance/${instanceId}` },
          }),
        }),
      ]),
    },
  });
});

test('CloudTrail may use the audit key, for this trail only', () => {
  const template = keysOf();

  expect(withStatement(template, 'TrailEncrypts')).toEqual(['encrypts the audit trail']);
  template.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Sid: 'TrailEncrypts',
          Action: 'kms:GenerateDataKey*',
          Condition: {
            StringEquals: { 'aws:SourceArn': 'arn:aws:cloudtrail:eu-west-2:111122223333:trail/trustline-dev' },
            StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': 'arn:aws:cloudtrail:*:111122223333:trail/*' },
          },
        }),
      ]),
    },
  });
});

test('no key trusts everybody', () => {
  const principals = keys(keysOf()).flatMap((key) =>
    key.Properties.KeyPolicy.Statement.map(({ Principal }) => Principal),
  );

  expect(principals.length).toBeGreaterThan(8);
  expect(principals).not.toContain('*');
  expect(principals).not.toContainEqual({ AWS: '*' });
});

test('services other than ours are always under a condition', () => {
  const unconditional = keys(keysOf())
    .flatMap((key) => key.Properties.KeyPolicy.Statement)
    .filter(({ Principal, Condition }) => JSON.stringify(Principal).includes('Service') && Condition === undefined);

  expect(unconditional).toEqual([]);
});
