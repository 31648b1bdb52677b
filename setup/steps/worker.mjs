import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installWorker } from '../../sfu/worker/install.mjs';
import { workerRuns } from '../../sfu/worker/prebuilt.mjs';
import { cached, cacheKey, checksum } from '../cache.mjs';
import { SetupFailure } from '../failure.mjs';
import { inRoot } from '../paths.mjs';
import { step } from '../progress.mjs';
import { words } from '../texts.mjs';

/**
 * The mediasoup-worker executable: the one named by MEDIASOUP_WORKER_BIN, else the cached one, else the official
 * prebuilt one, else one built here from the sources inside the npm package.
 *
 * @returns {Promise<string>} its path; it runs on this machine
 * @throws {SetupFailure}
 */
export async function ensureWorker() {
  const chosen = process.env.MEDIASOUP_WORKER_BIN;
  if (chosen) {
    if (await workerRuns(chosen)) return chosen;
    throw new SetupFailure(words.workerBinWrong(chosen));
  }
  const mediasoup = inRoot('sfu', 'node_modules', 'mediasoup');
  const { version } = JSON.parse(await readFile(join(mediasoup, 'package.json'), 'utf8'));
  const recipe = await checksum(inRoot('sfu', 'worker', 'recipe'));
  const key = cacheKey('mediasoup-worker', version, recipe, await systemRelease(), process.arch);
  return step(words.installingWorker(version), async announce => {
    /** @param {string} line */
    const say = line => {
      announce();
      console.info(line);
    };
    const directory = await obtain(key, mediasoup, say);
    if (await workerRuns(join(directory, 'mediasoup-worker'))) return join(directory, 'mediasoup-worker');
    // Its system libraries were removed since: build anew, which brings them back.
    await rm(directory, { recursive: true });
    return join(await obtain(key, mediasoup, say), 'mediasoup-worker');
  });
}

/**
 * @param {string} key
 * @param {string} mediasoup
 * @param {(line: string) => void} say
 */
function obtain(key, mediasoup, say) {
  return cached(key, aside => installWorker({ mediasoup, output: join(aside, 'mediasoup-worker'), say }));
}

/**
 * The worker is linked to the libraries of one release of the system.
 *
 * @returns {Promise<string>} `debian12`, `ubuntu24.04`, `darwin`
 */
async function systemRelease() {
  if (process.platform !== 'linux') return process.platform;
  return releaseName(await readFile('/etc/os-release', 'utf8').catch(() => ''));
}

/**
 * @param {string} osRelease contents of /etc/os-release
 * @returns {string}
 */
export function releaseName(osRelease) {
  /** @param {string} name */
  const value = name => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  return `${value('ID')}${value('VERSION_ID')}` || 'linux';
}
