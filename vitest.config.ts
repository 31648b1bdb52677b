import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './setup/longest-first.ts';

const packages = ['shared', 'sfu', 'client', 'setup', 'docker', 'e2e'];

/**
 * Every package brings its own configuration; `npm test` runs all but e2e at once, then e2e. Each names its number of
 * workers: four, as tests of servers mostly wait, or one for what runs alone. vitest's own number is that of the machine's
 * processors, and with unlike numbers beside each other it runs nothing.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      ...packages.map(name => `./${name}/vitest.config.ts`).filter(path => existsSync(path)),
      // The server’s tests need a database for each worker, which only this adds: by itself the package asks for MONGODB_URI.
      {
        extends: './server/vitest.config.ts',
        root: './server',
        test: { name: 'server', globalSetup: ['../setup/test-database.ts'] },
      },
    ],
  },
});
