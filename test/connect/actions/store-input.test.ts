import { dial, keys, SILENCE, speech } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';

const store = (change: Record<string, unknown> = {}) =>
  documentOf({
    Ask: {
      type: 'GetParticipantInput',
      with: {
        Text: 'Enter your code',
        StoreInput: 'True',
        InputTimeLimitSeconds: '6',
        InputValidation: { CustomValidation: { MaximumLength: '6' } },
        ...change,
      },
      next: 'Repeat',
      on: { NoMatchingError: 'Failed', InvalidPhoneNumber: 'Not a number' },
    },
    Repeat: say('<$.StoredCustomerInput>'),
    Failed: say('failed'),
    'Not a number': say('not a number'),
    'Hang up': HANG_UP,
  });

const stored = async (document: ReturnType<typeof store>, ...acts: Parameters<typeof keys>[0][]) =>
  (await dial(document, { caller: acts.map((pressed) => keys(pressed)) })).said.at(-1);

test('a terminator ends the input and is not part of it', async () => {
  expect(await stored(store(), '1234#')).toBe('<1234>');
});

test('the greatest length ends the input at once', async () => {
  const call = await dial(store(), { caller: [keys('123456')] });

  expect(call.said.at(-1)).toBe('<123456>');
  expect(call.events.find(({ type, ms }) => type === 'said' && ms > 0)?.ms).toBe(1200 + 5 * 200);
});

test('without a terminator the input ends after the time between two digits', async () => {
  const call = await dial(store(), { caller: [keys('12')] });

  expect(call.said.at(-1)).toBe('<12>');
  expect(call.events.find(({ type, ms }) => type === 'said' && ms > 0)?.ms).toBe(1200 + 200 + 5000);
});

test('the time between two digits can be set', async () => {
  const call = await dial(store({ DTMFConfiguration: { InterdigitTimeLimitSeconds: '2' } }), { caller: [keys('12')] });

  expect(call.events.find(({ type, ms }) => type === 'said' && ms > 0)?.ms).toBe(1200 + 200 + 2000);
});

test('the cancel key clears what was entered before it', async () => {
  expect(await stored(store(), '12*34#')).toBe('<34>');
});

test('the cancel key can be an ordinary key', async () => {
  expect(await stored(store({ DTMFConfiguration: { DisableCancelKey: 'True' } }), '12*3#')).toBe('<12*3>');
});

test('a terminator may have several keys', async () => {
  const twice = store({ DTMFConfiguration: { InputTerminationSequence: '##' } });

  expect(await stored(twice, '1#2##')).toBe('<1#2>');
});

test('silence is a success with the value Timeout after the time limit', async () => {
  const call = await dial(store(), { caller: [SILENCE] });

  expect(call.said.at(-1)).toBe('<Timeout>');
  expect(call.events.find(({ type, ms }) => type === 'said' && ms > 0)?.ms).toBe(1200 + 6000);
});

test('words behave like silence', async () => {
  const call = await dial(store(), { caller: [speech('one two three')] });

  expect(call.said.at(-1)).toBe('<Timeout>');
  expect(call.events).toContainEqual({ ms: 1200, type: 'heard', text: 'one two three' });
});

test('only the cancel key pressed counts as nothing entered', async () => {
  expect(await stored(store(), '12*')).toBe('<Timeout>');
});

test('only the terminator pressed is an empty input', async () => {
  expect(await stored(store(), '#')).toBe('<>');
});

test('a stored input is never shown', async () => {
  const call = await dial(store(), { caller: [keys('2468#')] });

  expect(call.events.filter(({ type }) => type === 'pressed')).toEqual([{ ms: 1200, type: 'pressed', keys: '****' }]);
});

test('a cancelled secret is not shown either', async () => {
  const call = await dial(store(), { caller: [keys('24*68#')] });

  expect(call.events).toContainEqual({ ms: 1200, type: 'pressed', keys: '*****' });
});

describe('keys pressed ahead into the touch-tone buffer', () => {
  const buffered = documentOf({
    Buffer: { type: 'GetParticipantInput', with: { EnableDTMFBuffer: 'True' }, next: 'Menu' },
    Menu: {
      type: 'GetParticipantInput',
      with: { Text: 'Menu', InputTimeLimitSeconds: '5' },
      on: {
        'Equals 1': 'Ask',
        NoMatchingCondition: 'Hang up',
        InputTimeLimitExceeded: 'Hang up',
        NoMatchingError: 'Hang up',
      },
    },
    Ask: {
      type: 'GetParticipantInput',
      with: {
        Text: 'Enter your code',
        StoreInput: 'True',
        InputTimeLimitSeconds: '6',
        InputValidation: { CustomValidation: { MaximumLength: '4' } },
      },
      next: 'Repeat',
    },
    Repeat: say('<$.StoredCustomerInput>'),
    'Hang up': HANG_UP,
  });

  test('fill the input without a prompt', async () => {
    expect((await dial(buffered, { caller: [keys('12468')] })).said).toEqual(['Menu', '<2468>']);
  });

  test('leave the rest to be pressed, still without a prompt', async () => {
    expect((await dial(buffered, { caller: [keys('124'), keys('68')] })).said).toEqual(['Menu', '<2468>']);
  });

  test('are enough after the time between two digits', async () => {
    expect((await dial(buffered, { caller: [keys('124'), SILENCE] })).said).toEqual(['Menu', '<24>']);
  });
});

describe('phone numbers', () => {
  const phone = (PhoneNumberValidation: Record<string, string>) =>
    store({ InputValidation: { PhoneNumberValidation } });
  const british = phone({ NumberFormat: 'Local', CountryCode: 'GB' });

  test('a local number gets its country', async () => {
    expect(await stored(british, '01632960101#')).toBe('<+441632960101>');
  });

  test('an international number gets its plus sign', async () => {
    expect(await stored(phone({ NumberFormat: 'E164' }), '441632960101#')).toBe('<+441632960101>');
  });

  test('too few digits lead to InvalidPhoneNumber', async () => {
    expect(await stored(british, '123#')).toBe('not a number');
  });

  test('a country that is not known is refused by name', async () => {
    const call = await dial(phone({ NumberFormat: 'Local', CountryCode: 'ZZ' }));

    expect(call.failure?.message).toContain('CountryCode "ZZ"');
    expect(call.reason).toBe('refused');
  });
});

test('encrypted input is refused by name', async () => {
  const call = await dial(store({ InputEncryption: { EncryptionKeyId: 'key', Key: 'pem' } }));

  expect(call.reason).toBe('refused');
  expect(call.failure).toEqual({
    flow: 'main',
    action: 'Ask',
    message:
      "flow 'main', action 'Ask' (GetParticipantInput) encrypts its input (InputEncryption), which the simulator cannot do yet",
  });
});

test('a terminator with the cancel key in it is refused by name', async () => {
  const call = await dial(store({ DTMFConfiguration: { InputTerminationSequence: '*' } }));

  expect(call.failure?.message).toContain('ends its input with "*"');
});

test('a length from an attribute that is missing leads to NoMatchingError', async () => {
  const call = await dial(store({ InputValidation: { CustomValidation: { MaximumLength: '$.Attributes.length' } } }));

  expect(call.said).toEqual(['failed']);
});

test('an unknown parameter is refused by name', async () => {
  const call = await dial(tell({ type: 'GetParticipantInput', with: { Text: 'x', Colour: 'red' } }));

  expect(call.failure?.message).toMatch(/has the parameter Colour, which is not supported; known here: Text, SSML/);
});
