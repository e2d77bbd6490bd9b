import fc from 'fast-check';
import { escapeSsml, slowly } from '../../../lambda/core/ssml.ts';

test('text that looks like markup is spoken, not obeyed', () => {
  expect(slowly('Fish & Chips <break time="9s"/>')).toBe(
    '<speak><prosody rate="slow">Fish &amp; Chips &lt;break time=&quot;9s&quot;/&gt;</prosody></speak>',
  );
});

test('characters XML cannot hold are left out', () => {
  expect(escapeSsml('a\u0000b\u001bc\ud800d\uffffe😀')).toBe('abcde😀');
});

test('whatever the text, no markup survives and every other character does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeSsml(text);
      const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
      const read = escaped.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof entities) => entities[name]);

      expect(escaped.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[<>&"']/);
      expect(read).toBe([...text].filter(speakable).join(''));
    }),
  );
});

function speakable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return [0x9, 0xa, 0xd].includes(code);
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
