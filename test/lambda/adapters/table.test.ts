import { type DynamoSender, Table } from '../../../lambda/adapters/table.ts';
import { awsError } from '../support/fake-kms.ts';

/** A client that answers from a list and keeps what it was sent. */
function scripted(...answers: (object | Error)[]) {
  const sent: Record<string, unknown>[] = [];
  const send = async (command: { input: Record<string, unknown> }) => {
    sent.push(command.input);
    const answer = answers.shift() ?? {};
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { sent, table: new Table({ send } as unknown as DynamoSender, 'signals') };
}

test('a query follows its pages to the end', async () => {
  const { table, sent } = scripted(
    { Items: [{ n: { N: '1' } }], LastEvaluatedKey: { n: { N: '1' } } },
    { Items: [{ n: { N: '2' } }] },
  );

  expect(await table.query({ expression: 'a = :a', values: { ':a': 1 } })).toEqual([{ n: 1 }, { n: 2 }]);
  expect(sent[1]).toMatchObject({ ExclusiveStartKey: { n: { N: '1' } } });
});

test('every read is strongly consistent', async () => {
  const { table, sent } = scripted();

  await table.get({ signal: 's' });
  await table.query({ expression: 'a = :a', values: { ':a': 1 } });

  expect(sent.map(({ ConsistentRead }) => ConsistentRead)).toEqual([true, true]);
});

test('an unmet condition is an answer; any other failure is an error', async () => {
  const { table } = scripted(awsError('ConditionalCheckFailedException'), awsError('ThrottlingException'));

  expect(await table.put({ signal: 's' }, { expression: 'attribute_not_exists(signal)' })).toBe(false);
  await expect(table.put({ signal: 's' })).rejects.toThrow('ThrottlingException');
});
