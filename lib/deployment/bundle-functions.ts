import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** What one bundling run needs to know. */
export interface BundleOptions {
  /** Folder with one folder per function, each with a `handler.ts`. */
  readonly functionsDirectory: string;

  /** Where `<name>/index.mjs` and its map go; whatever else is there goes. */
  readonly outputDirectory: string;

  /** Functions to bundle. */
  readonly names: readonly string[];
}

/** Some dependencies are CommonJS and call `require`; an ES module has to make its own. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** The handlers that exist in `functionsDirectory`, sorted. */
export function handlersIn(functionsDirectory: string): string[] {
  if (!existsSync(functionsDirectory)) return [];
  return readdirSync(functionsDirectory)
    .filter((name) => existsSync(join(functionsDirectory, name, 'handler.ts')))
    .sort();
}

/**
 * Bundles every handler in one pass of esbuild: ES modules, minified, with source maps. The same sources give the same
 * bytes on every machine, so that an unchanged function is not deployed again.
 *
 * @throws Error when a function has no handler, naming the file that is missing
 */
export async function bundleFunctions({ functionsDirectory, outputDirectory, names }: BundleOptions): Promise<void> {
  const there = handlersIn(functionsDirectory);
  const missing = names.find((name) => !there.includes(name));
  if (missing !== undefined) {
    throw new Error(
      `function '${missing}' has no ${join(functionsDirectory, missing, 'handler.ts')}; there is: ${there.join(', ') || 'none'}`,
    );
  }

  removeAllBut(names, outputDirectory);
  const { outputFiles } = await build({
    write: false,
    entryPoints: Object.fromEntries(
      names.map((name) => [join(name, 'index'), join(functionsDirectory, name, 'handler.ts')]),
    ),
    outdir: outputDirectory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true, // callers of a handler tell errors apart by the name of their class
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: REQUIRE_BANNER },
    logLevel: 'silent',
  });
  for (const { path, contents } of outputFiles) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
}

/** Bundles that are as they should be are left alone, so that a synthesis next door can go on reading them. */
function removeAllBut(names: readonly string[], directory: string): void {
  if (!existsSync(directory)) return;
  for (const entry of readdirSync(directory)) {
    if (!names.includes(entry)) rmSync(join(directory, entry), { recursive: true, force: true });
  }
}
