import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cacheDirectory, cached, cacheKey, checksum } from './cache.mjs';

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'priyom-cache-'));
  vi.stubEnv('PRIYOM_CACHE', join(directory, 'cache'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true, force: true });
});

describe('cache', () => {
  test('lies where the person says, else where the system keeps caches', () => {
    expect(cacheDirectory({ PRIYOM_CACHE: '/a/b', XDG_CACHE_HOME: '/x' })).toBe('/a/b');
    expect(cacheDirectory({ XDG_CACHE_HOME: '/x' })).toBe('/x/priyom');
    expect(cacheDirectory({})).toMatch(/\/\.cache\/priyom$/);
  });

  test('a key holds all its parts and is a file name', () => {
    expect(cacheKey('worker', '3.27.1', 'ubuntu 24.04/x')).toBe('worker-3.27.1-ubuntu_24.04_x');
  });

  test('builds once and then finds', async () => {
    const build = vi.fn(async (aside: string) => writeFile(join(aside, 'thing'), 'whole'));
    const first = await cached('thing-1', build);
    const second = await cached('thing-1', build);
    expect(second).toBe(first);
    expect(build).toHaveBeenCalledTimes(1);
    expect(await readFile(join(first, 'thing'), 'utf8')).toBe('whole');
  });

  test('two at once build once', async () => {
    const build = vi.fn(async (aside: string) => writeFile(join(aside, 'thing'), 'whole'));
    await Promise.all([cached('thing-2', build), cached('thing-2', build), cached('thing-2', build)]);
    expect(build).toHaveBeenCalledTimes(1);
  });

  test('a build that breaks off leaves nothing that counts', async () => {
    const broken = cached('thing-3', async aside => {
      await writeFile(join(aside, 'half'), '');
      throw new Error('broke off');
    });
    await expect(broken).rejects.toThrow('broke off');
    expect(await readdir(cacheDirectory())).toEqual([]);
  });

  test('a lock whose holder has died is taken over', async () => {
    await mkdir(cacheDirectory(), { recursive: true });
    // Above the kernel's largest pid: nobody's.
    await writeFile(join(cacheDirectory(), 'thing-4.lock'), '99999999');
    const item = await cached('thing-4', async () => {});
    expect(existsSync(item)).toBe(true);
  });
});

describe('checksum', () => {
  test('changes with a name, with a content, and not with the order', async () => {
    const [one, two] = [join(directory, 'one'), join(directory, 'two')];
    for (const folder of [one, two]) await mkdir(folder);
    for (const name of ['a', 'b']) await writeFile(join(one, name), name);
    for (const name of ['b', 'a']) await writeFile(join(two, name), name);
    expect(await checksum(one)).toBe(await checksum(two));
    await writeFile(join(two, 'a'), 'changed');
    expect(await checksum(one)).not.toBe(await checksum(two));
    await writeFile(join(two, 'a'), 'a');
    await writeFile(join(two, 'c'), '');
    expect(await checksum(one)).not.toBe(await checksum(two));
  });
});
