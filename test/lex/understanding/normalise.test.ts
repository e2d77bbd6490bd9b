import * as fc from 'fast-check';
import { normalise } from '../../../simulator/lex/understanding/normalise.ts';

test.each([
  ["What's  my BALANCE?", 'what is my balance'],
  ['I can’t hear you!', 'i can not hear you'],
  ["I won't, don't ask", 'i will not do not ask'],
  ["they've gone and I'm lost", 'they have gone and i am lost'],
  ["my dad's card", 'my dads card'],
  ['¿Cuál es mi saldo?', 'cual es mi saldo'],
  ['SÍ, señorita', 'si senorita'],
  ['re-order no. 5', 're order no 5'],
  ['…', ''],
])('"%s" is compared as "%s"', (text, normal) => {
  expect(normalise(text)).toBe(normal);
});

test('what is normal stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
    }),
  );
});
