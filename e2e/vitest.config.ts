import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['specs/**/*.spec.ts'],
    environment: 'node',
    // One product at a time: two beside each other need two and a half times as long for each on a machine whose cores wake
    // each other slowly, and its voices give way as on a bad network. Where cores are plenty: E2E_WORKERS=2.
    maxWorkers: Number(process.env.E2E_WORKERS ?? 1),
    // Only for a test that hangs: a busy machine is no fault, and each step says what it waits for.
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
});
