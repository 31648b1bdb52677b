import { readFile } from 'node:fs/promises';
import { buildWorker } from './build.mjs';
import { downloadPrebuilt, workerRuns } from './prebuilt.mjs';

/**
 * @typedef {object} WorkerWords sentences for the person who watches
 * @property {(url: string) => string} workerDownloading
 * @property {(reason: string) => string} workerBuilding
 * @property {(done: number, all: number) => string} workerProgress
 * @property {string} workerPrebuiltDoesNotRun
 * @property {(reason: string) => string} workerNotForSystem
 * @property {(output: string) => string} workerBuildFailed
 *
 * @typedef {object} WorkerRequest
 * @property {string} mediasoup folder of the npm package
 * @property {string} output where the executable goes
 * @property {(line: string) => void} say
 * @property {WorkerWords} words
 * @property {(packages: string[]) => Promise<void>} ensurePackages makes sure that Debian packages are installed
 */

/**
 * Puts a mediasoup-worker at `output`: mediasoup's own prebuilt executable where it can be downloaded and runs here,
 * otherwise one built from the sources inside the npm package.
 *
 * @param {WorkerRequest} request
 */
export async function installWorker(request) {
  const reason = await downloadPrebuilt(request);
  if (reason === null) return;
  if (process.platform !== 'linux') throw new Error(request.words.workerNotForSystem(reason));
  request.say(request.words.workerBuilding(reason));
  const list = await readFile(new URL('packages.txt', import.meta.url), 'utf8');
  await request.ensurePackages(list.split('\n').filter(Boolean));
  await buildWorker(request);
}

export { workerRuns };
