import { settingsJsonSchema } from '../../../lib/deployment/known-keys.ts';

interface Node {
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/** Every setting that holds a value: its path, what it may be as far as a schema says it in a word, and its meaning. */
export function settingRows(node: Node = settingsJsonSchema() as Node, path = ''): string[][] {
  const { properties, items, anyOf } = node;
  if (properties) {
    return Object.entries(properties)
      .filter(([key]) => key !== '$schema')
      .flatMap(([key, child]) => settingRows(child, path === '' ? key : `${path}.${key}`));
  }
  if (anyOf?.some((choice) => choice.properties)) {
    const plain = anyOf.filter((choice) => !choice.properties);
    return [
      ...plain.map((choice) => [`\`${path}\``, allowed(choice), node.description ?? '']),
      ...anyOf.filter((choice) => choice.properties).flatMap((choice) => settingRows(choice, path)),
    ];
  }
  if (items?.properties) return settingRows(items, `${path}[]`);
  return [[`\`${path}\``, allowed(node), node.description ?? items?.description ?? '']];
}

function allowed(node: Node): string {
  const values = node.enum ?? (node.const === undefined ? undefined : [node.const]) ?? constants(node);
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (node.items) return `list of: ${allowed(node.items)}`;
  if (node.type === 'boolean') return '`true`, `false`';
  if (node.type === 'integer') return `${node.minimum} to ${node.maximum}`;
  return 'text';
}

const constants = ({ anyOf }: Node) =>
  anyOf?.every((choice) => choice.const !== undefined) ? anyOf.map((choice) => choice.const ?? '') : undefined;
