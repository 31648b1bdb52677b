import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { connectDatabase } from '../../src/platform/mongo/connect.ts';
import type { Database } from '../../src/platform/mongo/database.ts';
import { databaseUri } from './uri.ts';

export const quietLog = pino({ level: process.env.TEST_LOG ?? 'silent' });

/** A database of its own on whichever server MONGODB_URI names. */
export function connectTestDatabase(name: string): Promise<Database> {
  return connectDatabase({ uri: databaseUri(name), log: quietLog, patienceMs: 10_000 });
}

export interface TestDatabase {
  readonly name: string;
  readonly db: Database;
  /** Another connection to the same data: what a second server has. */
  another(): Promise<Database>;
}

/** For one test file: opened with its indexes before the tests, dropped after them. */
export function useDatabase(): TestDatabase {
  const name = `t_${newId().replaceAll('-', '')}`;
  const opened: Database[] = [];
  const open = async (): Promise<Database> => {
    const database = await connectTestDatabase(name);
    opened.push(database);
    return database;
  };
  beforeAll(async () => {
    const database = await open();
    await database.prepare();
  });
  afterAll(async () => {
    await opened[0]?.drop();
    await Promise.all(opened.map(database => database.close()));
  });
  return {
    name,
    get db() {
      const first = opened[0];
      if (!first) throw new Error('the database is opened before the tests, use it inside them');
      return first;
    },
    another: open,
  };
}
