import { z } from 'zod';
import { settingsSchema } from './settings.ts';

/** JSON Schema of the settings: what editors read, and where messages look up the keys that are allowed. */
export const settingsJsonSchema = () => z.toJSONSchema(settingsSchema, { io: 'input' });

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

const step = (nodes: readonly SchemaNode[], key: PropertyKey): SchemaNode[] =>
  nodes
    .flatMap((node) => [node, ...(node.anyOf ?? [])])
    .flatMap((node) => (typeof key === 'number' ? node.items : node.properties?.[String(key)]) ?? []);

/** Keys allowed in the object at a path of the settings. */
export function knownKeys(path: readonly PropertyKey[]): string[] {
  const start = [settingsJsonSchema() as SchemaNode];
  return path
    .reduce<SchemaNode[]>(step, start)
    .flatMap((node) => [node, ...(node.anyOf ?? [])])
    .flatMap((node) => Object.keys(node.properties ?? {}))
    .filter((key) => key !== '$schema');
}
