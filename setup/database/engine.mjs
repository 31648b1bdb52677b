import { findOnPath } from '../find-on-path.mjs';
import { ensureSecantus } from './secantus.mjs';

/**
 * @typedef {{kind: 'external', uri: string}} ExternalEngine somebody else's MongoDB, that we neither start nor stop
 * @typedef {{kind: 'mongod', program: string}} MongodEngine
 * @typedef {{kind: 'secantus', python: string}} SecantusEngine
 * @typedef {ExternalEngine | MongodEngine | SecantusEngine} Engine
 */

/**
 * Chooses which server answers MongoDB's protocol: MONGODB_URI, else `mongod` on the PATH, else SecantusDB, which is
 * installed when it is not there.
 *
 * @returns {Promise<Engine>}
 */
export async function chooseEngine() {
  if (process.env.MONGODB_URI) return { kind: 'external', uri: process.env.MONGODB_URI };
  const program = await findOnPath('mongod');
  if (program) return { kind: 'mongod', program };
  return { kind: 'secantus', python: await ensureSecantus() };
}
