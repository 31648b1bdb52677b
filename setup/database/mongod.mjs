import { run } from '../command.mjs';
import { inRoot } from '../paths.mjs';
import { ensureNode } from '../steps/node.mjs';

/**
 * @param {{dataDir: string, port: number}} options the port stays the same for one data directory: it is in the replica
 *   set's configuration
 * @returns {string[]} arguments of mongod
 */
export function mongodArguments({ dataDir, port }) {
  return ['--dbpath', dataDir, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'priyom'];
}

/**
 * Makes a started mongod the primary of a replica set of one (transactions and change streams need a set) and waits
 * until it accepts writes. Does nothing when it is one already.
 *
 * @param {number} port
 */
export async function initiateReplicaSet(port) {
  await run(await ensureNode(), [inRoot('setup', 'database', 'initiate.mjs'), String(port)]);
}
