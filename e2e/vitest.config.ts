import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['specs/**/*.spec.ts'],
    environment: 'node',
    // Each file starts a whole product and browsers of its own; most of the time it waits for people's time to pass.
    maxWorkers: 2,
    // Only for a test that hangs: a busy machine is no fault, and each step says what it waits for.
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
});
