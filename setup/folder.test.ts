import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cached } from './cache.mjs';
import { attempt } from './command.mjs';
import { assertCanStart } from './database/precheck.mjs';
import { printFailure } from './failure.mjs';
import { assertUsable, MIN_FREE_BYTES } from './folder.mjs';
import { words } from './texts.mjs';

const BLOCK = 4096;
let freeBytes = MIN_FREE_BYTES;

vi.mock('node:fs/promises', async original => ({
  ...(await original<typeof import('node:fs/promises')>()),
  statfs: async () => ({ bavail: freeBytes / BLOCK, bsize: BLOCK }),
}));

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'priyom-folder-'));
  vi.stubEnv('PRIYOM_CACHE', join(directory, 'cache'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  freeBytes = MIN_FREE_BYTES;
  await rm(directory, { recursive: true });
});

describe('a disk with too little room', () => {
  test('is told before anything is written there, with the variable that chooses another folder', async () => {
    freeBytes = MIN_FREE_BYTES - BLOCK;
    const full = (folder: string, variable: string) => words.diskFull(folder, variable, freeBytes, MIN_FREE_BYTES);
    const data = join(directory, 'data');
    await expect(assertCanStart({ dataDir: data, port: 1 })).rejects.toThrow(full(data, 'PRIYOM_DATA'));
    const build = vi.fn();
    await expect(cached('thing-1', build)).rejects.toThrow(full(join(directory, 'cache'), 'PRIYOM_CACHE'));
    expect(build).not.toHaveBeenCalled();
  });

  test('is no obstacle to what is in the cache already', async () => {
    const first = await cached('thing-2', async () => {});
    freeBytes = 0;
    expect(await cached('thing-2', async () => {})).toBe(first);
  });
});

test('a folder that cannot be made is told with the variable that chooses another', async () => {
  const nowhere = '/dev/null/x';
  await expect(assertUsable(nowhere, 'PRIYOM_CACHE')).rejects.toThrow(/PRIYOM_CACHE/);
});

describe('a disk that fills up on the way', () => {
  const failing = (text: string) => attempt('sh', ['-c', `echo '${text}' >&2; exit 7`]);

  test.each([
    'npm error nospc ENOSPC: no space left on device, write',
    'ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device',
    'E: You don’t have enough free space in /var/cache/apt/archives/.',
    'cc1plus: на устройстве не осталось свободного места',
  ])('is told as such, not as the program’s failure: %s', async text => {
    await expect(failing(text)).rejects.toThrow(words.noSpaceLeft(text));
  });

  test('is not seen in other failures', async () => {
    expect(await failing('npm error network')).toEqual({ code: 7, output: 'npm error network' });
  });

  test('is told without a stack where we write ourselves', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    printFailure(new Error('ENOSPC: no space left on device, write'));
    expect(said.mock.calls.flat()).toEqual([`\n${words.noSpaceLeft('ENOSPC: no space left on device, write')}`]);
  });
});
