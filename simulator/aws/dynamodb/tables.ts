import type { Assembly, Json, JsonObject, Resource } from '../../assembly/index.ts';
import { listOf, objectOf, textOf } from '../../assembly/index.ts';
import type { Engine } from './engine.ts';

/** A table of the assembly. */
export interface Table {
  readonly name: string;
  readonly arn: string;
  /** Names of the partition key and, where there is one, the sort key. */
  readonly keyNames: readonly string[];
  /** The attribute whose time deletes an item, when the table has one switched on. */
  readonly timeToLive: string | undefined;
}

/** How often to look whether a table is ready: it is, at the next turn of the event loop. */
const READY_POLLS = 200;

/** Creates every table of the assembly in the engine. @throws Error naming the table and what the engine said */
export async function createTables(assembly: Assembly, engine: Engine): Promise<readonly Table[]> {
  const resources = assembly.byType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  return Promise.all(resources.map((resource) => createTable(resource, engine)));
}

async function createTable(resource: Resource, engine: Engine): Promise<Table> {
  const { properties, path, ref: name } = resource;
  const keySchema = listOf(properties.KeySchema, `${path}.KeySchema`);
  const { status, body } = await engine.call('CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST', // a laptop has no capacity to provision; every table takes what comes
    KeySchema: keySchema,
    AttributeDefinitions: listOf(properties.AttributeDefinitions, `${path}.AttributeDefinitions`),
    ...indexes(properties.GlobalSecondaryIndexes, 'GlobalSecondaryIndexes', path),
    ...indexes(properties.LocalSecondaryIndexes, 'LocalSecondaryIndexes', path),
  });
  if (status !== 200) throw new Error(`table ${path} cannot be created: ${String(body.message ?? body.__type)}`);
  await untilActive(name, engine);

  const ttl = objectOf(properties.TimeToLiveSpecification, `${path}.TimeToLiveSpecification`);
  return {
    name,
    arn: textOf(resource.arn, `the ARN of ${path}`),
    keyNames: keySchema.map((key) => textOf(objectOf(key, `${path}.KeySchema`).AttributeName, `${path}.KeySchema`)),
    timeToLive:
      ttl.Enabled === true || ttl.Enabled === 'true'
        ? textOf(ttl.AttributeName, `${path}.TimeToLiveSpecification.AttributeName`)
        : undefined,
  };
}

/** Of an index only what shapes its answers; throughput, insights and the like change nothing here. */
function indexes(declared: Json | undefined, member: string, path: string): JsonObject {
  if (declared === undefined) return {};
  const kept = listOf(declared, `${path}.${member}`).map((index) => {
    const { IndexName = null, KeySchema = null, Projection = null } = objectOf(index, `${path}.${member}`);
    return { IndexName, KeySchema, Projection };
  });
  return { [member]: kept };
}

async function untilActive(name: string, engine: Engine): Promise<void> {
  for (let poll = 0; poll < READY_POLLS; poll += 1) {
    const { body } = await engine.call('DescribeTable', { TableName: name });
    if (objectOf(body.Table, 'Table').TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error(`table ${name} does not become active`);
}
