import { readFileSync } from 'node:fs';
import { exists, read, tableUnder, words } from './support/documents.ts';

const SECTIONS = ['Callers', 'Words', 'Calls', 'Data at rest', 'Rights', 'Evidence'];
const claims = SECTIONS.flatMap((section) => tableUnder(read('docs/security.md'), section));

/** `path` "name", "name"; `path` "name" */
function testsNamed(cell: string): { readonly file: string; readonly names: readonly string[] }[] {
  return cell.split(/(?=`test\/)/).map((part) => ({
    file: words(part)[0] ?? '',
    names: [...part.replace(/`[^`]*`/, '').matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? ''),
  }));
}

test('every claim of the security document names code that is there', () => {
  expect(claims.length).toBeGreaterThan(25);
  expect(claims.filter(([, code]) => words(code).length === 0 || !words(code).every(exists))).toEqual([]);
});

test.each(claims.map(([claim = '', , shownBy = '']) => [claim, shownBy]))(
  'a test shows that: %s',
  (_claim, shownBy) => {
    const named = testsNamed(shownBy);

    expect(named.every(({ file, names }) => /^test\/.+\.test\.ts$/.test(file) && names.length > 0)).toBe(true);
    for (const { file, names } of named) {
      const source = readFileSync(file, 'utf8');
      expect(names.filter((name) => !source.includes(`'${name}'`) && !source.includes(`"${name}"`))).toEqual([]);
    }
  },
);
