import { dial } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';
import { hoursArn, queueArn } from '../support/world.ts';

const BRANCHES = ['Equals True', 'Equals False', 'NoMatchingError'];
const hours = (id = hoursArn('office')) =>
  tell({ type: 'CheckHoursOfOperation', with: { HoursOfOperationId: id } }, BRANCHES);

test('open hours take the branch True', async () => {
  expect((await dial(hours())).said).toEqual(['Equals True']);
});

test('closed hours take the branch False', async () => {
  const call = await dial(hours(), { dialled: { startMs: Date.parse('2026-03-10T20:00:00Z') } });

  expect(call.said).toEqual(['Equals False']);
});

test('a call that lasts beyond closing time finds the hours closed', async () => {
  const document = documentOf({
    First: say('one two three four five', 'Act'),
    Act: {
      type: 'CheckHoursOfOperation',
      with: { HoursOfOperationId: hoursArn('office') },
      next: 'Hang up',
      on: { 'Equals True': 'Open', 'Equals False': 'Closed' },
    },
    Open: say('open'),
    Closed: say('closed'),
    'Hang up': HANG_UP,
  });

  const call = await dial(document, { dialled: { startMs: Date.parse('2026-03-10T17:29:59Z') } });

  expect(call.said.at(-1)).toBe('closed');
});

test('hours may be named by their id', async () => {
  expect((await dial(hours('office'))).said).toEqual(['Equals True']);
});

test('without a parameter the hours of the target queue count', async () => {
  const document = tell({ type: 'CheckHoursOfOperation' }, BRANCHES, {
    Queue: { type: 'UpdateContactTargetQueue', with: { QueueId: queueArn('support') }, next: 'Act' },
  });

  expect((await dial(document)).said).toEqual(['Equals True']);
});

test.each([
  ['without a parameter and without a queue', tell({ type: 'CheckHoursOfOperation' }, BRANCHES)],
  ['hours that do not exist', hours(hoursArn('other'))],
  ['hours from a missing attribute', hours('$.Attributes.hours')],
])('%s lead to NoMatchingError', async (_, document) => {
  expect((await dial(document)).said).toEqual(['NoMatchingError']);
});

test('a time zone that does not exist is refused by name', async () => {
  const nowhere = { arn: hoursArn('office'), name: 'office', timeZone: 'Mars/Base', config: [], overrides: [] };
  const call = await dial(hours(), { world: { hours: { [hoursArn('office')]: nowhere } } });

  expect(call.failure?.message).toContain(`asks the hours 'office', whose time zone "Mars/Base" is no IANA name`);
});
