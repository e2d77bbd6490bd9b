import { arnOf, uuidFor } from '../physical-ids.ts';
import { byArn, type Identify, type Identity, type Subject } from './identity.ts';

/** Attributes whose value only a live account knows; a fixed one is as good. */
const FIRST_MOMENT = '2025-01-01T00:00:00Z';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonconnect.html */
const insideInstance =
  (segment: string, ...attributes: readonly string[]): Identify =>
  (subject) => {
    const identity = byArn(() => `${instanceArn(subject)}/${segment}/${uuidFor(subject)}`, ...attributes);
    return { ...identity, attributes: { ...identity.attributes, ...modified(subject) } };
  };

function instanceArn(subject: Subject): string {
  const given = subject.need('InstanceArn');
  return given.startsWith('arn:') ? given : arnOf(subject, 'connect', `instance/${given}`);
}

const modified = (subject: Subject): Identity['attributes'] => ({
  LastModifiedRegion: () => subject.region,
  LastModifiedTime: () => FIRST_MOMENT,
});

const association: Identify = (subject) => ({
  ref: () => `${subject.need('InstanceId')}|${subject.need('IntegrationType')}|${subject.need('IntegrationArn')}`,
  attributes: { IntegrationAssociationId: () => uuidFor(subject) },
});

const storageConfig: Identify = (subject) => ({
  ref: () => `${subject.need('InstanceArn')}|${uuidFor(subject)}|${subject.need('ResourceType')}`,
  attributes: { AssociationId: () => uuidFor(subject) },
});

/** A number nobody owns: Ofcom's and the 555-01xx range are kept free for drama. */
function fictionalNumber(subject: Subject): string {
  const last = Number.parseInt(uuidFor(subject).slice(0, 6), 16);
  return subject.text('CountryCode') === 'GB'
    ? `+441632960${String(last % 1000).padStart(3, '0')}`
    : `+1206555${String(100 + (last % 100)).padStart(4, '0')}`;
}

export const CONNECT: Readonly<Record<string, Identify>> = {
  'AWS::Connect::Instance': (subject) => {
    const arn = () => arnOf(subject, 'connect', `instance/${uuidFor(subject)}`);
    return {
      ref: arn,
      arn,
      attributes: {
        Arn: arn,
        Id: () => uuidFor(subject),
        InstanceStatus: () => 'ACTIVE',
        CreatedTime: () => FIRST_MOMENT,
        ServiceRole: () =>
          `arn:${subject.partition}:iam::${subject.account}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_${uuidFor(subject, 'role').slice(0, 8)}`,
      },
    };
  },
  'AWS::Connect::InstanceStorageConfig': storageConfig,
  'AWS::Connect::IntegrationAssociation': association,
  'AWS::Connect::PhoneNumber': (subject) => {
    const arn = () => arnOf(subject, 'connect', `phone-number/${uuidFor(subject)}`);
    return { ref: arn, arn, attributes: { PhoneNumberArn: arn, Address: () => fictionalNumber(subject) } };
  },
  'AWS::Connect::Queue': (subject) => {
    const identity = insideInstance('queue', 'QueueArn')(subject);
    return { ...identity, attributes: { ...identity.attributes, Type: () => 'STANDARD' } };
  },
  'AWS::Connect::ContactFlowModule': (subject) => {
    const identity = insideInstance('flow-module', 'ContactFlowModuleArn')(subject);
    return { ...identity, attributes: { ...identity.attributes, Status: () => 'published' } };
  },
  'AWS::Connect::ContactFlow': insideInstance('contact-flow', 'ContactFlowArn'),
  'AWS::Connect::ContactFlowVersion': (subject) =>
    byArn(() => `${subject.need('ContactFlowId')}:${subject.before('ContactFlowId') + 1}`, 'ContactFlowVersionArn'),
  'AWS::Connect::HoursOfOperation': insideInstance('operating-hours', 'HoursOfOperationArn'),
  'AWS::Connect::RoutingProfile': insideInstance('routing-profile', 'RoutingProfileArn'),
  'AWS::Connect::SecurityProfile': insideInstance('security-profile', 'SecurityProfileArn'),
  'AWS::Connect::AgentStatus': insideInstance('agent-state', 'AgentStatusArn'),
  'AWS::Connect::User': insideInstance('agent', 'UserArn'),
  'AWS::Connect::UserHierarchyGroup': insideInstance('agent-group', 'UserHierarchyGroupArn'),
  'AWS::Connect::QuickConnect': insideInstance('transfer-destination', 'QuickConnectArn'),
  'AWS::Connect::Prompt': insideInstance('prompt', 'PromptArn'),
  'AWS::Connect::Rule': insideInstance('rule', 'RuleArn'),
  'AWS::Connect::TaskTemplate': insideInstance('task-template', 'Arn'),
  'AWS::Connect::View': insideInstance('view', 'ViewArn'),
  'AWS::Connect::EvaluationForm': insideInstance('evaluation-form', 'EvaluationFormArn'),
  'AWS::Connect::TestCase': insideInstance('test-case', 'TestCaseArn'),
};
