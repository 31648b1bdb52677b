import { SetupFailure } from '../failure.mjs';
import { findOnPath, isExecutable } from '../find-on-path.mjs';
import { words } from '../texts.mjs';
import { ensureDebianPackages } from './apt.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * A Chromium for the tests: CHROMIUM_PATH, else the one on the PATH, else Debian's package.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function ensureBrowser() {
  if (process.env.CHROMIUM_PATH) {
    if (await isExecutable(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new SetupFailure(words.pathWrong('CHROMIUM_PATH', process.env.CHROMIUM_PATH));
  }
  const present = await findBrowser();
  if (present) return present;
  if (process.platform === 'darwin') throw new SetupFailure(words.chromiumForMac);
  await ensureDebianPackages(['chromium'], words.forTests);
  const installed = await findBrowser();
  if (!installed) throw new SetupFailure(words.chromiumMissing);
  return installed;
}

async function findBrowser() {
  for (const name of NAMES) {
    const path = await findOnPath(name);
    if (path) return path;
  }
  return (await isExecutable(MAC)) ? MAC : undefined;
}
