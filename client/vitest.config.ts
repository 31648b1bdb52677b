import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Pure things, which leave nothing behind: a process of its own for each file would cost more than the tests. The
  // time-out is only for a test that hangs.
  test: {
    name: 'client',
    environment: 'node',
    include: ['src/**/*.test.ts', 'service-worker/**/*.test.ts'],
    maxWorkers: 4,
    isolate: false,
    testTimeout: 120_000,
  },
});
