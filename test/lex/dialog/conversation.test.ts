import { ASK_TIME, asks, bookRoom, HOOK_ARN, roomBot, runtimeOf, says, slot, talk } from '../support/room-bot.ts';

const HOOKED = { FulfillmentCodeHook: { Enabled: true } };

function close(state: string, more: Record<string, unknown> = {}) {
  return ({ sessionState }: { sessionState: { intent: Record<string, unknown> } }) => ({
    sessionState: { dialogAction: { type: 'Close' }, intent: { ...sessionState.intent, state } },
    ...more,
  });
}

describe('a conversation without a code hook', () => {
  test('required slots are asked for by priority, then the confirmation, then the client does the work', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom()]));
    const say = talk(runtime);

    const first = await say('book a room');
    const second = await say('big');
    const third = await say('tomorrow');
    const fourth = await say('yes please', { sessionState: { sessionAttributes: { caller: 'friend' } } });

    expect([first, second, third, fourth].map(({ action, said }) => [action, said])).toEqual([
      ['ElicitSlot', ['Large or small?']],
      ['ElicitSlot', ['Which day?']],
      ['ConfirmIntent', ['A large room on 2030-01-03?']],
      ['Close', ['Your large room is booked, friend.']],
    ]);
    expect(fourth.intent).toMatchObject({ state: 'ReadyForFulfillment', confirmationState: 'Confirmed' });
    expect(second.intent?.slots.RoomSize?.value).toEqual({
      originalValue: 'big',
      interpretedValue: 'large',
      resolvedValues: ['large'],
    });
  });

  test('slots said with the request are not asked for', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom()]));

    const answer = await talk(runtime)('Book a very big room, for friday!');

    expect(answer.action).toBe('ConfirmIntent');
    expect(answer.said).toEqual(['A large room on 2030-01-04?']);
  });

  test('a denied confirmation closes the intent as failed', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom()]));
    const say = talk(runtime);
    await say('book a small room for friday');

    const answer = await say('no thanks');

    expect(answer.said).toEqual(['Not booked.']);
    expect(answer.intent).toMatchObject({ state: 'Failed', confirmationState: 'Denied' });
  });

  test('an answer that is not understood is asked for again, and after the retries the fallback answers', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom()]));
    const say = talk(runtime);
    await say('reserve a big room');

    const again = await say('wibble');
    const given = await say('wobble');

    expect([again.action, again.said]).toEqual(['ElicitSlot', ['Which day?']]);
    expect([given.action, given.intent?.name]).toEqual(['Close', 'FallbackIntent']);
  });

  test('a clear other request changes the subject while a slot is asked for', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom(), ASK_TIME]));
    const say = talk(runtime);
    await say('book a room');

    const answer = await say('what time is it');

    expect(answer.intent?.name).toBe('AskTime');
  });

  test('a free form slot takes the whole utterance, even one that is a sample of another intent', async () => {
    const intent = {
      Name: 'LeaveNote',
      SampleUtterances: [{ Utterance: 'leave a note' }],
      Slots: [slot('Text', 'AMAZON.FreeFormInput', { PromptSpecification: asks('Go on.') })],
    };
    const { runtime } = runtimeOf(roomBot([intent, ASK_TIME]));
    const say = talk(runtime);
    await say('leave a note');

    const answer = await say('what time is it');

    expect(answer.intent).toMatchObject({
      name: 'LeaveNote',
      slots: { Text: { value: { interpretedValue: 'what time is it' } } },
    });
  });

  test('a default keeps a required slot from being asked for', async () => {
    const setting = {
      PromptSpecification: asks('Who?'),
      DefaultValueSpecification: { DefaultValueList: [{ DefaultValue: '[caller]' }, { DefaultValue: 'somebody' }] },
    };
    const greet = {
      Name: 'Greet',
      SampleUtterances: [{ Utterance: 'hello there' }],
      Slots: [slot('Who', 'AMAZON.FirstName', setting)],
    };
    const { runtime } = runtimeOf(roomBot([greet]));

    const named = await talk(runtime)('hello there', { sessionState: { sessionAttributes: { caller: 'Ada' } } });
    const unnamed = await talk(runtime)('hello there', { sessionState: { sessionAttributes: {} } });

    expect(named.intent?.slots.Who?.value.interpretedValue).toBe('Ada');
    expect(unnamed.intent?.slots.Who?.value.interpretedValue).toBe('somebody');
  });

  test('an initial response is said before the first question', async () => {
    const { runtime } = runtimeOf(
      roomBot([bookRoom({ InitialResponseSetting: { InitialResponse: says('Rooms, gladly.') } })]),
    );

    const answer = await talk(runtime)('book a room');

    expect(answer.said).toEqual(['Rooms, gladly.', 'Large or small?']);
  });

  test('a fulfilment setting that is present but not enabled counts as fulfilled', async () => {
    const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, FulfillmentCodeHook: { Enabled: false } }]));

    const answer = await talk(runtime)('tell me the time');

    expect(answer.intent?.state).toBe('Fulfilled');
  });
});

describe('what reaches the fallback', () => {
  test('words far from every sample do, without a confidence', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom(), ASK_TIME]));

    const answer = await talk(runtime)('grfthk blorp');

    expect(answer.intent).toMatchObject({ name: 'FallbackIntent', state: 'ReadyForFulfillment' });
    expect(answer.interpretations[0]).not.toHaveProperty('nluConfidence');
  });

  test('silence does, with an empty transcript', async () => {
    const { runtime, events } = runtimeOf(
      {
        ...roomBot([ASK_TIME], {
          Intents: [ASK_TIME, { Name: 'FallbackIntent', ParentIntentSignature: 'AMAZON.FallbackIntent', ...HOOKED }],
        }),
      },
      close('Fulfilled'),
    );

    const answer = await talk(runtime)(undefined);

    expect(answer.intent?.name).toBe('FallbackIntent');
    expect(events[0]).toMatchObject({ inputTranscript: '', transcriptions: [] });
  });

  test('a key without meaning does, and a key that is a sample does not', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom(), ASK_TIME]));
    const say = talk(runtime);

    const known = await say('5', { inputMode: 'DTMF' });
    const unknown = await say('55', { inputMode: 'DTMF' });

    expect([known.intent?.name, unknown.intent?.name]).toEqual(['AskTime', 'FallbackIntent']);
  });
});

describe('a fulfilment code hook', () => {
  test('is called once everything is known and closes the intent', async () => {
    const { runtime, events } = runtimeOf(
      roomBot([{ ...ASK_TIME, ...HOOKED }]),
      close('Fulfilled', {
        messages: [{ contentType: 'PlainText', content: 'Noon.' }],
        requestAttributes: { kept: 'yes' },
      }),
    );

    const answer = await talk(runtime)('do you have the time');

    expect(events.map(({ invocationSource }) => invocationSource)).toEqual(['FulfillmentCodeHook']);
    expect(events[0]?.sessionState.intent.state).toBe('ReadyForFulfillment');
    expect(events[0]).not.toHaveProperty('proposedNextState');
    expect(answer).toMatchObject({
      action: 'Close',
      said: ['Noon.'],
      requestAttributes: { kept: 'yes' },
      hook: { functionArn: HOOK_ARN, outcome: 'answered' },
      intent: { state: 'Fulfilled' },
    });
  });

  test('that elicits an intent keeps the conversation open, and its attributes replace the stored ones', async () => {
    const { runtime, events } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }]), () => ({
      sessionState: { dialogAction: { type: 'ElicitIntent' }, sessionAttributes: { turn: 'kept' } },
      messages: [{ contentType: 'PlainText', content: 'Anything else?' }],
    }));
    const say = talk(runtime);

    const first = await say('tell me the time', { sessionState: { sessionAttributes: { old: 'gone' } } });
    await say('what time is it');

    expect([first.action, first.sessionAttributes]).toEqual(['ElicitIntent', { turn: 'kept' }]);
    expect(events[1]?.sessionState.sessionAttributes).toEqual({ turn: 'kept' });
  });

  test('that delegates lets the closing response be said', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom(HOOKED)]), ({ sessionState: { intent } }) => ({
      sessionState: { dialogAction: { type: 'Delegate' }, intent },
    }));
    const say = talk(runtime);
    await say('book a small room for friday', { sessionState: { sessionAttributes: { caller: 'friend' } } });

    const answer = await say('yes');

    expect(answer.said).toEqual(['Your small room is booked, friend.']);
    expect(answer.intent?.state).toBe('Fulfilled');
  });

  test('that delegates with an emptied slot has the slot asked for again', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom(HOOKED)]), ({ sessionState: { intent } }) => ({
      sessionState: {
        dialogAction: { type: 'Delegate' },
        intent: { ...intent, slots: { ...(intent.slots as object), Day: null } },
      },
    }));
    const say = talk(runtime);
    await say('book a small room for friday');

    const answer = await say('yes');

    expect([answer.action, answer.said]).toEqual(['ElicitSlot', ['Which day?']]);
  });

  test('that delegates for ever is stopped', async () => {
    const other = { Name: 'Other', SampleUtterances: [{ Utterance: 'something other' }], ...HOOKED };
    const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }, other]), ({ sessionState: { intent } }) => ({
      sessionState: {
        dialogAction: { type: 'Delegate' },
        intent: { name: intent.name === 'Other' ? 'AskTime' : 'Other' },
      },
    }));

    await expect(talk(runtime)('tell me the time')).rejects.toMatchObject({ name: 'DependencyFailedException' });
  });

  test('that throws is a failed dependency, and the conversation stays as it was', async () => {
    const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }, bookRoom()]), () => {
      throw new Error('down');
    });
    const say = talk(runtime);
    await say('book a room');

    await expect(say('tell me the time')).rejects.toMatchObject({
      name: 'DependencyFailedException',
      message: 'the code hook threw an error',
    });
    expect((await say('small')).said).toEqual(['Which day?']);
  });

  test('that throws lets the failure response be said where the bot has one', async () => {
    const FulfillmentCodeHook = {
      Enabled: true,
      PostFulfillmentStatusSpecification: { FailureResponse: says('That did not work.') },
    };
    const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, FulfillmentCodeHook }]), () => {
      throw new Error('down');
    });

    const answer = await talk(runtime)('tell me the time');

    expect(answer).toMatchObject({
      action: 'Close',
      said: ['That did not work.'],
      intent: { state: 'Failed' },
      hook: { outcome: 'threw' },
    });
  });

  test('that names another intent switches to it', async () => {
    const { runtime } = runtimeOf(roomBot([{ ...ASK_TIME, ...HOOKED }, bookRoom()]), () => ({
      sessionState: {
        dialogAction: { type: 'Delegate' },
        intent: { name: 'BookRoom', slots: { RoomSize: { value: { interpretedValue: 'small' } } } },
      },
    }));

    const answer = await talk(runtime)('tell me the time');

    expect([answer.intent?.name, answer.said]).toEqual(['BookRoom', ['Which day?']]);
    expect(answer.interpretations[0]?.intent.name).toBe('BookRoom');
  });
});

describe('a dialog code hook', () => {
  const DIALOG = { DialogCodeHook: { Enabled: true } };

  test('hears every turn with the step the bot proposes', async () => {
    const { runtime, events } = runtimeOf(roomBot([bookRoom(DIALOG)]), ({ sessionState: { intent } }) => ({
      sessionState: { dialogAction: { type: 'Delegate' }, intent },
    }));
    const say = talk(runtime);

    await say('book a room');
    await say('wibble');
    await say('small');

    expect(events.map(({ invocationSource }) => invocationSource)).toEqual(Array(3).fill('DialogCodeHook'));
    expect(events.map(({ proposedNextState }) => proposedNextState)).toMatchObject([
      { dialogAction: { type: 'ElicitSlot', slotToElicit: 'RoomSize' }, prompt: { attempt: 'Initial' } },
      { dialogAction: { type: 'ElicitSlot', slotToElicit: 'RoomSize' }, prompt: { attempt: 'Retry1' } },
      { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' }, prompt: { attempt: 'Initial' } },
    ]);
  });

  test('may ask for a slot in its own words', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom(DIALOG)]), ({ sessionState: { intent } }) => ({
      sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' }, intent },
      messages: [{ contentType: 'SSML', content: '<speak>When?</speak>' }],
    }));

    const answer = await talk(runtime)('book a room');

    expect(answer.dialogAction).toEqual({ type: 'ElicitSlot', slotToElicit: 'Day' });
    expect(answer.messages).toEqual([{ contentType: 'SSML', content: '<speak>When?</speak>' }]);
  });

  test('may ask for a confirmation with the prompt of the bot', async () => {
    const { runtime } = runtimeOf(roomBot([bookRoom(DIALOG)]), ({ sessionState: { intent } }) => ({
      sessionState: { dialogAction: { type: 'ConfirmIntent' }, intent },
    }));

    const answer = await talk(runtime)('book a small room for friday');

    expect([answer.action, answer.said]).toEqual(['ConfirmIntent', ['A small room on 2030-01-04?']]);
  });
});
