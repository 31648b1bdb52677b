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
 * vitest `globalSetup`: one database for all test files of a project, gone with the run. A test file finds it in
 * MONGODB_URI and by `inject('mongoUri')`, and takes a database name of its own. What is written is not synced to disk;
 * a test of durability starts its own by `startDatabase`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'priyom-test-'));
  const database = await startDatabase({ dataDir, durable: false });
  project.provide('mongoUri', database.uri);
  project.config.env = { ...project.config.env, MONGODB_URI: database.uri };
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
