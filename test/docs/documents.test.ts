import { readFileSync } from 'node:fs';
import { anchors, codeSpans, DOCUMENTS, exists, links, read } from './support/documents.ts';

const documents = DOCUMENTS.map(read);
const HOMES = /^(?:bin|lib|lambda|simulator|test|config|docs|\.ci)\/[\w.<>/-]*$/;

test('there is something to read for everybody who needs it', () => {
  expect(DOCUMENTS).toEqual(
    expect.arrayContaining([
      'README.md',
      'docs/README.md',
      'docs/deploy.md',
      'docs/flow-language.md',
      'docs/fork.md',
      'docs/security.md',
      'docs/simulator.md',
      'docs/understanding.md',
    ]),
  );
});

test.each(documents.map((document) => [document.path, document] as const))(
  'every link of %s leads somewhere',
  (_path, document) => {
    const broken = links(document).filter(
      ({ path, anchor }) => !exists(path) || (anchor !== undefined && !anchors(read(path)).includes(anchor)),
    );

    expect(broken).toEqual([]);
  },
);

test.each(documents.map((document) => [document.path, document] as const))(
  'every path that %s names is there',
  (_path, document) => {
    const missing = codeSpans(document).filter((span) => HOMES.test(span) && !exists(span));

    expect(missing).toEqual([]);
  },
);

test('the documents do name paths', () => {
  expect(documents.flatMap(codeSpans).filter((span) => HOMES.test(span)).length).toBeGreaterThan(150);
});

test('every npm script that a document names can be run', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, script]) => ({ path, script: script ?? '' })),
  );

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ script }) => !Object.hasOwn(scripts, script))).toEqual([]);
});

test('no document has a place left to be filled in', () => {
  expect(documents.filter(({ text }) => /@@\w+@@|\bTODO\b|\bTBD\b/.test(text)).map(({ path }) => path)).toEqual([]);
});
