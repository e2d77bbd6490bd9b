import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEV_ASSEMBLY } from './global-setup.ts';

/** A copy of the dev deployment in which a test may change what it likes. */
export interface TamperedAssembly {
  readonly directory: string;
  /** Rewrites every file whose path relative to the assembly matches. @returns how many files changed */
  rewrite(path: RegExp, change: (text: string) => string): number;
  remove(): void;
}

export function tamperedAssembly(): TamperedAssembly {
  const directory = mkdtempSync(join(tmpdir(), 'trustline-assembly-'));
  cpSync(DEV_ASSEMBLY, directory, { recursive: true });
  return {
    directory,
    rewrite(path, change) {
      const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => path.test(file));
      return files.filter((file) => {
        const before = readFileSync(join(directory, file), 'utf8');
        const after = change(before);
        if (after !== before) writeFileSync(join(directory, file), after);
        return after !== before;
      }).length;
    },
    remove: () => rmSync(directory, { recursive: true }),
  };
}
