import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['specs/**/*.spec.ts'],
    environment: 'node',
    // A whole product and browsers on two cores: a step may take a while, and it says what it waits for.
    testTimeout: 420_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
