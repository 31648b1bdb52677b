import { prepareDatabase } from './database.mjs';
import { ensureNode } from './steps/node.mjs';
import { ensurePackages, ensurePnpm } from './steps/packages.mjs';
import { ensureWorker } from './steps/worker.mjs';

/**
 * @typedef {object} Tools
 * @property {string} node
 * @property {string} pnpm
 * @property {string} workerBin
 */

/**
 * Everything that both commands need before they begin. Each step finds out by itself whether anything is left to do, so
 * the second run takes seconds and needs no network.
 *
 * @returns {Promise<Tools>}
 * @throws {import('./failure.mjs').SetupFailure}
 */
export async function setUp() {
  const node = await ensureNode();
  const pnpm = await ensurePnpm();
  await ensurePackages(node, pnpm);
  const workerBin = await ensureWorker();
  await prepareDatabase();
  return { node, pnpm, workerBin };
}
