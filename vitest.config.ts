import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const packages = ['shared', 'server', 'sfu', 'client', 'setup', 'docker', 'e2e'];

/** Every package brings its own configuration; `npm test` runs all but e2e at once, then e2e. */
export default defineConfig({
  test: { projects: packages.map(name => `./${name}/vitest.config.ts`).filter(path => existsSync(path)) },
});
