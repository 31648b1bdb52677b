import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { words } from './texts.mjs';

/**
 * Holds a data folder as long as this process lives, so that a second `npm start` learns the true reason before it meets
 * the first one's ports. A socket, not a file with a process id: the kernel closes it however the process ends, and ids
 * are given to others. Where no socket can be made (a very long path, some network disks) the database's own lock is left.
 *
 * @param {string} dataDir
 * @throws {SetupFailure} another `npm start` holds it
 */
export async function holdDataFolder(dataDir) {
  const path = join(dataDir, 'start.sock');
  if (await somebodyListens(path)) throw new SetupFailure(words.dataInUse(dataDir));
  await rm(path, { force: true });
  const holder = createServer(caller => caller.destroy());
  await new Promise(resolve => {
    holder.once('error', resolve).listen(path, () => resolve(undefined));
  });
  holder.unref();
}

/**
 * @param {string} path of a socket
 * @returns {Promise<boolean>}
 */
function somebodyListens(path) {
  return new Promise(resolve => {
    const caller = connect(path, () => {
      caller.destroy();
      resolve(true);
    });
    caller.once('error', () => resolve(false));
  });
}
