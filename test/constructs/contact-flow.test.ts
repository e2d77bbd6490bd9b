import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ConnectInstance } from '../../lib/constructs/connect-instance.ts';
import { FlowRefusedError } from '../../lib/constructs/flow-content.ts';
import { type FlowTargets, LineFlows } from '../../lib/constructs/line-flows.ts';
import { defineFlow, type Flow, type Module } from '../../lib/flow-language/index.ts';
import { goodbyeFlow, sampleFlows } from '../support/sample-line.ts';
import { settingsOf, testStack } from '../support/synth.ts';

const ARNS: FlowTargets = {
  functions: new Map([['call-start', 'arn:aws:lambda:eu-west-2:111122223333:function:call-start']]),
  queues: new Map([['customer-service-en', 'arn:aws:connect:eu-west-2:111122223333:instance/i/queue/q']]),
  hours: new Map([['opening-hours', 'arn:aws:connect:eu-west-2:111122223333:instance/i/operating-hours/h']]),
  botAliases: new Map([['harbour-bank', 'arn:aws:lex:eu-west-2:111122223333:bot-alias/B/A']]),
};

function deployed(sources: readonly (Flow | Module)[], targets: FlowTargets = ARNS) {
  const settings = settingsOf('dev');
  const stack = testStack();
  const instance = new ConnectInstance(stack, 'Instance', {
    settings,
    callsBack: false,
    logKey: new Key(stack, 'Key'),
  });
  const flows = new LineFlows(stack, 'Flows', { settings, instance, sources, targets });
  return { stack, flows, template: Template.fromStack(stack) };
}

interface Join {
  readonly 'Fn::Join': [string, unknown[]];
}

/** The flow as the service gets it; what CloudFormation fills in is written `<…>`. */
function documentOf(template: Template, name: string) {
  const [flow] = Object.values(
    template.findResources('AWS::Connect::ContactFlow', { Properties: { Name: `${name}-dev` } }),
  );
  const content = flow?.Properties.Content as string | Join;
  const text =
    typeof content === 'string'
      ? content
      : content['Fn::Join'][1].map((piece) => (typeof piece === 'string' ? piece : '<…>')).join('');
  return JSON.parse(text) as {
    StartAction: string;
    Actions: { Identifier: string; Parameters: Record<string, unknown> }[];
  };
}

test('a flow is published under its name and environment, tagged with the name flows use', () => {
  deployed([goodbyeFlow('disconnect')]).template.hasResourceProperties('AWS::Connect::ContactFlow', {
    Name: 'disconnect-dev',
    Type: 'CONTACT_FLOW',
    State: 'ACTIVE',
    Description: 'The disconnect flow',
    Tags: [{ Key: 'trustline:flow', Value: 'disconnect' }],
  });
});

test('names become what they stand for', () => {
  const { template } = deployed(sampleFlows());
  const actions = new Map(
    documentOf(template, 'inbound').Actions.map((action) => [action.Identifier, action.Parameters]),
  );

  expect(actions.get('Ask')).toMatchObject({ LambdaFunctionARN: ARNS.functions.get('call-start') });
  expect(actions.get('Hours')).toMatchObject({ HoursOfOperationId: ARNS.hours.get('opening-hours') });
  expect(actions.get('Queue')).toMatchObject({ QueueId: ARNS.queues.get('customer-service-en') });
  expect(actions.get('Converse')).toMatchObject({ LexV2Bot: { AliasArn: ARNS.botAliases.get('harbour-bank') } });
  expect(actions.get('Go on')).toMatchObject({ ContactFlowId: '<…>' });
});

test('a module carries its contract and is created before the flow that invokes it', () => {
  const { template } = deployed(sampleFlows());
  const [[moduleId, module]] = Object.entries(template.findResources('AWS::Connect::ContactFlowModule')) as [
    [string, { Properties: { Name: string; Settings: string } }],
  ];
  const [inbound] = Object.values(
    template.findResources('AWS::Connect::ContactFlow', { Properties: { Name: 'inbound-dev' } }),
  );

  expect(module.Properties.Name).toBe('checks-dev');
  expect(JSON.parse(module.Properties.Settings)).toEqual({
    transitions: { results: [{ name: 'Done', description: 'it is done' }] },
  });
  expect(JSON.stringify(inbound?.Properties.Content)).toContain(moduleId);
});

test('flows are created one after another, whoever is named first', () => {
  const { template } = deployed(sampleFlows());
  const resources = {
    ...template.findResources('AWS::Connect::ContactFlow'),
    ...template.findResources('AWS::Connect::ContactFlowModule'),
  };
  const waitsFor = Object.entries(resources).map(([id, { DependsOn }]) => [id, DependsOn as string[]] as const);
  const first = waitsFor.filter(([, needed]) => needed.some((id) => id.startsWith('Instance')));

  expect(first.map(([id]) => id.slice(0, 'Flowschecks'.length))).toEqual(['Flowschecks']);
  expect(waitsFor.every(([, needed]) => needed.length === 1)).toBe(true);
  expect(new Set(waitsFor.map(([, [needed]]) => needed)).size).toBe(waitsFor.length);
});

test('a flow that names a function this deployment lacks stops the synthesis, naming both', () => {
  expect(() => deployed(sampleFlows(), { ...ARNS, functions: new Map([['dialogue', 'arn']]) })).toThrow(
    "flow 'inbound' names function 'call-start', but this deployment has: dialogue",
  );
});

test('a flow the service would refuse stops the synthesis, naming flow and action', () => {
  const refused = defineFlow({
    name: 'refused',
    type: 'CUSTOMER_HOLD', // this type may not hang up
    description: 'Hangs up on hold',
    start: 'Hang up',
    actions: { 'Hang up': { type: 'DisconnectParticipant' } },
  }) as Flow;

  expect(() => deployed([refused])).toThrow(FlowRefusedError);
  expect(() => deployed([refused])).toThrow(/^flow 'refused', action 'Hang up'/);
});

test('the ARN of a flow there is not names those there are', () => {
  expect(() => deployed([goodbyeFlow('disconnect')]).flows.arnOf('inbound')).toThrow(
    "the entry of the line names flow 'inbound', but this deployment has: disconnect",
  );
});
