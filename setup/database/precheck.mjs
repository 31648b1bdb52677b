import { assertUsable } from '../folder.mjs';
import { assertPortFree } from '../ports.mjs';

/**
 * Looks for what would make a database end with a traceback, and says it in words.
 *
 * @param {{dataDir: string, port: number}} options
 * @throws {import('../failure.mjs').SetupFailure} no permission, too little disk, a taken port
 */
export async function assertCanStart({ dataDir, port }) {
  await assertUsable(dataDir, 'PRIYOM_DATA');
  await assertPortFree(port, 'PRIYOM_DB_PORT', { host: '127.0.0.1' });
}
