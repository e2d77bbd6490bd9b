import { alphanumericFor, arnOf, generatedName, uuidFor } from '../physical-ids.ts';
import { byArn, byName, type Identify } from './identity.ts';

/** Longest names by service. */
const LIMIT = { iam: 64, managedPolicy: 128, usual: 255, trail: 128, rule: 64, stateMachine: 80 } as const;

/** IAM is global: its ARNs carry no region. */
const iamPath = (path: string | undefined) => (path ?? '/').replace(/^\//, '');

const key: Identify = (subject) => {
  const multiRegion = () => subject.text('MultiRegion') === 'true';
  const id = () => (multiRegion() ? `mrk-${uuidFor(subject).replaceAll('-', '')}` : uuidFor(subject));
  return byName(id, () => arnOf(subject, 'kms', `key/${id()}`), { KeyId: id });
};

export const GOVERNANCE: Readonly<Record<string, Identify>> = {
  'AWS::KMS::Key': key,
  'AWS::KMS::Alias': (subject) => ({
    ref: () => subject.need('AliasName'),
    arn: () => arnOf(subject, 'kms', subject.need('AliasName')),
    attributes: {},
  }),
  'AWS::IAM::Role': (subject) => {
    const name = () => subject.text('RoleName') ?? generatedName(subject, LIMIT.iam);
    const arn = () => `arn:${subject.partition}:iam::${subject.account}:role/${iamPath(subject.text('Path'))}${name()}`;
    return byName(name, arn, { RoleId: () => `AROA${alphanumericFor(subject, 17)}` });
  },
  'AWS::IAM::User': (subject) => {
    const name = () => subject.text('UserName') ?? generatedName(subject, LIMIT.iam);
    return byName(
      name,
      () => `arn:${subject.partition}:iam::${subject.account}:user/${iamPath(subject.text('Path'))}${name()}`,
    );
  },
  'AWS::IAM::Policy': (subject) => ({
    ref: () => subject.need('PolicyName'),
    attributes: { Id: () => subject.need('PolicyName') },
  }),
  'AWS::IAM::ManagedPolicy': (subject) => {
    const name = () => subject.text('ManagedPolicyName') ?? generatedName(subject, LIMIT.managedPolicy);
    return byArn(
      () => `arn:${subject.partition}:iam::${subject.account}:policy/${iamPath(subject.text('Path'))}${name()}`,
      'PolicyArn',
    );
  },
  'AWS::CloudTrail::Trail': (subject) => {
    const name = () => subject.text('TrailName') ?? generatedName(subject, LIMIT.trail);
    return byName(name, () => arnOf(subject, 'cloudtrail', `trail/${name()}`));
  },
  'AWS::CloudWatch::Alarm': (subject) => {
    const name = () => subject.text('AlarmName') ?? generatedName(subject, LIMIT.usual);
    return byName(name, () => arnOf(subject, 'cloudwatch', `alarm:${name()}`));
  },
  'AWS::Events::Rule': (subject) => {
    const name = () => subject.text('Name') ?? generatedName(subject, LIMIT.rule);
    return byName(name, () => arnOf(subject, 'events', `rule/${name()}`), { RuleName: name });
  },
  'AWS::StepFunctions::StateMachine': (subject) => {
    const name = () => subject.text('StateMachineName') ?? generatedName(subject, LIMIT.stateMachine);
    const identity = byArn(() => arnOf(subject, 'states', `stateMachine:${name()}`), 'Arn');
    return { ...identity, attributes: { ...identity.attributes, Name: name } };
  },
};
