import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { SetupFailure } from './failure.mjs';
import { words } from './texts.mjs';

/** The database writes its log in files of 100 MB; a Node, a worker or a browser unpacked is as large. */
export const MIN_FREE_BYTES = 300 * 1024 * 1024;

/**
 * Makes a folder when it is not there, and looks whether something can be put into it.
 *
 * @param {string} directory
 * @param {'PRIYOM_DATA' | 'PRIYOM_CACHE'} variable the environment variable that chooses another
 * @throws {SetupFailure} no permission, too little disk
 */
export async function assertUsable(directory, variable) {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new SetupFailure(words.directoryNotWritable(directory, variable, reason));
  }
  const { bavail, bsize } = await statfs(directory);
  const freeBytes = bavail * bsize;
  if (freeBytes >= MIN_FREE_BYTES) return;
  throw new SetupFailure(words.diskFull(directory, variable, freeBytes, MIN_FREE_BYTES));
}
