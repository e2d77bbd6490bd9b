import { Match, Template } from 'aws-cdk-lib/assertions';
import type { Settings } from '../../lib/deployment/settings.ts';
import { reviewable } from '../support/reviewable.ts';
import { settingsOf, synthLine, templatesOf } from '../support/synth.ts';

const contactCentre = (environment: string, changed?: Partial<Settings>) =>
  changed
    ? Template.fromStack(synthLine(settingsOf(environment, changed)).contactCentre)
    : templatesOf(environment).contactCentre;

const STORAGE = 'AWS::Connect::InstanceStorageConfig';
const ASSOCIATION = 'AWS::Connect::IntegrationAssociation';
const instanceArn = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Instance'), 'Arn'] };

test.each(['dev', 'prod-eu', 'prod-us'])('the template a reviewer sees: %s', (environment) => {
  expect(reviewable(templatesOf(environment).contactCentre)).toMatchSnapshot();
});

describe('storage', () => {
  test('everything Connect files is under a customer key of its class', () => {
    const configs = Object.values(contactCentre('dev').findResources(STORAGE)).map(({ Properties }) => {
      const { EncryptionConfig, BucketPrefix, Prefix } = Properties.S3Config ?? Properties.KinesisVideoStreamConfig;
      const key = /Keys(\w+?)[0-9A-F]{8}Arn/.exec(JSON.stringify(EncryptionConfig.KeyId))?.[1];
      return [Properties.ResourceType, EncryptionConfig.EncryptionType, key, BucketPrefix ?? Prefix];
    });

    expect(configs).toEqual([
      ['CALL_RECORDINGS', 'KMS', 'Recordings', 'connect/harbour-bank-dev/CallRecordings'],
      ['CHAT_TRANSCRIPTS', 'KMS', 'Transcripts', 'connect/harbour-bank-dev/ChatTranscripts'],
      ['SCHEDULED_REPORTS', 'KMS', 'Reports', 'connect/harbour-bank-dev/Reports'],
      ['MEDIA_STREAMS', 'KMS', 'Recordings', 'harbour-bank-dev'],
    ]);
  });

  test('an instance that keeps its own storage gets none of ours', () => {
    const instance = {
      existing: { instanceId: '11111111-2222-3333-4444-555555555555', alias: 'house-phone', storage: 'keep' },
    } as const;

    contactCentre('dev', { instance }).resourceCountIs(STORAGE, 0);
  });
});

describe('an instance that is there already', () => {
  const instance = {
    existing: { instanceId: '11111111-2222-3333-4444-555555555555', alias: 'house-phone', storage: 'associate' },
  } as const;

  test('is not made again, and gets the whole line', () => {
    const template = contactCentre('dev', { instance });

    template.resourceCountIs('AWS::Connect::Instance', 0);
    template.resourceCountIs(STORAGE, 4);
    template.hasOutput('InstanceArn', {
      Value: 'arn:aws:connect:eu-west-2:111122223333:instance/11111111-2222-3333-4444-555555555555',
    });
    template.hasResourceProperties('AWS::Connect::ContactFlow', {
      InstanceArn: 'arn:aws:connect:eu-west-2:111122223333:instance/11111111-2222-3333-4444-555555555555',
    });
  });

  test('files under the alias it has', () => {
    contactCentre('dev', { instance }).hasResourceProperties(STORAGE, {
      S3Config: Match.objectLike({ BucketPrefix: 'connect/house-phone/CallRecordings' }),
    });
  });
});

describe('changes of the instance', () => {
  /** Resources that change the instance, each with those it waits for. */
  const changes = () =>
    Object.entries(
      contactCentre('prod-eu').toJSON().Resources as Record<string, { Type: string; DependsOn?: string[] }>,
    )
      .filter(([, { Type }]) => /^AWS::Connect::(?!Instance$)/.test(Type))
      .map(([id, { DependsOn }]) => ({ id, waitsFor: DependsOn ?? [] }));

  test('are made one after another, since Connect takes two requests a second', () => {
    const all = changes();
    const ids = new Set(all.map(({ id }) => id));
    const first = all.filter(({ waitsFor }) => !waitsFor.some((id) => ids.has(id)));
    const predecessors = all.flatMap(({ waitsFor }) => waitsFor.filter((id) => ids.has(id)));

    expect(all.length).toBeGreaterThan(15);
    expect(first).toHaveLength(1);
    expect(new Set(predecessors).size).toBe(all.length - 1);
  });
});

describe('people', () => {
  test('hours are those of the settings', () => {
    contactCentre('prod-eu').hasResourceProperties('AWS::Connect::HoursOfOperation', {
      Name: 'opening-hours-prod-eu',
      TimeZone: 'Europe/Berlin',
      Config: Match.arrayWith([
        { Day: 'SATURDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 0 } },
      ]),
    });
  });

  test('each language family has a queue, and no other', () => {
    const queues = (template: Template) =>
      Object.values(template.findResources('AWS::Connect::Queue')).map(({ Properties }) => Properties.Name);

    expect(queues(contactCentre('dev'))).toEqual(['customer-service-en-dev', 'customer-service-es-dev']);
    expect(queues(contactCentre('dev', { languages: ['en-GB', 'en-US'] }))).toEqual(['customer-service-en-dev']);
  });

  test('only one persona may change people; none dials out freely, hears unredacted recordings or edits flows', () => {
    const personas = Object.values(contactCentre('dev').findResources('AWS::Connect::SecurityProfile')).map(
      ({ Properties }) => ({ name: Properties.SecurityProfileName, permissions: Properties.Permissions as string[] }),
    );
    const holding = (pattern: RegExp) =>
      personas.filter(({ permissions }) => permissions.some((name) => pattern.test(name))).map(({ name }) => name);

    expect(personas.map(({ name }) => name)).toEqual([
      'agent-dev',
      'supervisor-dev',
      'quality-dev',
      'line-administrator-dev',
    ]);
    expect(holding(/^Users\.(?!View)/)).toEqual(['line-administrator-dev']);
    expect(holding(/^OutboundCallAccess|Unredacted|ListenCallRecordings|Download|Delete/)).toEqual([]);
    expect(
      holding(/^(ContactFlow|Queue|RoutingPolicies|HoursOfOperation|PhoneNumbers|SecurityProfiles)\w*\.(?!View)/),
    ).toEqual([]);
  });
});

describe('breaking into a conversation', () => {
  /** Personas that may break in, and whether the instance can have conferences of many parties, which that needs. */
  const bargingIn = (template: Template) => ({
    personas: Object.values(template.findResources('AWS::Connect::SecurityProfile')).filter(({ Properties }) =>
      Properties.Permissions.includes('ManagerBargeIn'),
    ),
    instance: Object.values(template.findResources('AWS::Connect::Instance')).map(
      ({ Properties }) => Properties.Attributes.MultiPartyConference,
    ),
  });

  test('is possible neither for personas nor on the instance', () => {
    expect(bargingIn(contactCentre('dev'))).toEqual({ personas: [], instance: [false] });
  });
});

describe('integrations', () => {
  test('only what a flow names is introduced to the instance', () => {
    const types = Object.values(contactCentre('dev').findResources(ASSOCIATION)).map(
      ({ Properties }) => Properties.IntegrationType,
    );

    expect(types).toEqual(['LAMBDA_FUNCTION', 'LEX_BOT']);
  });

  test('a function is invoked by this instance of this account only', () => {
    const template = contactCentre('dev');

    template.resourceCountIs('AWS::Lambda::Permission', 1);
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'connect.amazonaws.com',
      SourceAccount: '111122223333',
      SourceArn: instanceArn,
    });
  });

  test('the bot converses with this instance only', () => {
    contactCentre('dev').hasResourceProperties('AWS::Lex::ResourcePolicy', {
      Policy: {
        Statement: [
          Match.objectLike({
            Principal: { Service: 'connect.amazonaws.com' },
            Action: ['lex:RecognizeText', 'lex:StartConversation'],
            Condition: {
              StringEquals: { 'aws:SourceAccount': '111122223333' },
              ArnEquals: { 'aws:SourceArn': instanceArn },
            },
          }),
        ],
      },
    });
  });
});

describe('the phone number', () => {
  const inboundFlow = Match.stringLikeRegexp('^Flowsinbound');

  test('a claimed number is never released', () => {
    contactCentre('prod-eu').hasResource('AWS::Connect::PhoneNumber', {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: { CountryCode: 'GB', Type: 'DID', TargetArn: instanceArn },
    });
  });

  test('it is pointed at the flow that answers, once that is there', () => {
    contactCentre('prod-eu').hasResourceProperties('Custom::PhoneNumberAssociation', {
      ServiceToken: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PhoneNumberAssociationFunction'), 'Arn'] },
      InstanceId: { 'Fn::Select': [1, { 'Fn::Split': ['/', instanceArn] }] },
      ContactFlowId: {
        'Fn::Select': [3, { 'Fn::Split': ['/', { 'Fn::GetAtt': [inboundFlow, 'ContactFlowArn'] }] }],
      },
      PhoneNumber: Match.absent(),
    });
  });

  test('an adopted number is neither claimed nor released', () => {
    const template = contactCentre('prod-us');

    template.resourceCountIs('AWS::Connect::PhoneNumber', 0);
    template.hasResourceProperties('Custom::PhoneNumberAssociation', {
      PhoneNumberId: '3f2c6d0e-5a7b-4c1d-9e8f-0a1b2c3d4e5f',
      PhoneNumber: '+12025550142',
      InstanceId: '8d1f4b7a-2c3e-4f5a-8b6c-7d8e9f0a1b2c',
    });
  });

  test('the function that points it may touch this number, this flow and this instance only, and let go of former numbers', () => {
    contactCentre('prod-eu').hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          {
            Effect: 'Allow',
            Action: [
              'connect:AssociatePhoneNumberContactFlow',
              'connect:DisassociatePhoneNumberContactFlow',
              'connect:ListFlowAssociations',
            ],
            Resource: Match.arrayWith([{ 'Fn::GetAtt': [inboundFlow, 'ContactFlowArn'] }, instanceArn]),
          },
          {
            Effect: 'Allow',
            Action: 'connect:DisassociatePhoneNumberContactFlow',
            Resource: 'arn:aws:connect:eu-central-1:444455556666:phone-number/*',
          },
        ]),
      },
    });
  });

  test('callbacks show it', () => {
    contactCentre('prod-eu').hasResourceProperties('AWS::Connect::Queue', {
      OutboundCallerConfig: {
        OutboundCallerIdName: 'Harbour Bank',
        OutboundCallerIdNumberArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PhoneNumber'), 'PhoneNumberArn'] },
      },
    });
  });

  test('a line without a number has no part of one', () => {
    const template = contactCentre('dev');

    template.resourceCountIs('AWS::Connect::PhoneNumber', 0);
    template.resourceCountIs('Custom::PhoneNumberAssociation', 0);
    template.hasResourceProperties('AWS::Connect::Queue', { OutboundCallerConfig: Match.absent() });
  });
});

test('the template says where the line is entered', () => {
  contactCentre('dev').hasOutput('EntryFlowArn', {
    Value: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Flowsinbound'), 'ContactFlowArn'] },
  });
});
