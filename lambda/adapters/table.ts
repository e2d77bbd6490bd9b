import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { isAwsError } from './aws-client.ts';

/** The part of the DynamoDB client the line uses; a test puts a fake behind it. */
export type DynamoSender = Pick<DynamoDBClient, 'send'>;

/** An item as DynamoDB gives it back. */
export type Item = Readonly<Record<string, unknown>>;

/** A DynamoDB expression with its names and values. */
export interface Expression {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** What a query may narrow. */
export interface QueryOptions {
  readonly newestFirst?: boolean;
  /** Most items to return; without it the query follows pages to the end. */
  readonly limit?: number;
}

type Key = NonNullable<QueryCommandOutput['LastEvaluatedKey']>;

/** One DynamoDB table, one item at a time. Reads are strongly consistent: a caller's next step depends on the last. */
export class Table {
  readonly #client: DynamoSender;
  readonly #name: string;

  constructor(client: DynamoSender, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async get(key: Item): Promise<Item | undefined> {
    const { Item: item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#name, Key: marshall(key), ConsistentRead: true }),
    );
    return item && unmarshall(item);
  }

  /** Items that share the partition key, in the order of the sort key. */
  async query(condition: Expression, options: QueryOptions = {}): Promise<readonly Item[]> {
    const items: Item[] = [];
    let from: Key | undefined;
    do {
      const page: QueryCommandOutput = await this.#client.send(
        new QueryCommand({
          TableName: this.#name,
          KeyConditionExpression: condition.expression,
          ...placeholders(condition),
          ConsistentRead: true,
          ScanIndexForward: options.newestFirst !== true,
          Limit: options.limit,
          ExclusiveStartKey: from,
        }),
      );
      items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
      from = page.LastEvaluatedKey;
    } while (from !== undefined && (options.limit === undefined || items.length < options.limit));
    return options.limit === undefined ? items : items.slice(0, options.limit);
  }

  /** Writes a whole item. With a condition, false if the table did not meet it. */
  async put(item: Item, condition?: Expression): Promise<boolean> {
    return written(
      this.#client.send(
        new PutItemCommand({
          TableName: this.#name,
          Item: marshall(item, { removeUndefinedValues: true }),
          ...conditionOf(condition),
        }),
      ),
    );
  }

  /** Changes one item in place. With a condition, false if the item did not meet it. */
  async update(key: Item, change: Expression, condition?: string): Promise<boolean> {
    return written(
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#name,
          Key: marshall(key),
          UpdateExpression: change.expression,
          ConditionExpression: condition,
          ...placeholders(change),
        }),
      ),
    );
  }

  /** Deletes one item. With a condition, false if the item did not meet it. */
  async delete(key: Item, condition?: Expression): Promise<boolean> {
    return written(
      this.#client.send(
        new DeleteItemCommand({ TableName: this.#name, Key: marshall(key), ...conditionOf(condition) }),
      ),
    );
  }
}

function conditionOf(condition: Expression | undefined) {
  return condition && { ConditionExpression: condition.expression, ...placeholders(condition) };
}

function placeholders({ names, values }: Expression) {
  return {
    ExpressionAttributeNames: names && { ...names },
    ExpressionAttributeValues: values && marshall(values),
  };
}

async function written(sending: Promise<unknown>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (error) {
    if (isAwsError(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
}
