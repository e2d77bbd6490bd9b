const READ = [
  'ConsistentRead',
  'ExpressionAttributeNames',
  'ProjectionExpression',
  'ReturnConsumedCapacity',
  'TableName',
];
const WRITE = [
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnConsumedCapacity',
  'ReturnItemCollectionMetrics',
  'ReturnValues',
  'ReturnValuesOnConditionCheckFailure',
  'TableName',
];
const PAGE = ['ExclusiveStartKey', 'ExpressionAttributeValues', 'FilterExpression', 'IndexName', 'Limit', 'Select'];

/**
 * The operations simulated and the members each may carry. dynalite ignores what it does not know, which could change
 * the meaning of a request; so anything else is refused by name. The members DynamoDB calls legacy (`Expected`,
 * `KeyConditions`, …) are left out on purpose.
 */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  BatchGetItem: ['RequestItems', 'ReturnConsumedCapacity'],
  BatchWriteItem: ['RequestItems', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'],
  DeleteItem: [...WRITE, 'Key'],
  DescribeTable: ['TableName'],
  DescribeTimeToLive: ['TableName'],
  GetItem: [...READ, 'Key'],
  ListTables: ['ExclusiveStartTableName', 'Limit'],
  PutItem: [...WRITE, 'Item'],
  Query: [...READ, ...PAGE, 'KeyConditionExpression', 'ScanIndexForward'],
  Scan: [...READ, ...PAGE, 'Segment', 'TotalSegments'],
  UpdateItem: [...WRITE, 'Key', 'UpdateExpression'],
};
