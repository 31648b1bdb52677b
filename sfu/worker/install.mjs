import { readFile } from 'node:fs/promises';
import { SetupFailure } from '../../setup/failure.mjs';
import { ensureDebianPackages, isDebian } from '../../setup/steps/apt.mjs';
import { words } from '../../setup/texts.mjs';
import { buildWorker } from './build.mjs';
import { downloadPrebuilt } from './prebuilt.mjs';

/**
 * @typedef {object} WorkerRequest
 * @property {string} mediasoup folder of the npm package
 * @property {string} output where the executable goes
 * @property {(line: string) => void} say to the person who watches
 */

/**
 * Puts a mediasoup-worker at `output`: mediasoup's own prebuilt executable where it can be downloaded and runs here,
 * otherwise one built from the sources inside the npm package, with Debian's compiler and libraries.
 *
 * @param {WorkerRequest} request
 * @throws {SetupFailure} no Debian (only MEDIASOUP_WORKER_BIN helps), missing packages, a build that failed
 */
export async function installWorker(request) {
  const reason = await downloadPrebuilt(request);
  if (reason === null) return;
  if (!(await isDebian())) throw new SetupFailure(words.workerNotForSystem(reason));
  request.say(words.workerBuilding(reason));
  const list = await readFile(new URL('packages.txt', import.meta.url), 'utf8');
  await ensureDebianPackages(list.split('\n').filter(Boolean), words.forBuildingWorker);
  await buildWorker(request);
}
