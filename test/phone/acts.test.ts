import { actOf } from '../../simulator/phone/acts.ts';

test.each([
  ['2468#', { kind: 'keys', keys: '2468#' }],
  ['*', { kind: 'keys', keys: '*' }],
  ['.', { kind: 'silence' }],
  ['hangup', { kind: 'hangup' }],
  ['  what is my balance  ', { kind: 'speech', text: 'what is my balance' }],
  ['24 68', { kind: 'speech', text: '24 68' }],
  ['Hangup', { kind: 'speech', text: 'Hangup' }],
  ['...', { kind: 'speech', text: '...' }],
])('the line "%s" is read as the caller means it', (line, act) => {
  expect(actOf(line)).toEqual(act);
});

test('a blank line is no act', () => {
  expect(actOf('   ')).toBeUndefined();
});

test('words longer than a bot takes are refused', () => {
  expect(actOf('a'.repeat(1024))).toMatchObject({ kind: 'speech' });
  expect(() => actOf('a'.repeat(1025))).toThrow(
    'a caller speaks at most 1024 characters at a time, got 1025; split the line in two',
  );
});
