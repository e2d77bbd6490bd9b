import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentType } from '../../../lib/flow-language/document.ts';
import { validateFlowText } from '../../../lib/flow-language/validate/index.ts';

const FOLDER = join(__dirname, 'documents');

/** Documents as the console exports them and as templates carry them, each with the type its file name ends in. */
const documents = readdirSync(FOLDER).map((file) => {
  const [name, type] = file.replace(/\.json$/, '').split('.') as [string, DocumentType];
  return [name, type, readFileSync(join(FOLDER, file), 'utf8')] as const;
});

test('there are documents of several types', () => {
  expect(documents.map(([, type]) => type)).toEqual(
    expect.arrayContaining(['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_WHISPER', 'CUSTOMER_HOLD', 'MODULE']),
  );
});

test.each(documents)('%s (%s) has no finding', (name, type, text) => {
  expect(validateFlowText(text, { name, type })).toEqual([]);
});
