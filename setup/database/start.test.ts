import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { type Database, startDatabase } from '../database.mjs';
import { inRoot } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { words } from '../texts.mjs';

/** The server's own driver. */
const { mongo } = createRequire(inRoot('server', 'package.json'))('mongoose');

let dataDir = '';
const started: Database[] = [];

async function start(options: { port?: number } = {}): Promise<Database> {
  const database = await startDatabase({ dataDir, ...options });
  started.push(database);
  return database;
}

async function insert(uri: string, ids: readonly number[]): Promise<void> {
  const client = await mongo.MongoClient.connect(uri);
  for (const _id of ids) await client.db('kept').collection('things').insertOne({ _id });
  await client.close();
}

async function count(uri: string): Promise<number> {
  const client = await mongo.MongoClient.connect(uri);
  try {
    return await client.db('kept').collection('things').countDocuments({});
  } finally {
    await client.close();
  }
}

beforeEach(async () => {
  // Also where the developer has a MongoDB of his own: this is about the one of the set-up.
  vi.stubEnv('MONGODB_URI', '');
  dataDir = await mkdtemp(join(tmpdir(), 'priyom-database-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const database of started.splice(0)) await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the database of one machine', () => {
  test('keeps what it acknowledged when it is killed, and starts again at once on the same port', async () => {
    const first = await start();
    const ids = Array.from({ length: 20 }, (_, index) => index);
    await insert(first.uri, ids);
    await first.killHard();
    const second = await start({ port: Number(new URL(first.uri).port) });
    expect(second.uri).toBe(first.uri);
    expect(await count(second.uri)).toBe(ids.length);
  });

  test('tells that its data directory is in use instead of a traceback', async () => {
    await start();
    await expect(start()).rejects.toThrow(words.dataInUse(dataDir));
  });

  test('names a taken port and the variable that chooses another', async () => {
    const port = await freePort();
    const other = await new Promise<Server>(resolve => {
      const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
    });
    await expect(start({ port })).rejects.toThrow(words.portTaken(port, 'PRIYOM_DB_PORT'));
    other.close();
  });

  test('says when it ended', async () => {
    const database = await start();
    await database.stop();
    expect(await database.exited).toBe(0);
    expect(await readFile(join(dataDir, 'database.log'), 'utf8')).toContain('listening');
  });

  test('is there for the test files of a project', async () => {
    const client = await mongo.MongoClient.connect(inject('mongoUri'));
    expect((await client.db('admin').command({ ping: 1 })).ok).toBe(1);
    await client.close();
  });
});
