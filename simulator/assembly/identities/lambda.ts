import { arnOf, generatedName, uuidFor } from '../physical-ids.ts';
import { byArn, byName, type Identify, type Subject } from './identity.ts';

const NAME_LIMIT = 64;

/** `FunctionName` may be a name, a partial ARN or an ARN. */
function functionArn(subject: Subject): string {
  const given = subject.need('FunctionName');
  return given.startsWith('arn:') ? given : arnOf(subject, 'lambda', `function:${given}`);
}

export const LAMBDA: Readonly<Record<string, Identify>> = {
  'AWS::Lambda::Function': (subject) => {
    const name = () => subject.text('FunctionName') ?? generatedName(subject, NAME_LIMIT);
    return byName(name, () => arnOf(subject, 'lambda', `function:${name()}`));
  },
  'AWS::Lambda::Version': (subject) => {
    const version = () => String(subject.before('FunctionName') + 1);
    const identity = byArn(() => `${functionArn(subject)}:${version()}`, 'FunctionArn');
    return { ...identity, attributes: { ...identity.attributes, Version: version } };
  },
  'AWS::Lambda::Alias': (subject) => byArn(() => `${functionArn(subject)}:${subject.need('Name')}`, 'AliasArn'),
  'AWS::Lambda::Permission': (subject) => ({
    ref: () => `${subject.stack}-${subject.logicalId}`,
    attributes: { Id: () => `${subject.stack}-${subject.logicalId}` },
  }),
  'AWS::Lambda::LayerVersion': (subject) =>
    byArn(
      () => arnOf(subject, 'lambda', `layer:${subject.text('LayerName') ?? generatedName(subject, NAME_LIMIT)}:1`),
      'LayerVersionArn',
    ),
  'AWS::Lambda::CodeSigningConfig': (subject) =>
    byArn(
      () => arnOf(subject, 'lambda', `code-signing-config:csc-${uuidFor(subject).replaceAll('-', '').slice(0, 17)}`),
      'CodeSigningConfigArn',
    ),
  'AWS::Lambda::EventSourceMapping': (subject) => ({
    ref: () => uuidFor(subject),
    arn: () => arnOf(subject, 'lambda', `event-source-mapping:${uuidFor(subject)}`),
    attributes: { Id: () => uuidFor(subject) },
  }),
};
