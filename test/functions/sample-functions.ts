import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assembly, type JsonObject, readAssembly } from '../../simulator/assembly/index.ts';
import { writeAssembly } from '../assembly/sample-assembly.ts';

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));

/** An assembly whose functions are the fixtures named; each is tagged with its name. */
export function assemblyOf(fixtures: Record<string, JsonObject>, more: JsonObject = {}): Assembly {
  const functions = Object.entries(fixtures).map(([name, properties]) => [
    logicalId(name),
    {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        Tags: [{ Key: 'trustline:function', Value: name }],
        ...properties,
      },
    },
  ]);
  const assets = Object.keys(fixtures).map((name) => [`${name}.zip`, join(FIXTURES, name)]);
  const Resources = { Role: { Type: 'AWS::IAM::Role', Properties: {} }, ...Object.fromEntries(functions), ...more };
  return readAssembly(writeAssembly({ name: 'sample', template: { Resources }, assets: Object.fromEntries(assets) }));
}

export function logicalId(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
}

export function arnOf(assembly: Assembly, name: string): string {
  const found = assembly
    .byType('AWS::Lambda::Function')
    .find((resource) => resource.tags['trustline:function'] === name);
  return found?.arn ?? `no function ${name}`;
}
