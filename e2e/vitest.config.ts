import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['specs/**/*.spec.ts'],
    environment: 'node',
    // One at a time: two whole products with browsers leave so little of two cores that the check of the connection,
    // rightly, calls it weak. They took 12 minutes instead of 16.
    maxWorkers: 1,
    // Only for a test that hangs: a busy machine is no fault, and each step says what it waits for.
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
});
