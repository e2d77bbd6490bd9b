import { dial } from '../support/dial.ts';
import { documentOf, HANG_UP, say, tell } from '../support/document.ts';

/** An action, then a sentence that shows what it left behind. */
const then = (type: string, parameters: Record<string, unknown>, sentence: string) =>
  documentOf({
    Act: { type, with: parameters, next: 'Say', on: { NoMatchingError: 'Failed' } },
    Say: say(sentence),
    Failed: say('failed'),
    'Hang up': HANG_UP,
  });

describe('UpdateContactAttributes', () => {
  const set = (Attributes: Record<string, string>, sentence = 'set') =>
    then('UpdateContactAttributes', { Attributes, TargetContact: 'Current' }, sentence);

  test('sets attributes beside those that are there', async () => {
    const call = await dial(set({ b: 'two' }, '$.Attributes.a $.Attributes.b'), {
      dialled: { attributes: { a: 'one' } },
    });

    expect(call.said).toEqual(['one two']);
    expect(call.attributes).toEqual({ a: 'one', b: 'two' });
  });

  test('resolves references in names and values', async () => {
    const call = await dial(set({ 'key-$.Attributes.a': 'from $.Channel' }), { dialled: { attributes: { a: 'one' } } });

    expect(call.attributes).toEqual({ a: 'one', 'key-one': 'from VOICE' });
  });

  test('takes exactly 32 KB in sum', async () => {
    expect((await dial(set({ a: 'x'.repeat(32_767) }))).said).toEqual(['set']);
  });

  test('sets nothing and leads to NoMatchingError beyond 32 KB', async () => {
    const call = await dial(set({ small: 'x', a: 'x'.repeat(32_762) }), { dialled: { attributes: { b: '1' } } });

    expect(call.said).toEqual(['failed']);
    expect(call.attributes).toEqual({ b: '1' });
  });

  test('counts bytes, not characters', async () => {
    expect((await dial(set({ a: 'ñ'.repeat(16_384) }))).said).toEqual(['failed']);
  });

  test('leads to NoMatchingError for a name with a full stop', async () => {
    expect((await dial(set({ 'a.b': 'x' }))).said).toEqual(['failed']);
  });

  test('refuses a related contact by name', async () => {
    const call = await dial(
      tell({ type: 'UpdateContactAttributes', with: { Attributes: { a: 'b' }, TargetContact: 'Related' } }),
    );

    expect(call.failure?.message).toContain('has TargetContact "Related"; allowed: Current');
  });
});

describe('UpdateFlowAttributes', () => {
  const set = (FlowAttributes: Record<string, unknown>) =>
    then('UpdateFlowAttributes', { FlowAttributes }, '<$.FlowAttributes.a>');

  test('sets attributes of the flow', async () => {
    const call = await dial(set({ a: { Type: 'String', Value: 'via $.Channel' } }));

    expect(call.said).toEqual(['<via VOICE>']);
    expect(call.attributes).toEqual({});
  });

  test('leads to NoMatchingError beyond 32 KB', async () => {
    expect((await dial(set({ a: { Type: 'String', Value: 'x'.repeat(32_768) } }))).said).toEqual(['failed']);
  });

  test('refuses flat strings', async () => {
    expect((await dial(set({ a: 'x' }))).failure?.message).toContain('needs FlowAttributes.a as an object, got "x"');
  });
});

describe('UpdateContactData', () => {
  test('sets the fields of the contact, and the language of what is said', async () => {
    const call = await dial(
      then(
        'UpdateContactData',
        { LanguageCode: 'es-US', Name: 'call', Description: 'about $.Channel', CustomerId: 'c1' },
        '$.LanguageCode $.Name $.Description $.CustomerId',
      ),
    );

    expect(call.said).toEqual(['es-US call about VOICE c1']);
    expect(call.events[0]).toMatchObject({ locale: 'es-US', voice: 'Joanna' });
  });

  test.each([
    ['no language', 'English'],
    ['missing', '$.Attributes.language'],
  ])('a language code that is %s leads to NoMatchingError', async (_, LanguageCode) => {
    expect((await dial(then('UpdateContactData', { LanguageCode }, 'set'))).said).toEqual(['failed']);
  });

  test('refuses an update without a field, and Voice ID by name', async () => {
    expect((await dial(then('UpdateContactData', {}, ''))).failure?.message).toContain('sets no field');
    expect((await dial(then('UpdateContactData', { IsFraudDetectionEnabled: 'TRUE' }, ''))).failure?.message).toContain(
      'has the parameter IsFraudDetectionEnabled',
    );
  });
});

describe('tags', () => {
  test('are set beside those of the service, and taken off', async () => {
    const document = documentOf({
      Tag: { type: 'TagContact', with: { Tags: { team: 'cards', topic: 'lost' } }, next: 'Untag' },
      Untag: { type: 'UntagContact', with: { TagKeys: ['topic'] }, next: 'Say' },
      Say: say('<$.Tags.team> <$.Tags.topic>'),
      'Hang up': HANG_UP,
    });

    expect((await dial(document)).said).toEqual(['<cards> <>']);
  });

  test('that belong to the service lead to NoMatchingError', async () => {
    expect((await dial(then('TagContact', { Tags: { 'aws:x': 'y' } }, 'set'))).said).toEqual(['failed']);
  });

  test('are refused by name beyond six at a time', async () => {
    const Tags = Object.fromEntries([...'abcdefg'].map((key) => [key, 'x']));

    expect((await dial(then('TagContact', { Tags }, 'set'))).failure?.message).toContain(
      'sets 7 tags; allowed: 1 to 6',
    );
    expect((await dial(then('UntagContact', { TagKeys: [] }, 'set'))).failure?.message).toContain('removes no tag');
  });
});

describe('UpdateContactTextToSpeechVoice', () => {
  test('changes the voice of what is said', async () => {
    const call = await dial(
      then(
        'UpdateContactTextToSpeechVoice',
        { TextToSpeechVoice: 'Amy', TextToSpeechEngine: 'Neural' },
        '$.TextToSpeechVoiceId',
      ),
    );

    expect(call.events[0]).toMatchObject({ type: 'said', text: 'Amy', voice: 'Amy' });
    expect(call.state.contact.voice).toEqual({ id: 'Amy', engine: 'neural', style: 'None' });
  });

  test('leads to NoMatchingError where the voice is missing', async () => {
    const document = then('UpdateContactTextToSpeechVoice', { TextToSpeechVoice: '$.Attributes.voice' }, 'set');

    expect((await dial(document)).said).toEqual(['failed']);
  });
});
