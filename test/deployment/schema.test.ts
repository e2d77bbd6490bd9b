import { readFileSync } from 'node:fs';
import { knownKeys, settingsJsonSchema } from '../../lib/deployment/known-keys.ts';

interface Node {
  readonly description?: string;
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
  readonly anyOf?: Node[];
}

/** Paths of the properties an editor could not explain. */
function unexplained(node: Node, path = ''): string[] {
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
      ...(child.description ? [] : [`${path}${key}`]),
      ...unexplained(child, `${path}${key}.`),
    ]),
    ...(node.items ? unexplained(node.items, path) : []),
    ...(node.anyOf ?? []).flatMap((child) => unexplained(child, path)),
  ];
}

test('the schema beside the settings is the one the code checks with (npm run schema writes it)', () => {
  expect(JSON.parse(readFileSync('config/settings.schema.json', 'utf8'))).toEqual(settingsJsonSchema());
});

test('editors can explain every setting', () => {
  expect(unexplained(settingsJsonSchema() as Node)).toEqual([]);
});

test('editors refuse settings there are not', () => {
  expect(settingsJsonSchema()).toMatchObject({ additionalProperties: false });
});

test('keys are known at any depth', () => {
  expect(knownKeys(['openingHours', 0])).toEqual(['days', 'start', 'end']);
  expect(knownKeys(['phoneNumber'])).toEqual(['claim', 'adopt']);
  expect(knownKeys(['nowhere'])).toEqual([]);
});
