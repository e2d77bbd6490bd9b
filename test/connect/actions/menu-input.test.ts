import { dial, HANGUP, keys, SILENCE, speech } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';

const BRANCHES = ['Equals 1', 'Equals #', 'InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'];
const menu = tell(
  { type: 'GetParticipantInput', with: { Text: 'Press 1 please', InputTimeLimitSeconds: '5' } },
  BRANCHES,
);

test('a key takes its branch', async () => {
  const call = await dial(menu, { caller: [keys('1')] });

  expect(call.said).toEqual(['Press 1 please', 'Equals 1']);
  expect(call.reason).toBe('line-hung-up');
});

test('a hash key takes its branch', async () => {
  expect((await dial(menu, { caller: [keys('#')] })).said.at(-1)).toBe('Equals #');
});

test('a key without a branch leads to NoMatchingCondition', async () => {
  expect((await dial(menu, { caller: [keys('7')] })).said.at(-1)).toBe('NoMatchingCondition');
});

test('silence lasts as long as the limit and leads to InputTimeLimitExceeded', async () => {
  const call = await dial(menu, { caller: [SILENCE] });

  expect(call.events.map(({ ms, type }) => [ms, type])).toEqual([
    [0, 'said'],
    [1200, 'silence'],
    [6200, 'branched'],
    [6200, 'said'],
    [6600, 'ended'],
  ]);
  expect(call.said.at(-1)).toBe('InputTimeLimitExceeded');
});

test('words at a keypad are recorded and behave like silence', async () => {
  const call = await dial(menu, { caller: [speech('a person please')] });

  expect(call.events[1]).toEqual({ ms: 1200, type: 'heard', text: 'a person please' });
  expect(call.said.at(-1)).toBe('InputTimeLimitExceeded');
});

test('a menu key is shown as it was pressed', async () => {
  const call = await dial(menu, { caller: [keys('1')] });

  expect(call.events).toContainEqual({ ms: 1200, type: 'pressed', keys: '1' });
});

test('a key pressed during the prompt cuts it short', async () => {
  const call = await dial(menu, { caller: [keys('1', 300)] });

  expect(call.events).toContainEqual({ ms: 300, type: 'pressed', keys: '1' });
});

test('keys that a telephone does not have count as silence', async () => {
  expect((await dial(menu, { caller: [keys('x')] })).said.at(-1)).toBe('InputTimeLimitExceeded');
});

test('a caller who hangs up at the menu ends the call in order', async () => {
  const call = await dial(menu, { caller: [HANGUP] });

  expect(call.events.at(-1)).toEqual({ ms: 1200, type: 'ended', reason: 'caller-hung-up', orderly: true });
});

test('a script without further acts hangs up', async () => {
  const call = await dial(menu);

  expect(call.reason).toBe('caller-hung-up');
  expect(call.orderly).toBe(true);
});

test('a menu without a prompt listens at once', async () => {
  const quiet = tell(
    { type: 'GetParticipantInput', with: { InputTimeLimitSeconds: '5', StoreInput: 'False' } },
    BRANCHES,
  );

  expect((await dial(quiet, { caller: [keys('1')] })).said).toEqual(['Equals 1']);
});

test('a time limit beyond the service is refused by name', async () => {
  const call = await dial(tell({ type: 'GetParticipantInput', with: { Text: 'x', InputTimeLimitSeconds: '181' } }));

  expect(call.reason).toBe('refused');
  expect(call.failure?.message).toBe(
    `flow 'main', action 'Act' (GetParticipantInput) InputTimeLimitSeconds is "181"; allowed: 1 to 180`,
  );
});

describe('the touch-tone buffer', () => {
  const twoMenus = (buffer: 'True' | 'False') =>
    documentOf({
      Buffer: {
        type: 'GetParticipantInput',
        with: { EnableDTMFBuffer: buffer },
        next: 'First',
        on: { NoMatchingError: 'Hang up' },
      },
      First: {
        type: 'GetParticipantInput',
        with: { Text: 'First menu', InputTimeLimitSeconds: '5' },
        on: {
          'Equals 1': 'Between',
          NoMatchingCondition: 'Wrong',
          InputTimeLimitExceeded: 'Wrong',
          NoMatchingError: 'Wrong',
        },
      },
      Between: {
        type: 'MessageParticipant',
        with: { Text: 'Between the menus', SkipWhenDTMFBufferEnabled: 'true' },
        next: 'Second',
      },
      Second: {
        type: 'GetParticipantInput',
        with: { Text: 'Second menu', InputTimeLimitSeconds: '5' },
        on: {
          'Equals 2': 'Right',
          NoMatchingCondition: 'Wrong',
          InputTimeLimitExceeded: 'Wrong',
          NoMatchingError: 'Wrong',
        },
      },
      Right: say('right'),
      Wrong: say('wrong'),
      'Hang up': HANG_UP,
    });

  test('keeps keys pressed ahead for the next menu, which then needs no prompt', async () => {
    const call = await dial(twoMenus('True'), { caller: [keys('12')] });

    expect(call.said).toEqual(['First menu', 'right']);
    expect(call.events.filter(({ type }) => type === 'pressed')).toHaveLength(2);
  });

  test('is off unless a flow switches it on, and keys pressed ahead are lost with a warning', async () => {
    const call = await dial(twoMenus('False'), { caller: [keys('12'), SILENCE] });

    expect(call.said).toEqual(['First menu', 'Between the menus', 'Second menu', 'wrong']);
    expect(call.warnings).toEqual([
      "flow 'main', action 'First': 1 key(s) pressed ahead were lost, since the touch-tone buffer is off",
    ]);
  });

  test('holds thirty keys', async () => {
    const call = await dial(twoMenus('True'), { caller: [keys(`1${'2'.repeat(40)}`)] });

    expect(call.state.buffer.keys).toHaveLength(29);
  });
});
