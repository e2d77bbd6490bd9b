import { SAMPLE_CALLERS } from '../../lambda/functions/seed-sample-bank/sample-callers.ts';
import { read, tableUnder } from './support/documents.ts';

test('the README lists every sample caller with number, language and PIN, and nobody else', () => {
  const rows = tableUnder(read('README.md'), 'Sample callers').filter(([number]) => number?.startsWith('+'));

  expect(rows.map(([number, language, pin]) => ({ number, language, pin }))).toEqual(
    SAMPLE_CALLERS.map(({ number, language, pin }) => ({ number, language, pin })),
  );
});

test('the README names the savings account of those who have one', () => {
  const rows = tableUnder(read('README.md'), 'Sample callers').filter(([number]) => number?.startsWith('+'));

  expect(rows.map(([, , , accounts]) => accounts?.includes('savings'))).toEqual(
    SAMPLE_CALLERS.map(({ accounts }) => accounts.some(({ kind }) => kind === 'savings')),
  );
});
