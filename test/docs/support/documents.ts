import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** Everything here reads from the root of the repository, where Jest runs. */
const ROOT = process.cwd();

/** One Markdown file, by its path from the root. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

const markdownIn = (directory: string): string[] =>
  readdirSync(join(ROOT, directory))
    .filter((file) => file.endsWith('.md'))
    .map((file) => posix.join(directory, file));

/** Every document a reader may meet. */
export const DOCUMENTS: readonly string[] = [
  ...markdownIn('.'),
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
].sort();

/** Reads one document. */
export const read = (path: string): Document => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });

/** The document without its code blocks, which hold no links and no headings. */
const prose = ({ text }: Document): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** The code blocks of a language, in order. */
export const blocks = ({ text }: Document, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter(([, tag]) => tag === language)
    .map(([, , code]) => code ?? '');

/** What stands between backticks, table cells included. */
export const codeSpans = (document: Document): string[] =>
  [...prose(document).matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');

/** Targets of relative links: a path from the root and, where there is one, an anchor. */
export function links(document: Document): { readonly path: string; readonly anchor: string | undefined }[] {
  return [...prose(document).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? document.path : posix.normalize(posix.join(dirname(document.path), file));
      return { path, anchor };
    });
}

/** Anchors of a document's headings, as GitHub makes them. */
export const anchors = (document: Document): string[] =>
  [...prose(document).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** A table, row by row; cells keep their Markdown. */
export type Rows = readonly (readonly string[])[];

const cells = (line: string): string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

/**
 * The rows of the first table below a heading, without its head.
 *
 * @throws Error when the document has no such heading, or no table below it
 */
export function tableUnder(document: Document, heading: string): Rows {
  const start = document.text.search(new RegExp(`^#+ ${heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'm'));
  if (start < 0) throw new Error(`${document.path} has no heading '${heading}'`);
  const below = document.text.slice(document.text.indexOf('\n', start) + 1);
  const end = below.search(/^#/m);
  const table = /(?:^\|.*\n?)+/m.exec(end < 0 ? below : below.slice(0, end))?.[0];
  if (table === undefined) throw new Error(`${document.path} has no table below '${heading}'`);
  return table.trimEnd().split('\n').slice(2).map(cells);
}

/** The words between the backticks of a cell. */
export const words = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');

/** A cell without its backticks. */
export const plain = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');

const files = readdirSync(ROOT, { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && ['bin', 'lib', 'lambda', 'simulator', 'test', 'config', 'docs'].includes(entry.name),
  )
  .flatMap(({ name }) =>
    readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).map((path) => posix.join(name, path)),
  );

/** Whether a path from the root is there; `<word>` stands for any one name. */
export function exists(path: string): boolean {
  const clean = path.replace(/\/$/, '');
  if (!clean.includes('<')) return existsSync(join(ROOT, clean));
  const pattern = new RegExp(`^${clean.replace(/[.+*?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]+>/g, '[^/]+')}$`);
  return files.some((file) => pattern.test(file));
}
