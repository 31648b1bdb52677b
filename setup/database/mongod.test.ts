import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDatabase } from '../database.mjs';
import { words } from '../texts.mjs';
import { mongodArguments } from './mongod.mjs';
import { becomePrimary } from './replica-set.mjs';

let directory = '';
const dataDir = () => join(directory, 'data');

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'priyom-mongod-'));
  vi.stubEnv('MONGODB_URI', '');
  vi.stubEnv('PATH', `${directory}${delimiter}${process.env.PATH}`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

/** Plays a mongod's command line and its way of ending; it speaks no protocol. */
async function playMongod(code: string): Promise<string> {
  const path = join(directory, 'mongod');
  await writeFile(path, `#!${process.execPath}\n${code}`);
  await chmod(path, 0o755);
  return path;
}

describe('a mongod that ends at once', () => {
  test('because another one has its folder is told so, however much it writes after the reason', async () => {
    await playMongod(`console.info('{"attr":{"error":"DBPathInUse: Unable to lock the lock file"}}');
      console.info('x'.repeat(10_000)); process.exit(100);`);
    await expect(startDatabase({ dataDir: dataDir() })).rejects.toThrow(words.dataInUse(dataDir()));
  });

  test('for another reason shows its last lines, and nothing of an earlier start', async () => {
    await playMongod(`console.info('DBPathInUse'); process.exit(100);`);
    await expect(startDatabase({ dataDir: dataDir() })).rejects.toThrow(words.dataInUse(dataDir()));
    await playMongod(`console.info('--wiredTigerCacheSizeGB is wrong'); process.exit(2);`);
    const log = join(dataDir(), 'database.log');
    await expect(startDatabase({ dataDir: dataDir() })).rejects.toThrow(
      words.databaseDidNotStart(log, '--wiredTigerCacheSizeGB is wrong\n'),
    );
  });

  test('because the disk is full is told so', async () => {
    await playMongod(`console.info('WiredTiger error: No space left on device'); process.exit(14);`);
    await expect(startDatabase({ dataDir: dataDir() })).rejects.toThrow(/WiredTiger error/);
  });
});

test('mongod is asked to stop when whoever started it is killed', async () => {
  const mongod = await playMongod(`process.on('SIGTERM', () => { console.info('asked to stop'); process.exit(0); });
    console.info('running'); setInterval(() => {}, 1_000);`);
  const args = JSON.stringify(mongodArguments(mongod, { dataDir: dataDir(), port: 1 }));
  const code = `require('node:child_process').spawn(process.execPath, ${args}, {
    detached: true, stdio: ['pipe', 'inherit', 'inherit'] });`;
  const starter = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  expect(String(await once(starter.stdout, 'data'))).toContain('running');
  // The pipe ends when the last of the three has closed it.
  const rest = text(starter.stdout);
  starter.kill('SIGKILL');
  expect(await rest).toContain('asked to stop');
});

describe('the replica set of one', () => {
  const HOST = '127.0.0.1:27117';

  /** What a mongod remembers of its set, and what it answers by the manual. */
  class Mongod {
    hosts: string[];
    readonly asked: string[] = [];

    constructor(hosts: string[]) {
      this.hosts = hosts;
    }

    readonly command = async (command: Record<string, unknown>): Promise<unknown> => {
      this.asked.push(Object.keys(command)[0] ?? '');
      if (command.hello) return { isWritablePrimary: this.hosts.includes(HOST) };
      if (command.replSetGetConfig) return { config: this.#config() };
      if (command.replSetReconfig) return this.#reconfigured(command);
      if (this.hosts.length > 0) throw Object.assign(new Error('already initialized'), { code: 23 });
      this.hosts = [HOST];
      return {};
    };

    #config() {
      return { _id: 'priyom', version: 3, members: this.hosts.map((host, _id) => ({ _id, host, priority: 2 })) };
    }

    #reconfigured({ replSetReconfig, force }: Record<string, unknown>): unknown {
      expect(force).toBe(true);
      expect(replSetReconfig).toEqual({
        ...this.#config(),
        version: 4,
        members: [{ _id: 0, host: HOST, priority: 2 }],
      });
      this.hosts = [HOST];
      return {};
    }
  }

  test('is made by the first start, and only looked at by the next', async () => {
    const mongod = new Mongod([]);
    await becomePrimary(mongod.command, HOST);
    await becomePrimary(mongod.command, HOST);
    expect(mongod.asked).not.toContain('replSetReconfig');
  });

  test('follows to another port', async () => {
    const mongod = new Mongod(['127.0.0.1:27999']);
    await becomePrimary(mongod.command, HOST);
    expect(mongod.hosts).toEqual([HOST]);
  });

  test('of others is refused, and nobody waits for ever', async () => {
    const others = ['a.example:27017', 'b.example:27017'];
    const refused = becomePrimary(new Mongod(others).command, HOST);
    await expect(refused).rejects.toThrow(words.notOurReplicaSet(others.join(', ')));
    const secondary = async (command: Record<string, unknown>) => ({
      config: { members: [{ host: HOST }] },
      ...command,
    });
    await expect(becomePrimary(secondary, HOST, 0)).rejects.toThrow(words.noPrimaryWithin(0));
  });
});
