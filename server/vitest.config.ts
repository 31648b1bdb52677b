import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One database for all files, each with its own name in it; 2 cores: two files at a time.
    maxWorkers: 2,
    // Only for a test that hangs: a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
