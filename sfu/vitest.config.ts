import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'sfu',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // wrtc is a native add-on: processes, not threads.
    pool: 'forks',
    maxWorkers: 4,
    // Only for a test that hangs: a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
