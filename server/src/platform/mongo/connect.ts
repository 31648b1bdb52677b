import { setTimeout as delay } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Logger } from 'pino';
import { Database } from './database.ts';

const ATTEMPT_MS = 3000;
const PAUSE_MS = 1000;

interface ConnectOptions {
  uri: string;
  log: Logger;
  /** How long to keep trying: a database of the same machine may still be starting. */
  patienceMs?: number;
}

/** The address without user name and password, for people and logs. */
export function describeUri(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');
}

/**
 * Opens the database named by MONGODB_URI with majority reads and writes: what was acknowledged survives a crash and a
 * change of primary.
 * @throws Error with a sentence that says what to do, after `patienceMs` (60 s).
 */
export async function connectDatabase({ uri, log, patienceMs = 60_000 }: ConnectOptions): Promise<Database> {
  const giveUpAt = Date.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    const connection = mongoose.createConnection(uri, {
      serverSelectionTimeoutMS: ATTEMPT_MS,
      writeConcern: { w: 'majority', journal: true },
      readConcern: { level: 'majority' },
      retryWrites: true,
      autoIndex: false,
      autoCreate: false,
    });
    try {
      await connection.asPromise();
      return new Database(connection);
    } catch (error) {
      await connection.close();
      if (Date.now() >= giveUpAt) throw new Error(giveUpSentence(uri), { cause: error });
      log.warn({ attempt, address: describeUri(uri) }, 'the database does not answer yet, trying again');
      await delay(PAUSE_MS);
    }
  }
}

function giveUpSentence(uri: string): string {
  return (
    `The database at ${describeUri(uri)} does not answer. Check that it runs and that MONGODB_URI names the right ` +
    'host, port, user and password; then start again.'
  );
}
