import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FieldCipher, keyIdOf, TamperedFieldError } from '../../../lambda/adapters/field-cipher.ts';

const KEY = randomBytes(32);
const CONTEXT = { purpose: 'caller-profile', pseudonym: 'p' };
const cipher = new FieldCipher(KEY, 'key-1', CONTEXT);

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cipher.open('name', cipher.seal('name', text))).toBe(text);
    }),
  );
});

test('the same text never looks the same', () => {
  expect(cipher.seal('name', 'Ada')).not.toBe(cipher.seal('name', 'Ada'));
});

test('every single flipped character of a sealed field is found out', () => {
  const sealed = cipher.seal('name', 'Ada Mercer');

  for (let index = 0; index < sealed.length; index += 1) {
    const other = sealed[index] === 'A' ? 'B' : 'A';
    const flipped = sealed.slice(0, index) + other + sealed.slice(index + 1);
    expect(() => cipher.open('name', flipped)).toThrow(TamperedFieldError);
  }
});

test.each([
  ['another field', new FieldCipher(KEY, 'key-1', CONTEXT), 'language'],
  ['another context', new FieldCipher(KEY, 'key-1', { ...CONTEXT, pseudonym: 'q' }), 'name'],
  ['another key', new FieldCipher(randomBytes(32), 'key-1', CONTEXT), 'name'],
  ['another key id', new FieldCipher(KEY, 'key-2', CONTEXT), 'name'],
])('a field does not open under %s', (_, other, field) => {
  expect(() => other.open(field, cipher.seal('name', 'Ada'))).toThrow(TamperedFieldError);
});

test.each(['', 'v1', 'v1.key-1', 'v1.key-1..', 'v2.key-1.AAAA.AAAA', 'v1.key-1.AAAA.AAAA', 'v1.key-1.AAAA.AAAA.AAAA'])(
  '%j does not open',
  (stored) => {
    expect(() => cipher.open('name', stored)).toThrow(TamperedFieldError);
  },
);

test('wrapped keys are told apart by their id', () => {
  expect(keyIdOf(Buffer.from('one'))).not.toBe(keyIdOf(Buffer.from('two')));
  expect(keyIdOf(Buffer.from('one'))).toMatch(/^[\w-]{16}$/);
});

test('an error about a field says nothing of its content', () => {
  expect(() => cipher.open('name', 'Ada Mercer')).toThrow(/^field 'name' is not in format v1/);
});
