import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDatabase } from './database.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string without a database name: each test file takes a name of its own. */
    mongoUri: string;
  }
}

/**
 * vitest `globalSetup`: a database for each worker, gone with the run: the embedded one uses a single core. A test file
 * finds its worker's in MONGODB_URI_<VITEST_POOL_ID> and one for all in MONGODB_URI and by `inject('mongoUri')`, and takes
 * a database name of its own. What is written is not synced to disk; a test of durability starts its own by
 * `startDatabase`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workers = Array.from({ length: project.config.maxWorkers }, (_, index) => index + 1);
  const databases = await Promise.all(
    workers.map(async worker => {
      const dataDir = await mkdtemp(join(tmpdir(), 'priyom-test-'));
      return { worker, dataDir, ...(await startDatabase({ dataDir, durable: false })) };
    }),
  );
  const uri = databases[0]?.uri ?? '';
  project.provide('mongoUri', uri);
  const own = Object.fromEntries(databases.map(each => [`MONGODB_URI_${each.worker}`, each.uri]));
  project.config.env = { ...project.config.env, ...own, MONGODB_URI: uri };
  return async () => {
    for (const { dataDir, stop } of databases) {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  };
}
