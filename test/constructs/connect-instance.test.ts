import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ConnectInstance } from '../../lib/constructs/connect-instance.ts';
import type { Settings } from '../../lib/deployment/settings.ts';
import { settingsOf, testStack } from '../support/synth.ts';

function instanceOf(settings: Settings, callsBack = true) {
  const stack = testStack();
  const instance = new ConnectInstance(stack, 'Instance', { settings, callsBack, logKey: new Key(stack, 'Key') });
  return { stack, instance, template: Template.fromStack(stack) };
}

const EXISTING = {
  existing: { instanceId: '11111111-2222-3333-4444-555555555555', alias: 'house-phone', storage: 'keep' },
} as const;

test('an instance takes calls, logs its flows and outlives its stack', () => {
  instanceOf(settingsOf('dev')).template.hasResource('AWS::Connect::Instance', {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      InstanceAlias: 'harbour-bank-dev',
      IdentityManagementType: 'CONNECT_MANAGED',
      Attributes: Match.objectLike({ InboundCalls: true, ContactflowLogs: true }),
    },
  });
});

test('staff sign in through the identity provider where the settings say so', () => {
  instanceOf(settingsOf('prod-eu')).template.hasResourceProperties('AWS::Connect::Instance', {
    IdentityManagementType: 'SAML',
  });
});

test('a line that never calls back never dials out', () => {
  const { template } = instanceOf(settingsOf('dev'), false);

  template.hasResourceProperties('AWS::Connect::Instance', {
    Attributes: Match.objectLike({ OutboundCalls: false, HighVolumeOutBound: false }),
  });
});

test('a line that calls back dials out, but not in bulk', () => {
  const { template } = instanceOf(settingsOf('dev'), true);

  template.hasResourceProperties('AWS::Connect::Instance', {
    Attributes: Match.objectLike({ OutboundCalls: true, HighVolumeOutBound: false }),
  });
});

test('the log of flows is there, encrypted, before Connect would make its own', () => {
  const { template } = instanceOf(settingsOf('dev'));

  template.hasResourceProperties('AWS::Logs::LogGroup', {
    LogGroupName: '/aws/connect/harbour-bank-dev',
    KmsKeyId: Match.anyValue(),
    RetentionInDays: 30,
  });
  template.hasResource('AWS::Connect::Instance', {
    DependsOn: Match.arrayWith([Match.stringLikeRegexp('^InstanceFlowLog')]),
  });
});

test('an instance that is there already is neither made nor changed', () => {
  const { stack, instance, template } = instanceOf(settingsOf('dev', { instance: EXISTING }));

  template.resourceCountIs('AWS::Connect::Instance', 0);
  template.resourceCountIs('AWS::Logs::LogGroup', 0);
  expect(instance.instanceId).toBe(EXISTING.existing.instanceId);
  expect(stack.resolve(instance.arn)).toBe(
    `arn:aws:connect:eu-west-2:111122223333:instance/${EXISTING.existing.instanceId}`,
  );
});
