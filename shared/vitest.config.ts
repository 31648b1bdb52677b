import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'shared',
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 4,
    isolate: false,
  },
});
