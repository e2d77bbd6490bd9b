import { canonicalNumber } from '../../../lambda/core/caller-number.ts';

test.each(['+441632960101', '+44 1632 960101', ' +44 (1632) 960-101 ', '+44.1632.960101'])(
  '%j is one and the same number',
  (address) => {
    expect(canonicalNumber(address)).toBe('+441632960101');
  },
);

test.each([
  null,
  undefined,
  '',
  'anonymous',
  'Restricted',
  '01632960101',
  '441632960101',
  '+0441632960101',
  '+44163',
  '+4416329601011234',
  '+44163296010a',
  'sip:+441632960101@example.com',
])('%j is a withheld number', (address) => {
  expect(canonicalNumber(address)).toBeUndefined();
});
