import { join } from 'node:path';
import { cacheDirectory } from '../cache.mjs';
import { attempt } from '../command.mjs';
import { SetupFailure } from '../failure.mjs';
import { withLock } from '../lock.mjs';
import { step } from '../progress.mjs';
import { words } from '../texts.mjs';

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholder
const STATUS = '${db:Status-Status}';
const INSTALL = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
let updated = false;

/**
 * Makes sure that Debian packages are installed. Root gets the missing ones installed; anybody else gets the exact line
 * to run.
 *
 * @param {readonly string[]} packages
 * @param {string} purpose what they are for, in words
 * @throws {SetupFailure} not root, not a Debian, or apt failed
 */
export async function ensureDebianPackages(packages, purpose) {
  if (!(await isDebian())) throw new SetupFailure(words.notDebian(packages.join(' '), purpose));
  const missing = await missingOf(packages);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new SetupFailure(words.aptNeedsRoot(missing.join(' '), purpose));
  await step(words.aptInstalling(missing.join(' '), purpose), () =>
    withLock(join(cacheDirectory(), 'apt.lock'), () => install(missing)),
  );
}

/** @returns {Promise<boolean>} also for Ubuntu and whatever else has Debian's packages */
export async function isDebian() {
  return (await attempt('dpkg-query', ['--version'])).code === 0;
}

/** @param {readonly string[]} packages */
async function missingOf(packages) {
  const states = await Promise.all(packages.map(name => attempt('dpkg-query', ['-W', '-f', STATUS, name])));
  return packages.filter((_, index) => states[index]?.output !== 'installed');
}

/**
 * `apt-get update` may fail for somebody else's repository and leave ours usable: only the installation's own failure
 * counts.
 *
 * @param {readonly string[]} packages
 */
async function install(packages) {
  if (!updated) await attempt('apt-get', ['update', '-qq'], { env: environment });
  updated = true;
  const { code, output } = await attempt('apt-get', [...INSTALL, ...packages], { env: environment });
  if (code !== 0) throw new SetupFailure(words.aptFailed(packages.join(' '), output));
}
