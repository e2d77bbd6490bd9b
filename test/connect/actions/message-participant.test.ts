import { dial } from '../support/dial.ts';
import { tell } from '../support/document.ts';

const message = (parameters: Record<string, unknown>) => tell({ type: 'MessageParticipant', with: parameters });

test('text is said with its references replaced', async () => {
  const call = await dial(message({ Text: 'You called $.SystemEndpoint.Address today' }));

  expect(call.events[0]).toEqual({
    ms: 0,
    type: 'said',
    text: 'You called +441632960999 today',
    locale: 'en-US',
    voice: 'Joanna',
  });
});

test('a word takes its time', async () => {
  expect((await dial(message({ Text: 'one two three' }))).events[1]?.ms).toBe(1200);
});

test('SSML is heard as plain text, and its pauses take time', async () => {
  const SSML = '<speak>one <break time="2s"/>two<break time="500ms"/></speak>';
  const call = await dial(message({ SSML }));

  expect(call.events[0]).toMatchObject({ text: 'one two', ssml: SSML });
  expect(call.events[1]?.ms).toBe(800 + 2500);
});

test('a pause alone is time and nothing said', async () => {
  const call = await dial(message({ SSML: '<speak><break time="5s"/></speak>' }));

  expect(call.events[0]).toMatchObject({ ms: 5000, text: 'went on' });
  expect(call.warnings).toEqual([]);
});

test('a message whose only reference is missing is not said, with a warning', async () => {
  const call = await dial(message({ Text: '$.Attributes.greeting' }));

  expect(call.said).toEqual(['went on']);
  expect(call.warnings).toEqual(["flow 'main', action 'Act': a message without words was not said"]);
});

test('a recorded prompt is heard by its name', async () => {
  const prompts = { 'arn:prompt/music': { name: 'Music.wav' } };

  expect((await dial(message({ PromptId: 'arn:prompt/music' }), { world: { prompts } })).said[0]).toBe('[Music.wav]');
  expect((await dial(message({ PromptId: 'arn:prompt/other' }))).said[0]).toBe('[arn:prompt/other]');
});

test('a sound file is heard by its address', async () => {
  const Media = { Uri: 's3://bucket/$.LanguageCode/hello.wav', SourceType: 'S3', MediaType: 'Audio' };

  expect((await dial(message({ Media }))).said[0]).toBe('[s3://bucket/en-US/hello.wav]');
});

test('text beyond 6,000 characters leads to NoMatchingError', async () => {
  expect((await dial(message({ Text: 'x'.repeat(6001) }))).said).toEqual(['NoMatchingError']);
  expect((await dial(message({ Text: 'x'.repeat(6000) }))).said.at(-1)).toBe('went on');
});

test.each([
  ['two sources', { Text: 'a', SSML: 'b' }, 'needs exactly one of Text, SSML, PromptId, Media, got Text, SSML'],
  ['no source', {}, 'needs exactly one of Text, SSML, PromptId, Media, got none'],
  ['a number as text', { Text: 5 }, 'needs Text as a string that is not empty, got 5'],
  ['an empty text', { Text: '' }, 'needs Text as a string that is not empty, got ""'],
])('%s is refused by name', async (_, parameters, message_) => {
  expect((await dial(message(parameters))).failure?.message).toBe(
    `flow 'main', action 'Act' (MessageParticipant) ${message_}`,
  );
});
