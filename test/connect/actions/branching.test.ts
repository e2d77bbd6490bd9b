import { dial } from '../support/dial.ts';
import { documentOf, HANG_UP, say, type Terse, tell } from '../support/document.ts';

const compare = (ComparisonValue: string, condition: string, attributes: Record<string, string> = {}) =>
  dial(tell({ type: 'Compare', with: { ComparisonValue } }, [condition, 'NoMatchingCondition']), {
    dialled: { attributes },
  });

describe('Compare', () => {
  test.each([
    ['Equals gold', 'gold', true],
    ['Equals gold', 'Gold', false],
    ['Equals two words', 'two words', true],
    ['TextStartsWith go', 'gold', true],
    ['TextStartsWith ld', 'gold', false],
    ['TextEndsWith ld', 'gold', true],
    ['TextEndsWith go', 'gold', false],
    ['TextContains ol', 'gold', true],
    ['TextContains silver', 'gold', false],
    ['NumberGreaterThan 3', '4', true],
    ['NumberGreaterThan 3', '3', false],
    ['NumberGreaterOrEqualTo 3', '3', true],
    ['NumberGreaterOrEqualTo 3', '2', false],
    ['NumberLessThan 3', '2.5', true],
    ['NumberLessThan 3', '3', false],
    ['NumberLessOrEqualTo -3', '-3', true],
    ['NumberLessOrEqualTo -3', '3', false],
    ['NumberGreaterThan 3', 'many', false],
    ['NumberLessThan 3', '', false],
  ])('%s against "%s" is %s', async (condition, value, holds) => {
    const call = await compare('$.Attributes.value', condition, { value, other: 'same' });

    expect(call.said).toEqual([holds ? condition : 'NoMatchingCondition']);
  });

  test('an operand may be a reference', async () => {
    const document = documentOf({
      Act: {
        type: 'Compare',
        with: { ComparisonValue: '$.Attributes.value' },
        on: { 'Equals $.Attributes.other': 'Same', NoMatchingCondition: 'Hang up' },
      },
      Same: say('same'),
      'Hang up': HANG_UP,
    });

    expect((await dial(document, { dialled: { attributes: { value: 'a', other: 'a' } } })).said).toEqual(['same']);
    expect((await dial(document, { dialled: { attributes: { value: 'a', other: 'b' } } })).said).toEqual([]);
  });

  test('a missing value matches nothing, not even the empty part of a text', async () => {
    expect((await compare('$.Attributes.value', 'TextContains a')).said).toEqual(['NoMatchingCondition']);
  });

  test('a key of an object exists', async () => {
    const tags = '$.Tags';

    expect((await compare(tags, 'KeyExists aws:connect:instanceId')).said).toEqual([
      'KeyExists aws:connect:instanceId',
    ]);
    expect((await compare(tags, 'KeyExists other')).said).toEqual(['NoMatchingCondition']);
  });

  test('the first true condition wins', async () => {
    const document = tell({ type: 'Compare', with: { ComparisonValue: '$.Attributes.value' } }, [
      'NumberLessThan 10',
      'NumberLessThan 5',
      'NoMatchingCondition',
    ]);

    expect((await dial(document, { dialled: { attributes: { value: '1' } } })).said).toEqual(['NumberLessThan 10']);
  });

  test('a literal to compare is refused by name', async () => {
    const call = await compare('gold', 'Equals gold');

    expect(call.failure?.message).toContain('has ComparisonValue "gold", which has to be one reference');
  });

  test('an operator that the language does not have is refused by name', async () => {
    const call = await compare('$.Attributes.value', 'Contains gold');

    expect(call.failure?.message).toBe(
      "flow 'main', action 'Act' has a condition with the operator Contains, which the Flow language does not have",
    );
  });

  test('a result without a branch ends the call loudly', async () => {
    const call = await dial(tell({ type: 'Compare', with: { ComparisonValue: '$.Attributes.value' } }, ['Equals a']));

    expect(call.reason).toBe('unhandled-error');
    expect(call.failure?.message).toBe(
      "flow 'main', action 'Act' (Compare) has a result that no condition matches, and no NoMatchingCondition; add the branch to its Transitions",
    );
  });
});

describe('DistributeByPercentage', () => {
  const coin = tell({ type: 'DistributeByPercentage' }, [
    'NumberLessThan 4',
    'NumberLessThan 10',
    'NoMatchingCondition',
  ]);
  const drawn = async (seed: number) => (await dial(coin, { world: { seed } })).said[0];

  test('the same seed takes the same branch', async () => {
    expect(await drawn(7)).toBe(await drawn(7));
  });

  test('the shares are those of the thresholds', async () => {
    const count: Record<string, number> = {};
    for (let seed = 0; seed < 2000; seed++) {
      const branch = (await drawn(seed)) ?? '';
      count[branch] = (count[branch] ?? 0) + 1;
    }

    expect(count['NumberLessThan 4']).toBeGreaterThan(30);
    expect(count['NumberLessThan 4']).toBeLessThan(95);
    expect(count['NumberLessThan 10']).toBeGreaterThan(80);
    expect(count['NumberLessThan 10']).toBeLessThan(165);
  });
});

describe('Loop', () => {
  const looping = (LoopCount: unknown, round: Terse = say('again', 'Act')) =>
    documentOf({
      Act: {
        type: 'Loop',
        with: { LoopCount },
        next: 'Done',
        on: { 'Equals ContinueLooping': 'Again', 'Equals DoneLooping': 'Done', NoMatchingError: 'Failed' },
      },
      Again: round,
      Done: say('done', 'Once more'),
      'Once more': {
        type: 'Compare',
        with: { ComparisonValue: '$.Attributes.more' },
        on: { 'Equals yes': 'Stop', NoMatchingCondition: 'Hang up' },
      },
      Stop: { type: 'UpdateContactAttributes', with: { Attributes: { more: 'no' } }, next: 'Act' },
      Failed: say('failed'),
      'Hang up': HANG_UP,
    });

  test.each<[unknown, number]>([
    ['0', 0],
    ['3', 3],
    [2, 2],
  ])('a count of %p goes round that often', async (count, rounds) => {
    expect((await dial(looping(count))).said).toEqual([...Array(rounds).fill('again'), 'done']);
  });

  test('the count may come from a reference', async () => {
    const call = await dial(looping('$.Attributes.count'), { dialled: { attributes: { count: '2' } } });

    expect(call.said).toEqual(['again', 'again', 'done']);
  });

  test('a loop that is done begins anew', async () => {
    const call = await dial(looping('1'), { dialled: { attributes: { more: 'yes' } } });

    expect(call.said).toEqual(['again', 'done', 'again', 'done']);
  });

  test.each([
    ['is no number', 'many'],
    ['is too large', '101'],
    ['is missing', undefined],
  ])('a count that %s leads to NoMatchingError', async (_, count) => {
    const call = await dial(looping('$.Attributes.count'), {
      dialled: { attributes: count === undefined ? {} : { count } },
    });

    expect(call.said).toEqual(['failed']);
  });

  test('a written count that is too large is refused by name', async () => {
    expect((await dial(looping('101'))).failure?.message).toContain('LoopCount is "101"; allowed: 0 to 100');
  });
});

describe('Wait', () => {
  const BRANCHES = ['Equals WaitCompleted', 'ParticipantNotFound', 'NoMatchingError'];
  const wait = (change: Record<string, unknown>) =>
    tell({ type: 'Wait', with: { TimeLimitSeconds: '10', ...change } }, BRANCHES);

  test('waiting for an event takes its time', async () => {
    const call = await dial(wait({ Events: ['CustomerReturned'] }));

    expect(call.said).toEqual(['Equals WaitCompleted']);
    expect(call.events[0]?.ms).toBe(10_000);
  });

  test('waiting without an event is the error branch of a voice contact, with a warning', async () => {
    const call = await dial(wait({}));

    expect(call.said).toEqual(['NoMatchingError']);
    expect(call.warnings[0]).toContain('a voice contact waits only for Events');
  });

  test('waiting for a bot finds no such participant', async () => {
    expect((await dial(wait({ Events: ['BotParticipantDisconnected'] }))).said).toEqual(['ParticipantNotFound']);
  });

  test.each([
    ['an unknown event', { Events: ['LambdaReturned'] }, 'LambdaReturned'],
    ['the form that runs on', { ContinueExecution: 'True', MinimumWaitTimeSeconds: '1' }, 'ContinueExecution'],
    ['a time beyond a week', { TimeLimitSeconds: '604801', Events: ['CustomerReturned'] }, '604801'],
  ])('%s is refused by name', async (_, change, name) => {
    const call = await dial(wait(change));

    expect([call.reason, call.failure?.message.includes(name)]).toEqual(['refused', true]);
  });
});

test('logging is on from the action that enables it to the one that disables it', async () => {
  const log = (FlowLoggingBehavior: string, next: string): Terse => ({
    type: 'UpdateFlowLoggingBehavior',
    with: { FlowLoggingBehavior },
    next,
  });
  const document = documentOf({
    On: log('Enabled', 'First'),
    First: say('one', 'Off'),
    Off: log('Disabled', 'Second'),
    Second: say('two'),
    'Hang up': HANG_UP,
  });

  const call = await dial(document);

  expect(call.visits.filter(({ logging }) => logging).map(({ action }) => action)).toEqual(['First', 'Off']);
});
