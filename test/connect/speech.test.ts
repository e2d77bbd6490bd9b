import { plainText, recording, speakingMs, spokenSsml, spokenText } from '../../simulator/connect/speech.ts';

test.each([
  ['<speak>Hello</speak>', 'Hello'],
  ['<speak><prosody rate="slow">Your balance</prosody> is here.</speak>', 'Your balance is here.'],
  ['<speak>One<break time="1s"/>two</speak>', 'One two'],
  ['<speak>Tom &amp; Jo &lt;3</speak>', 'Tom & Jo <3'],
  ['<speak>Ask <sub alias="Amazon Web Services">AWS</sub>.</speak>', 'Ask Amazon Web Services.'],
  ['<speak><say-as interpret-as="digits">4417</say-as>, then</speak>', '4417, then'],
  ['<speak>   </speak>', ''],
])('%s is heard as "%s"', (ssml, heard) => {
  expect(plainText(ssml)).toBe(heard);
});

test('words take 400 ms each, whatever the space between them', () => {
  expect(speakingMs(' one  two\nthree ')).toBe(1200);
  expect(speakingMs('')).toBe(0);
  expect(spokenText('one two').durationMs).toBe(800);
});

test('pauses of a stated length are added', () => {
  expect(
    spokenSsml('<speak>one<break time="1.5s"/><break time="250ms"/><break strength="weak"/></speak>').durationMs,
  ).toBe(400 + 1750);
});

test('a recording has a name and a nominal length', () => {
  expect(recording('Music.wav')).toEqual({ text: '[Music.wav]', durationMs: 5000 });
});
