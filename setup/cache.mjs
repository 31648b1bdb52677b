import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { assertUsable } from './folder.mjs';
import { isCode, withLock } from './lock.mjs';

/**
 * Where what the set-up builds is kept: outside the checkout, so that a second clone starts in seconds.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheDirectory(env = process.env) {
  if (env.PRIYOM_CACHE) return resolve(env.PRIYOM_CACHE);
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'priyom');
}

/**
 * The name of a cached item: everything that its contents depend on, so nothing in the cache is ever stale.
 *
 * @param {readonly string[]} parts name, version, checksum, platform …
 * @returns {string} safe as a file name
 */
export function cacheKey(...parts) {
  return parts.map(part => part.replaceAll(/[^A-Za-z0-9.-]+/g, '_')).join('-');
}

/**
 * Gives the folder of a cached item and builds it when it is not there. It is built in a folder beside and renamed when
 * complete: a build that broke off never counts as one.
 *
 * @param {string} key
 * @param {(directory: string) => Promise<void>} build fills the empty folder that it is given
 * @returns {Promise<string>}
 * @throws {import('./failure.mjs').SetupFailure} the cache is not writable or its disk full; what `build` throws
 */
export async function cached(key, build) {
  const item = join(cacheDirectory(), key);
  if (existsSync(item)) return item;
  await assertUsable(cacheDirectory(), 'PRIYOM_CACHE');
  return withLock(`${item}.lock`, async () => {
    if (existsSync(item)) return item;
    await buildAside(item, build);
    return item;
  });
}

/**
 * @param {string} item
 * @param {(directory: string) => Promise<void>} build
 */
async function buildAside(item, build) {
  const aside = `${item}.building-${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    await build(aside);
    await rename(aside, item);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!(isCode(error, 'ENOTEMPTY') && existsSync(item))) throw error;
  }
}

/**
 * A checksum over files and whole folders: their names and contents, in a fixed order.
 *
 * @param {readonly string[]} paths what does not exist counts as absent
 * @returns {Promise<string>} 12 hexadecimal digits
 */
export async function checksum(...paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesIn(path)) {
      hash
        .update(relative(path, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * @param {string} path
 * @returns {Promise<string[]>} the file itself, or all files below the folder, in a fixed order
 */
async function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map(name => filesIn(join(path, name))))).flat();
}
