import { assemblyOf, synthesised } from './synthesised.ts';

/** Where the whole-call tests find the dev deployment. */
export const DEV_ASSEMBLY = assemblyOf('dev');

/** Synthesises the dev deployment before the first test. */
export default function globalSetup(config: { rootDir: string }): void {
  synthesised('dev', config.rootDir);
}
