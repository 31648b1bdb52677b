import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, cacheKey, checksum } from '../cache.mjs';
import { attempt } from '../command.mjs';
import { SetupFailure } from '../failure.mjs';
import { inRoot } from '../paths.mjs';
import { step } from '../progress.mjs';
import { ensurePython } from '../steps/python.mjs';
import { words } from '../texts.mjs';

const requirements = inRoot('setup', 'database', 'requirements.txt');
const starter = inRoot('setup', 'database', 'secantusd.py');
/** secantusd.py's exit code for a data directory that is in use. */
export const LOCKED_EXIT_CODE = 73;

/**
 * SecantusDB in a virtual environment of its own, with every package pinned by checksum.
 *
 * @returns {Promise<string>} path of that environment's Python
 * @throws {SetupFailure} no Python, or no wheel for this machine: how to get a database otherwise
 */
export async function ensureSecantus() {
  const python = await ensurePython();
  const version = /^secantusdb==(\S+)/m.exec(await readFile(requirements, 'utf8'))?.[1] ?? 'unknown';
  const platform = [`py${python.version}`, process.platform, process.arch];
  const key = cacheKey('secantusdb', version, await checksum(requirements), ...platform);
  const directory = await step(words.installingSecantus(version), () =>
    cached(key, aside => install(python.path, aside)),
  );
  return join(directory, 'bin', 'python');
}

/**
 * The environment is moved after it is made, which breaks the scripts in its `bin` but not `bin/python -m …`.
 *
 * @param {string} python
 * @param {string} directory
 */
async function install(python, directory) {
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check', '--require-hashes'];
  const environment = await attempt(python, ['-m', 'venv', directory]);
  if (environment.code !== 0) throw new SetupFailure(words.noDatabase(environment.output));
  const packages = await attempt(join(directory, 'bin', 'python'), [...pip, '-r', requirements]);
  if (packages.code !== 0) throw new SetupFailure(words.noDatabase(packages.output));
}

/**
 * @param {{dataDir: string, port: number, durable: boolean}} options durable: a write that was acknowledged survives
 *   `kill -9`; only throw-away test data goes without
 * @returns {string[]} arguments of the environment's Python
 */
export function secantusArguments({ dataDir, port, durable }) {
  const args = [starter, '--host', '127.0.0.1', '--port', String(port), '--storage-path', dataDir];
  return durable ? [...args, '--sync-on-commit'] : args;
}
