import { attempt } from '../command.mjs';
import { SetupFailure } from '../failure.mjs';
import { findOnPath } from '../find-on-path.mjs';
import { words } from '../texts.mjs';
import { ensureDebianPackages } from './apt.mjs';

/** SecantusDB has wheels for these. */
const NAMES = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];
const MINORS = [10, 11, 12, 13];
const PROBE = `
import importlib.util, sys
print(sys.version_info.major, sys.version_info.minor, bool(importlib.util.find_spec("ensurepip")), sys.executable)`;

/**
 * @typedef {object} Python
 * @property {string} path
 * @property {string} version `3.11`
 */

/**
 * A Python 3.10–3.13 that can make virtual environments. Debian's lacks them without `python3-venv`.
 *
 * @returns {Promise<Python>}
 * @throws {SetupFailure} the exact line to run
 */
export async function ensurePython() {
  const present = await findPython();
  if (present) return present;
  await ensureDebianPackages(['python3', 'python3-venv'], words.forDatabase);
  const installed = await findPython();
  if (!installed) throw new SetupFailure(words.pythonMissing);
  return installed;
}

/** @returns {Promise<Python | undefined>} */
async function findPython() {
  for (const name of NAMES) {
    const path = await findOnPath(name);
    if (!path) continue;
    const { code, output } = await attempt(path, ['-c', PROBE]);
    const python = code === 0 && usablePython(output);
    if (python) return python;
  }
  return undefined;
}

/**
 * @param {string} output of the probe; a shim before Python may have complained as well (of a locale not installed)
 * @returns {Python | undefined} undefined: another version, or one without virtual environments
 */
export function usablePython(output) {
  const [, minor, path] = /^3 (\d+) True (.+)$/m.exec(output) ?? [];
  return path && MINORS.includes(Number(minor)) ? { path, version: `3.${minor}` } : undefined;
}
