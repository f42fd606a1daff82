const typescript = {
  '^.+\\.[tj]s$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
  ],
};
const node = {
  testEnvironment: 'node',
  transform: typescript,
  // The official tools' own packages, and staged copies of this project.
  modulePathIgnorePatterns: ['<rootDir>/tools/wechat/node_modules', '<rootDir>/.cache'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/fail-on-console.ts'],
};

/** One project a kind of test: what each proves is in docs/testing.md. */
export default {
  // Browsers wait more than they work: a worker a core, where Jest would leave one idle.
  maxWorkers: '100%',
  // In milliseconds: only to end what hangs. No test may fail because its machine is busy.
  testTimeout: 120_000,
  projects: [
    { ...node, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    { ...node, displayName: 'functions', testMatch: ['<rootDir>/tests/functions/**/*.test.ts'] },
    {
      ...node,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/components/**/*.test.ts'],
    },
    {
      ...node,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/serve-apps.ts',
      globalTeardown: '<rootDir>/tests/support/stop-apps.ts',
    },
  ],
};
