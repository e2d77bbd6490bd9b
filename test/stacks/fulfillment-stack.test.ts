import { Match } from 'aws-cdk-lib/assertions';
import { FUNCTION_NAMES } from '../../lambda/contracts/function-names.ts';
import { handlersIn } from '../../lib/deployment/bundle-functions.ts';
import { reviewable } from '../support/reviewable.ts';
import { templatesOf } from '../support/synth.ts';

const template = (environment: string) => templatesOf(environment).fulfillment;

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

/** What a function may do: `action on resource`, the resource by the last word of its name. */
function rightsOf(name: string): string[] {
  const all = template('dev');
  const [lambda] = Object.values(
    all.findResources('AWS::Lambda::Function', {
      Properties: { Environment: { Variables: { POWERTOOLS_SERVICE_NAME: name } } },
    }),
  );
  const roleId = lambda?.Properties.Role['Fn::GetAtt'][0] as string;
  return Object.values(all.findResources('AWS::IAM::Policy'))
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === roleId))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} on ${subjectOf(resource)}`)),
    )
    .filter((right) => !/^(xray|logs):/.test(right));
}

const subjectOf = (resource: unknown) =>
  /(?:FnGetAtt)(?:Keys|Tables)(\w+?)[0-9A-F]{8}/.exec(JSON.stringify(resource))?.[1] ?? JSON.stringify(resource);

const RECORD = ['dynamodb:GetItem on Decisions', 'dynamodb:PutItem on Decisions', 'dynamodb:Query on Decisions'];
const OPEN_TABLES = ['kms:Decrypt on Data', 'kms:DescribeKey on Data'];

test('the template a reviewer sees', () => {
  expect(reviewable(templatesOf('dev').fulfillment)).toMatchSnapshot();
});

test('every function of the line has a handler', () => {
  expect(handlersIn('lambda/functions')).toEqual([...FUNCTION_NAMES].sort());
});

describe('a function may do what its work needs, and nothing else', () => {
  test.each([
    [
      'call-start',
      [
        'kms:GenerateMac on Pseudonym',
        'kms:Decrypt on Data', // the vault's own purpose
        ...OPEN_TABLES,
        'dynamodb:GetItem on CallerKeys',
        'dynamodb:GetItem on Callers',
        'dynamodb:GetItem on Signals',
        'dynamodb:UpdateItem on Signals',
        'dynamodb:GetItem on Controls',
        ...RECORD,
      ],
    ],
    [
      'verify-caller',
      [
        'kms:VerifyMac on Pin',
        ...OPEN_TABLES,
        'dynamodb:GetItem on Credentials',
        'dynamodb:GetItem on Signals',
        'dynamodb:PutItem on Signals', // refused PINs
        'dynamodb:PutItem on Signals', // the verification record
        'dynamodb:DeleteItem on Signals',
        ...RECORD,
      ],
    ],
    [
      'dialogue',
      [
        ...OPEN_TABLES,
        'dynamodb:GetItem on Signals',
        'dynamodb:Query on Accounts',
        'dynamodb:UpdateItem on Accounts',
        ...RECORD,
      ],
    ],
    ['hand-over', [...OPEN_TABLES, 'dynamodb:GetItem on Signals', ...RECORD]],
  ])('%s', (name, rights) => {
    expect(rightsOf(name).sort()).toEqual([...rights].sort());
  });
});

test('nobody updates or deletes a decision', () => {
  const rights = ['call-start', 'verify-caller', 'dialogue', 'hand-over', 'seed-sample-bank'].flatMap(rightsOf);

  expect(rights).toContain('dynamodb:PutItem on Decisions');
  expect(rights).not.toContain('dynamodb:UpdateItem on Decisions');
  expect(rights).not.toContain('dynamodb:DeleteItem on Decisions');
});

test('hand-over is told where verification records are', () => {
  template('dev').hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: 'hand-over', SIGNALS_TABLE_NAME: Match.anyValue() }),
    },
  });
});

test('a caller waits for a function no longer than the flow does', () => {
  for (const name of ['call-start', 'verify-caller', 'dialogue', 'hand-over']) {
    template('dev').hasResourceProperties('AWS::Lambda::Function', {
      Timeout: 4,
      Environment: { Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: name }) },
    });
  }
});

test('dialogue is told the opening hours, and every recorder how long decisions are kept', () => {
  template('dev').hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({
        OPENING_HOURS_SENTENCES: '{"en-GB":"We are open."}',
        DECISION_RETENTION_DAYS: '90',
      }),
    },
  });
});

test('dev fills the sample bank once its function may', () => {
  template('dev').hasResource('Custom::SampleBank', {
    Properties: { ServiceToken: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SeedSampleBank'), 'Arn'] } },
    DependsOn: Match.arrayWith([Match.stringLikeRegexp('^SeedSampleBankRoleDefaultPolicy')]),
  });
});

test('production has neither sample bank nor the function that fills it', () => {
  const production = template('prod-eu');

  production.resourceCountIs('Custom::SampleBank', 0);
  production.resourceCountIs('AWS::Lambda::Function', 4);
});
