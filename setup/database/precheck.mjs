import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { SetupFailure } from '../failure.mjs';
import { assertPortFree } from '../ports.mjs';
import { words } from '../texts.mjs';

/** WiredTiger writes its log in files of 100 MB. */
export const MIN_FREE_BYTES = 300 * 1024 * 1024;

/**
 * Looks for what would make a database end with a traceback, and says it in words.
 *
 * @param {{dataDir: string, port: number}} options
 * @throws {SetupFailure} no permission, too little disk, a taken port
 */
export async function assertCanStart({ dataDir, port }) {
  await assertWritable(dataDir);
  const { bavail, bsize } = await statfs(dataDir);
  assertRoom(dataDir, bavail * bsize);
  await assertPortFree(port, 'PRIYOM_DB_PORT', { host: '127.0.0.1' });
}

/**
 * Makes the folder when it is not there.
 *
 * @param {string} directory
 */
export async function assertWritable(directory) {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new SetupFailure(words.directoryNotWritable(directory, error instanceof Error ? error.message : ''));
  }
}

/**
 * @param {string} directory
 * @param {number} freeBytes
 */
export function assertRoom(directory, freeBytes) {
  if (freeBytes < MIN_FREE_BYTES) throw new SetupFailure(words.diskFull(directory, freeBytes, MIN_FREE_BYTES));
}
