import { type Aws, openAws } from '../../simulator/aws/index.ts';
import { type Functions, openFunctions } from '../../simulator/functions/index.ts';
import { removeAssemblies } from '../assembly/sample-assembly.ts';
import { arnOf, assemblyOf } from './sample-functions.ts';

const NOW = Date.parse('2021-03-04T10:15:00Z');
const MORE = {
  Key: { Type: 'AWS::KMS::Key', Properties: {} },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [{ AttributeName: 'p', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'p', AttributeType: 'S' }],
    },
  },
};

let aws: Aws;
let functions: Functions;

/** Two functions that ask KMS and DynamoDB what there is. */
async function open() {
  const assembly = assemblyOf({ aws: { Timeout: 10 }, 'also-aws': { Timeout: 10 } }, MORE);
  aws = await openAws(assembly);
  functions = openFunctions(assembly, aws);
  return (name: string) => functions.invoke(arnOf(assembly, name), {}, 8_000, NOW);
}

afterEach(async () => {
  await functions.close();
  await aws.close();
});
afterAll(removeAssemblies);

test('a handler reaches keys and tables under its function’s own name, in its own time', async () => {
  const invoke = await open();

  const answers = [await invoke('aws'), await invoke('also-aws')];

  expect(answers).toEqual(Array(2).fill({ kind: 'answered', payload: { keys: 1, tables: 1 }, bytes: 21 }));
  expect(aws.calls.map((call) => `${call.function} ${call.service}:${call.operation} ${call.status}`)).toEqual([
    'aws kms:ListKeys 200',
    'aws dynamodb:ListTables 200',
    'also-aws kms:ListKeys 200',
    'also-aws dynamodb:ListTables 200',
  ]);
});

test('a fault befalls one function and spares the other', async () => {
  const invoke = await open();
  aws.faults.inject({ service: 'kms', function: 'aws', kind: 'deny' });

  expect(await invoke('aws')).toEqual({ kind: 'threw', error: 'AccessDeniedException' });
  expect(await invoke('also-aws')).toMatchObject({ kind: 'answered' });
});
