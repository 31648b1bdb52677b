import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'setup',
    include: ['**/*.test.ts'],
    globalSetup: ['./test-database.ts'],
    maxWorkers: 4,
    testTimeout: 30_000,
  },
});
