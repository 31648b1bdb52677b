import { attempt } from '../command.mjs';
import { SetupFailure } from '../failure.mjs';
import { inRoot } from '../paths.mjs';
import { ensureNode } from '../steps/node.mjs';
import { words } from '../texts.mjs';

const withParent = inRoot('setup', 'database', 'with-parent.mjs');

/**
 * @param {string} program
 * @param {{dataDir: string, port: number}} options
 * @returns {string[]} arguments of a Node: mongod, tied to the end of whoever starts that
 */
export function mongodArguments(program, { dataDir, port }) {
  const own = ['--dbpath', dataDir, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'priyom'];
  return [withParent, program, ...own];
}

/**
 * Makes a started mongod the primary of a replica set of one (transactions and change streams need a set) and waits
 * until it accepts writes. Does nothing when it is one already.
 *
 * @param {number} port
 * @throws {SetupFailure}
 */
export async function initiateReplicaSet(port) {
  const initiate = inRoot('setup', 'database', 'initiate.mjs');
  const { code, output } = await attempt(await ensureNode(), [initiate, String(port)]);
  if (code !== 0) throw new SetupFailure(words.notPrimary(output));
}
