import { DynamoLineControls } from '../../../lambda/adapters/line-controls.ts';
import { UnknownLineModeError } from '../../../lambda/core/line-mode.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';

let dynamo: Dynamo;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

test('the mode is read from its row, automated without one, and never guessed', async () => {
  const controls = new DynamoLineControls(dynamo.tables.controls);

  expect(await controls.mode()).toBe('automated');

  await dynamo.tables.controls.put({ control: 'line-mode', mode: 'human-only' });
  expect(await controls.mode()).toBe('human-only');

  await dynamo.tables.controls.put({ control: 'line-mode', mode: 'autopilot' });
  await expect(controls.mode()).rejects.toThrow(UnknownLineModeError);
});
