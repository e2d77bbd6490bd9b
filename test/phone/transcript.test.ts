import { transcriptLine } from '../../simulator/phone/transcript.ts';

const said = (text: string) => ({ ms: 61_000, type: 'said', text, locale: 'en-GB', voice: 'Amy' }) as const;

test('each event says when, who and what', () => {
  expect(transcriptLine(said('Hello.'), false)).toBe('  1:01  line    Hello.');
  expect(transcriptLine({ ms: 0, type: 'heard', text: 'hi' }, false)).toBe('  0:00  caller  hi');
  expect(transcriptLine({ ms: 0, type: 'pressed', keys: '****' }, false)).toBe('  0:00  caller  presses ****');
  expect(transcriptLine({ ms: 0, type: 'silence' }, false)).toBe('  0:00  caller  (says nothing)');
  expect(transcriptLine({ ms: 0, type: 'transferred', queue: 'people' }, false)).toBe(
    '  0:00          transferred to people',
  );
  expect(transcriptLine({ ms: 0, type: 'callback', queue: 'people' }, false)).toBe(
    '  0:00          callback booked in people',
  );
  expect(transcriptLine({ ms: 0, type: 'ended', reason: 'dead-air', orderly: false }, false)).toBe(
    '  0:00  end     the line fell silent',
  );
});

test('functions and branches are shown to whoever asks for them', () => {
  const invoked = { ms: 0, type: 'invoked', function: 'dialogue', outcome: 'threw' } as const;
  const branched = {
    ms: 0,
    type: 'branched',
    flow: 'inbound',
    action: 'Listen',
    branch: 'Equals Balance',
    to: 'Wants',
  } as const;

  expect([transcriptLine(invoked, false), transcriptLine(branched, false)]).toEqual([undefined, undefined]);
  expect(transcriptLine(invoked, true)).toBe('  0:00          function dialogue: threw');
  expect(transcriptLine(branched, true)).toBe('  0:00          inbound / Listen / Equals Balance -> Wants');
});

test('long speech goes on below itself, and no word is lost', () => {
  const text = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

  const lines = transcriptLine(said(text), false)?.split('\n') ?? [];

  expect(lines.length).toBeGreaterThan(1);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
  expect(lines.slice(1).every((line) => line.startsWith(' '.repeat(16)))).toBe(true);
  expect(lines.join(' ').replace('  1:01  line', '').trim().split(/\s+/).join(' ')).toBe(text);
});
