import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Pure things, which leave nothing behind: a process of its own for each file would cost more than the tests.
  test: { name: 'client', environment: 'node', include: ['src/**/*.test.ts'], maxWorkers: 4, isolate: false },
});
