import { isList, isObject, type JsonObject } from '../../assembly/index.ts';
import { AwsError, NotSimulatedError } from '../aws-error.ts';
import type { Service } from '../service.ts';
import type { Engine, EngineAnswer } from './engine.ts';
import { MEMBERS } from './members.ts';
import type { Table } from './tables.ts';

/**
 * Amazon DynamoDB over the tables of an assembly. Items past their time to live stay readable, as they may for days in
 * AWS: whoever reads must check.
 */
export function dynamodbService(tables: readonly Table[], engine: Engine): Service {
  const find = (name: unknown) => tables.find((table) => table.name === name);
  return {
    name: 'dynamodb',
    target: 'DynamoDB_20120810',
    operations: Object.keys(MEMBERS),
    resourcesOf: (_, input) => [...new Set(namesIn(input).flatMap((name) => resource(find(name), input)))],
    async answer(operation, input) {
      mustBeKnown(operation, input);
      const table = find(input.TableName);
      if (operation === 'DescribeTimeToLive') return json(describeTimeToLive(table));
      const answer = await engine.call(operation, input);
      if (table !== undefined && operation === 'DescribeTable') return json(withTrueArns(answer, table));
      return json(await withFailedItem(operation, input, answer, table, engine));
    },
  };
}

function namesIn({ TableName, RequestItems }: JsonObject): readonly unknown[] {
  return isObject(RequestItems) ? Object.keys(RequestItems) : [TableName];
}

function resource(table: Table | undefined, { IndexName }: JsonObject): readonly string[] {
  if (table === undefined) return [];
  return typeof IndexName === 'string' ? [`${table.arn}/index/${IndexName}`] : [table.arn];
}

function mustBeKnown(operation: string, input: JsonObject): void {
  const unknown = Object.keys(input).filter((member) => !MEMBERS[operation]?.includes(member));
  if (unknown.length > 0) {
    throw new NotSimulatedError(`${unknown.join(', ')} of dynamodb ${operation} is not simulated`);
  }
}

/** dynalite never heard of the assembly's account and region. */
function withTrueArns({ status, body }: EngineAnswer, table: Table): EngineAnswer {
  const text = JSON.stringify(body).replace(/arn:aws:dynamodb:[^:]*:\d*:table\/[\w.-]+/g, table.arn);
  return { status, body: JSON.parse(text) };
}

function describeTimeToLive(table: Table | undefined): EngineAnswer {
  if (table === undefined) throw new AwsError('ResourceNotFoundException', 'requested resource not found');
  const on = { TimeToLiveStatus: 'ENABLED', AttributeName: table.timeToLive ?? '' };
  const description = table.timeToLive === undefined ? { TimeToLiveStatus: 'DISABLED' } : on;
  return { status: 200, body: { TimeToLiveDescription: description } };
}

/** `ReturnValuesOnConditionCheckFailure: ALL_OLD` puts the item that stood in the way into the error. */
async function withFailedItem(
  operation: string,
  input: JsonObject,
  answer: EngineAnswer,
  table: Table | undefined,
  engine: Engine,
): Promise<EngineAnswer> {
  const wanted = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  const failed = String(answer.body.__type).endsWith('#ConditionalCheckFailedException');
  if (!wanted || !failed || table === undefined) return answer;
  const from = operation === 'PutItem' ? input.Item : input.Key;
  const source = isObject(from) ? from : {};
  const key = Object.fromEntries(table.keyNames.map((name) => [name, source[name] ?? null]));
  const found = await engine.call('GetItem', { TableName: table.name, Key: key, ConsistentRead: true });
  const { Item } = found.body;
  return isObject(Item) && !isList(Item) ? { status: answer.status, body: { ...answer.body, Item } } : answer;
}

function json({ status, body }: EngineAnswer) {
  return { status, body: JSON.stringify(body) };
}
