/** Tests are TypeScript, stripped by swc; the dev deployment is synthesised once, before the first test. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  reporters: ['default', ...(process.env.TEST_RESULTS ? ['<rootDir>/test/support/results-reporter.mjs'] : [])],
  maxWorkers: 2,
  testTimeout: 30_000,
};
