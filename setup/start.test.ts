import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attempt } from './command.mjs';
import { holdDataFolder } from './data-lock.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { words } from './texts.mjs';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'priyom-start-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

/** `npm start` as far as it comes. */
function start(env: Record<string, string>) {
  return attempt(process.execPath, [inRoot('setup', 'start.mjs')], { env: { ...process.env, ...env } });
}

/** Another process that holds the data folder until it is killed. */
async function holder() {
  const code = `import { holdDataFolder } from ${JSON.stringify(inRoot('setup', 'data-lock.mjs'))};
    await holdDataFolder(${JSON.stringify(dataDir)});
    console.info('held');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('npm start tells', () => {
  test('that another one has the data folder, before it meets the ports of that', async () => {
    const port = await freePort();
    const server = createServer().listen(port);
    await once(server, 'listening');
    const other = await holder();
    const { code, output } = await start({ PRIYOM_DATA: dataDir, PORT: String(port) });
    other.kill('SIGKILL');
    server.close();
    expect([code, output.trim()]).toEqual([1, words.dataInUse(dataDir)]);
  });

  test('about the data folder first, before it installs anything', async () => {
    const { code, output } = await start({ PRIYOM_DATA: '/dev/null/data', PRIYOM_CACHE: '/dev/null/cache' });
    expect(code).toBe(1);
    expect(output).toContain('PRIYOM_DATA');
  });
});

test('a data folder is free again as soon as its holder is killed', async () => {
  const other = await holder();
  await expect(holdDataFolder(dataDir)).rejects.toThrow(words.dataInUse(dataDir));
  const gone = once(other, 'exit');
  other.kill('SIGKILL');
  await gone;
  await holdDataFolder(dataDir);
});
