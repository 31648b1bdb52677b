import { attempt } from '../command.mjs';
import { SetupFailure } from '../failure.mjs';
import { words } from '../texts.mjs';

/**
 * Installs one package from npm into a folder of its own, without running anybody's install scripts.
 *
 * @param {string} directory
 * @param {string} name
 * @param {string} version
 * @throws {SetupFailure} when npm is missing or the package can't be had
 */
export async function installFromNpm(directory, name, version) {
  const { code, output } = await attempt('npm', [
    'install',
    '--prefix',
    directory,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
    `${name}@${version}`,
  ]);
  if (code !== 0) throw new SetupFailure(words.npmFailed(`${name}@${version}`, output));
}
