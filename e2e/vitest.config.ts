import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['specs/**/*.spec.ts'],
    environment: 'node',
    // They wait more than they work; a third product beside two would leave the pictures too little of two cores.
    maxWorkers: 2,
    // Only for a test that hangs: a busy machine is no fault, and each step says what it waits for.
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
});
