import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssembly } from '../../simulator/assembly/index.ts';
import { ACCOUNT, REGION, removeAssemblies, write, writeAssembly, writeStack } from './sample-assembly.ts';

afterAll(removeAssemblies);

const TABLE = { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'callers' } };
const emptyDirectory = () => mkdtempSync(join(tmpdir(), 'trustline-empty-'));

test('an assembly knows its environment, account, region and stacks', () => {
  const tags = { 'trustline:environment': 'dev' };
  const assembly = readAssembly(
    writeAssembly(
      { name: 'keys', template: { Resources: {} }, tags },
      { name: 'storage', template: { Resources: {} } },
    ),
  );

  expect(assembly).toMatchObject({ environment: 'dev', account: ACCOUNT, region: REGION });
  expect(assembly.stacks).toEqual([
    { name: 'keys', account: ACCOUNT, region: REGION, tags },
    { name: 'storage', account: ACCOUNT, region: REGION, tags: {} },
  ]);
});

test('the region is that of the functions when stacks lie in several', () => {
  const code = { Type: 'AWS::Lambda::Function', Properties: {} };
  const assembly = readAssembly(
    writeAssembly(
      { name: 'global', template: { Resources: { Table: TABLE } }, region: 'us-east-1' },
      { name: 'line', template: { Resources: { Function: code } } },
    ),
  );

  expect(assembly.region).toBe(REGION);
  expect(assembly.resources.map(({ path, region }) => `${path} in ${region}`)).toEqual([
    'global/Table in us-east-1',
    'line/Function in eu-west-2',
  ]);
});

test('resources are found by type and by ARN, functions by qualified ARN too', () => {
  const assembly = readAssembly(
    writeStack({ Table: TABLE, Function: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'f' } } }),
  );
  const arn = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:f`;

  expect(assembly.byType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ ref }) => ref)).toEqual([
    'callers',
  ]);
  expect(assembly.byArn(`arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/callers`)?.logicalId).toBe('Table');
  expect(assembly.byArn(arn)?.logicalId).toBe('Function');
  expect(assembly.byArn(`${arn}:live`)?.logicalId).toBe('Function');
  expect(assembly.byArn(`${arn}-other`)).toBeUndefined();
});

test('tags of the stack reach its resources, and their own win', () => {
  const Tags = [
    { Key: 'trustline:function', Value: 'dialogue' },
    { Key: 'owner', Value: 'us' },
  ];
  const Resources = {
    Function: { Type: 'AWS::Lambda::Function', Properties: { Tags } },
    Bot: { Type: 'AWS::Lex::Bot', Properties: { BotTags: [{ Key: 'AmazonConnectEnabled', Value: 'True' }] } },
    Mapped: { Type: 'AWS::SSM::Parameter', Properties: { Tags: { colour: 'blue' } } },
  };
  const [own, bot, mapped] = readAssembly(
    writeAssembly({ name: 'sample', template: { Resources }, tags: { owner: 'them', environment: 'dev' } }),
  ).resources;

  expect(own?.tags).toEqual({ 'trustline:function': 'dialogue', owner: 'us', environment: 'dev' });
  expect(bot?.tags.AmazonConnectEnabled).toBe('True');
  expect(mapped?.tags.colour).toBe('blue');
});

test('a resource whose condition does not hold is not there', () => {
  const Conditions = { No: { 'Fn::Equals': ['a', 'b'] }, Yes: { 'Fn::Not': [{ Condition: 'No' }] } };
  const Resources = { Table: { ...TABLE, Condition: 'No' }, Other: { ...TABLE, Condition: 'Yes' } };
  const Outputs = {
    Gone: { Value: { Ref: 'Table' }, Condition: 'No' },
    Here: { Value: { Ref: 'Other' }, Condition: 'Yes' },
  };
  const assembly = readAssembly(writeStack(Resources, { Conditions, Outputs }));

  expect(assembly.resources.map(({ logicalId }) => logicalId)).toEqual(['Other']);
  expect(assembly.outputs.map(({ logicalId }) => logicalId)).toEqual(['Here']);
});

test('outputs are found by their id, when one stack has it', () => {
  const template = (value: string) => ({
    Resources: {},
    Outputs: { Name: { Value: value }, [`Only${value}`]: { Value: value } },
  });
  const assembly = readAssembly(
    writeAssembly({ name: 'a', template: template('A') }, { name: 'b', template: template('B') }),
  );

  expect(assembly.output('OnlyB')).toBe('B');
  expect(() => assembly.output('Name')).toThrow("output 'Name' is in a and in b; it must be in one stack only");
  expect(() => assembly.output('None')).toThrow(
    "no stack of the assembly has an output 'None'; there are: Name, OnlyA, Name, OnlyB",
  );
});

test('the code of a function is the directory of its asset', () => {
  const bundle = emptyDirectory();
  const coded = (Code: object) => ({ Type: 'AWS::Lambda::Function', Properties: { Code } });
  const Resources = {
    Good: coded({ S3Bucket: 'assets', S3Key: 'good.zip' }),
    Unknown: coded({ S3Bucket: 'assets', S3Key: 'unknown.zip' }),
    Missing: coded({ S3Bucket: 'assets', S3Key: 'missing.zip' }),
    Inline: coded({ ZipFile: 'code' }),
  } as never;
  const assets = { 'good.zip': bundle, 'missing.zip': join(bundle, 'gone') };
  const assembly = readAssembly(writeAssembly({ name: 'sample', template: { Resources }, assets }));
  const codeOf = (logicalId: string) => {
    const resource = assembly.resources.find((candidate) => candidate.logicalId === logicalId);
    return assembly.functionCode(resource!);
  };

  expect(codeOf('Good')).toBe(bundle);
  expect(() => codeOf('Unknown')).toThrow(
    "the code of sample/Unknown ('unknown.zip') is no file asset of the assembly",
  );
  expect(() => codeOf('Missing')).toThrow(
    /^the code of sample\/Missing is missing at .*gone; run `npm run synth` again$/,
  );
  expect(() => codeOf('Inline')).toThrow(
    'sample/Inline has no S3Key in its Code; the simulator runs bundled directories only',
  );
});

describe('what cannot be read is told in one line', () => {
  const manifest = (artifacts: unknown) => {
    const directory = emptyDirectory();
    write(directory, 'manifest.json', { artifacts });
    return directory;
  };
  const stack = { type: 'aws:cloudformation:stack', environment: `aws://${ACCOUNT}/${REGION}` };

  test('no assembly', () => {
    expect(() => readAssembly('/nowhere/cdk.out')).toThrow(
      'no cloud assembly at /nowhere/cdk.out: manifest.json not found; run `npm run synth` first',
    );
  });

  test('a manifest that is not JSON', () => {
    const directory = emptyDirectory();
    write(directory, 'manifest.json', '{"artifacts":');

    expect(() => readAssembly(directory)).toThrow(
      `manifest.json of the cloud assembly at ${directory} is not JSON; run \`npm run synth\` again`,
    );
  });

  test('a template that is missing', () => {
    const directory = manifest({ line: { ...stack, properties: { templateFile: 'line.template.json' } } });

    expect(() => readAssembly(directory)).toThrow(
      `line.template.json of the cloud assembly at ${directory} cannot be read; run \`npm run synth\` again`,
    );
  });

  test('a manifest without stacks', () => {
    const directory = manifest({ Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } } });

    expect(() => readAssembly(directory)).toThrow(`the cloud assembly at ${directory} has no stack`);
  });

  test('a stack for no account in particular', () => {
    const directory = manifest({ line: { ...stack, environment: 'aws://unknown-account/unknown-region' } });

    expect(() => readAssembly(directory)).toThrow(
      "stack 'line' is for 'aws://unknown-account/unknown-region'; give it an explicit account and region (env) and synthesise again",
    );
  });

  test('a stage', () => {
    const directory = manifest({
      Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
    });

    expect(() => readAssembly(directory)).toThrow(
      `stage 'Prod' is a cloud assembly inside ${directory}; name the stage's own directory instead: ${join(directory, 'assembly-Prod')}`,
    );
  });

  test('a nested stack', () => {
    expect(() => readAssembly(writeStack({ Inner: { Type: 'AWS::CloudFormation::Stack', Properties: {} } }))).toThrow(
      'sample/Inner is a nested stack (AWS::CloudFormation::Stack), which is not simulated; make it a stack of its own',
    );
  });
});
