import { type Json, type JsonObject, readAssembly } from '../../simulator/assembly/index.ts';
import { ACCOUNT, REGION, removeAssemblies, writeAssembly, writeStack } from './sample-assembly.ts';

afterAll(removeAssemblies);

const TOPIC = `arn:aws:sns:${REGION}:${ACCOUNT}:alerts`;
const SECTIONS = {
  Parameters: {
    BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/hnb659fds/version' },
    Elsewhere: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/some/where' },
    Days: { Type: 'Number', Default: 7 },
    Zones: { Type: 'CommaDelimitedList', Default: 'a, b' },
    Asked: { Type: 'String' },
  },
  Mappings: { Sizes: { small: { count: 2 } } },
  Conditions: {
    Yes: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, REGION] },
    No: { 'Fn::Not': [{ Condition: 'Yes' }] },
    Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
    Either: { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] },
    Odd: { 'Fn::Contains': [['a'], 'a'] },
    Round: { 'Fn::Not': [{ Condition: 'Round' }] },
  },
};

/** What a property comes to in a stack with a topic, a table, and the sections above. */
function resolved(Value: Json): Json | undefined {
  const Resources = {
    Subject: { Type: 'AWS::Any::Thing', Properties: { Value } },
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alerts' } },
    Hidden: { Type: 'AWS::SNS::Topic', Condition: 'No', Properties: {} },
    Loop: { Type: 'AWS::SNS::Topic', Properties: { TopicName: { 'Fn::GetAtt': ['Loop', 'TopicName'] } } },
  };
  return readAssembly(writeStack(Resources, SECTIONS)).resources[0]?.properties.Value;
}

test.each<[string, Json, Json]>([
  ['Ref of a resource', { Ref: 'Topic' }, TOPIC],
  ['Ref of a parameter', { Ref: 'Days' }, '7'],
  ['Ref of a list parameter', { Ref: 'Zones' }, ['a', 'b']],
  ['Ref of the bootstrap version', { Ref: 'BootstrapVersion' }, '30'],
  ['Ref of a pseudo parameter', { Ref: 'AWS::AccountId' }, ACCOUNT],
  ['Ref of the stack’s name', { Ref: 'AWS::StackName' }, 'sample'],
  ['Ref of nothing, left out', { a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] }, { b: [1] }],
  ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Topic', 'TopicName'] }, 'alerts'],
  ['Fn::GetAtt as text', { 'Fn::GetAtt': 'Topic.TopicName' }, 'alerts'],
  ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Days' }, 3, true]] }, 'a-7-3-true'],
  ['Fn::Join of a resolved list', { 'Fn::Join': ['+', { Ref: 'Zones' }] }, 'a+b'],
  [
    'Fn::Sub',
    { 'Fn::Sub': `\${AWS::Partition}:\${Topic.TopicName}:\${Days}:\${!Literal}` },
    `aws:alerts:7:\${Literal}`,
  ],
  ['Fn::Sub with variables', { 'Fn::Sub': [`\${who} of \${Days}`, { who: { Ref: 'AWS::Region' } }] }, `${REGION} of 7`],
  ['Fn::Select', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
  ['Fn::Split', { 'Fn::Select': [5, { 'Fn::Split': [':', { Ref: 'Topic' }] }] }, 'alerts'],
  ['Fn::FindInMap', { 'Fn::FindInMap': ['Sizes', 'small', 'count'] }, 2],
  ['Fn::FindInMap with a default', { 'Fn::FindInMap': ['Sizes', 'large', 'count', { DefaultValue: 9 }] }, 9],
  ['Fn::Base64', { 'Fn::Base64': 'hello' }, 'aGVsbG8='],
  ['Fn::If that holds', { 'Fn::If': ['Yes', 1, { Ref: 'Nobody' }] }, 1],
  ['Fn::If that does not', { 'Fn::If': ['No', { Ref: 'Nobody' }, 2] }, 2],
  ['Fn::And', { 'Fn::If': ['Both', 1, 2] }, 2],
  ['Fn::Or', { 'Fn::If': ['Either', 1, 2] }, 1],
  ['an object that only looks like one', { Ref: 'a', Condition: 'b' }, { Ref: 'a', Condition: 'b' }],
])('%s', (_, value, expected) => {
  expect(resolved(value)).toEqual(expected);
});

test.each<[string, Json, string]>([
  ['a function', { 'Fn::Cidr': [] }, 'Fn::Cidr is not simulated (sample/Subject.Value); use one of: Ref, Fn::GetAtt,'],
  ['a function deep inside', { a: [{ 'Fn::GetAZs': '' }] }, 'Fn::GetAZs is not simulated (sample/Subject.Value.a[0])'],
  ['a pseudo parameter', { Ref: 'AWS::Moon' }, "pseudo parameter 'AWS::Moon' is not simulated (sample/Subject.Value)"],
  [
    'a condition function',
    { 'Fn::If': ['Odd', 1, 2] },
    "condition function 'Fn::Contains' is not simulated (sample/Conditions/Odd)",
  ],
  ['an unknown condition', { 'Fn::If': ['Maybe', 1, 2] }, "sample has no condition 'Maybe' (sample/Subject.Value)"],
  ['a condition in a circle', { 'Fn::If': ['Round', 1, 2] }, 'condition Round depends on itself'],
  ['a resource in a circle', { Ref: 'Loop' }, 'depends on itself'],
  [
    'a resource that is not there',
    { Ref: 'Nobody' },
    "'Nobody' is referred to, but sample has no such resource or parameter (sample/Subject.Value)",
  ],
  [
    'a resource without its condition',
    { Ref: 'Hidden' },
    "'Hidden' is referred to, but its condition does not hold (sample/Subject.Value)",
  ],
  [
    'a parameter without a default',
    { Ref: 'Asked' },
    "parameter 'Asked' of sample has no default; the simulator passes no parameters",
  ],
  [
    'a parameter kept elsewhere',
    { Ref: 'Elsewhere' },
    "parameter 'Elsewhere' of sample stands for SSM parameter '/some/where', which is outside the assembly",
  ],
  [
    'a mapping that is not there',
    { 'Fn::FindInMap': ['Sizes', 'large', 'count'] },
    'Fn::FindInMap finds nothing at Sizes / large / count (sample/Subject.Value)',
  ],
  ['an item that is not there', { 'Fn::Select': [2, ['a']] }, 'Fn::Select asks for item 2 of 1 (sample/Subject.Value)'],
  [
    'a list of the wrong length',
    { 'Fn::Join': ['-'] },
    'Fn::Join takes a list of 2, got a list (sample/Subject.Value)',
  ],
  [
    'a dynamic reference',
    'x{{resolve:secretsmanager:pin}}',
    "dynamic reference '{{resolve:secretsmanager…}}' is not simulated (sample/Subject.Value)",
  ],
  [
    'an unknown attribute',
    { 'Fn::GetAtt': ['Topic', 'Colour'] },
    "attribute 'Colour' of sample/Topic (AWS::SNS::Topic) is not simulated; known are TopicArn, TopicName (sample/Subject.Value)",
  ],
])('%s is refused by name and place', (_, value, message) => {
  expect(() => resolved(value)).toThrow(message);
});

test('only the property asked for is resolved, and it fails at every access', () => {
  const Properties = { Good: { Ref: 'AWS::Region' }, Bad: { 'Fn::Cidr': [] } };
  const [resource] = readAssembly(writeStack({ Subject: { Type: 'AWS::Any::Thing', Properties } })).resources;

  expect(resource?.properties.Good).toBe(REGION);
  for (let access = 0; access < 2; access += 1)
    expect(() => resource?.properties.Bad).toThrow('Fn::Cidr is not simulated');
  expect(Object.keys(resource?.properties ?? {})).toEqual(['Good', 'Bad']);
});

describe('across stacks', () => {
  const producer = {
    name: 'producer',
    template: {
      Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alerts' } } },
      Outputs: { TopicArn: { Value: { Ref: 'Topic' }, Export: { Name: { 'Fn::Sub': `\${AWS::StackName}:Topic` } } } },
    },
  };
  const imported = (Value: JsonObject, order: 'before' | 'after' = 'after', region = REGION) => {
    const Resources = { Subject: { Type: 'AWS::Any::Thing', Properties: { Value } } };
    const consumer = { name: 'consumer', template: { Resources }, region };
    const stacks = order === 'after' ? [producer, consumer] : [consumer, producer];
    const assembly = readAssembly(writeAssembly(...stacks));
    return assembly.resources.find(({ logicalId }) => logicalId === 'Subject')?.properties.Value;
  };
  const output = { StackName: 'producer', OutputName: 'TopicArn' };

  test.each(['before', 'after'] as const)('an export is imported by a stack %s its own', (order) => {
    expect(imported({ 'Fn::ImportValue': 'producer:Topic' }, order)).toBe(TOPIC);
  });

  test('an output is read by stack and name, from another region when it says so', () => {
    expect(imported({ 'Fn::GetStackOutput': output })).toBe(TOPIC);
    expect(imported({ 'Fn::GetStackOutput': { ...output, Region: REGION } }, 'after', 'us-east-1')).toBe(TOPIC);
  });

  test('what no stack offers is named', () => {
    expect(() => imported({ 'Fn::ImportValue': 'nobody' })).toThrow(
      "no stack of the assembly exports 'nobody' (consumer/Subject.Value)",
    );
    expect(() => imported({ 'Fn::ImportValue': 'producer:Topic' }, 'after', 'us-east-1')).toThrow(
      "no stack of the assembly exports 'producer:Topic' (consumer/Subject.Value)",
    );
    expect(() => imported({ 'Fn::GetStackOutput': { ...output, OutputName: 'Nothing' } })).toThrow(
      "stack 'producer' of the assembly has no output 'Nothing' in eu-west-2 (consumer/Subject.Value)",
    );
  });
});
