import { lineModeInForce, UnknownLineModeError } from '../../../lambda/core/line-mode.ts';

test('a line nobody ever switched is automated', () => {
  expect(lineModeInForce(undefined)).toBe('automated');
});

test.each(['automated', 'human-only', 'closed'] as const)('the mode %s is in force when set', (mode) => {
  expect(lineModeInForce({ mode })).toBe(mode);
});

test.each([{}, { mode: 'Automated' }, { mode: '' }, { mode: true }])('%j is an error, not a guess', (row) => {
  expect(() => lineModeInForce(row)).toThrow(UnknownLineModeError);
  expect(() => lineModeInForce(row)).toThrow('automated, human-only, closed');
});
