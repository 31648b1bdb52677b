import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests of a server mostly wait: four files at a time fill two cores. Each worker has a database server of its own.
    maxWorkers: 4,
    // Only for a test that hangs: a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
