import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { words } from './texts.mjs';

const POLL_MS = 300;

/**
 * Runs `work` while holding a lock that other processes of this machine respect: two clones that are set up at the same
 * time build each thing once. The lock is a file with the holder's pid; a holder that has died loses it. Should two
 * waiters take over at the same instant, both build: the cache renames into place, so the result is whole all the same.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  await mkdir(dirname(file), { recursive: true });
  let said = false;
  while (!(await take(file))) {
    const holder = await holderOf(file);
    if (holder !== null && !isAlive(holder)) await takeAway(file);
    else {
      if (!said && holder !== null) console.info(words.waitingForOther(holder));
      said = said || holder !== null;
      await delay(POLL_MS);
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Promise<number | null>} null while the holder is just writing or removing it
 */
async function holderOf(file) {
  try {
    const pid = Number(await readFile(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** @param {string} file */
async function takeAway(file) {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => {});
  await rm(aside, { force: true });
}

/**
 * @param {number} pid
 * @returns {boolean} EPERM means that it lives and is another user's
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string | number} code
 */
export function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
