import { readFile } from 'node:fs/promises';
import { SetupFailure } from '../failure.mjs';
import { findOnPath, isExecutable } from '../find-on-path.mjs';
import { words } from '../texts.mjs';
import { ensureDebianPackages } from './apt.mjs';
import { releaseName } from './worker.mjs';

/**
 * @typedef {object} OptionalProgram
 * @property {string} variable names it
 * @property {readonly string[]} names on the PATH
 * @property {string} debianPackage Ubuntu and others have none of that name, or another thing by it
 */

/** @type {OptionalProgram} */
const FIREFOX = { variable: 'FIREFOX_PATH', names: ['firefox-esr', 'firefox'], debianPackage: 'firefox-esr' };
/** @type {OptionalProgram} */
const RELAY = { variable: 'TURNSERVER_PATH', names: ['turnserver'], debianPackage: 'coturn' };

/**
 * What some tests need and Debian has: a second browser and a relay. Elsewhere, where there are none, those tests are left
 * out and say so.
 *
 * @returns {Promise<Record<string, string>>} variables for the tests
 */
export async function ensureOptionalPrograms() {
  const found = [];
  for (const program of [FIREFOX, RELAY]) found.push([program.variable, await ensure(program)]);
  return Object.fromEntries(found.filter(([, path]) => path));
}

/**
 * @param {OptionalProgram} program
 * @returns {Promise<string | undefined>}
 */
async function ensure({ variable, names, debianPackage }) {
  const chosen = process.env[variable];
  if (chosen) {
    if (await isExecutable(chosen)) return chosen;
    throw new SetupFailure(words.pathWrong(variable, chosen));
  }
  const present = await first(names);
  if (present || !(await isRealDebian())) return present;
  await ensureDebianPackages([debianPackage], words.forTests);
  return first(names);
}

/** @param {readonly string[]} names */
async function first(names) {
  for (const name of names) {
    const path = await findOnPath(name);
    if (path) return path;
  }
  return undefined;
}

async function isRealDebian() {
  return releaseName(await readFile('/etc/os-release', 'utf8').catch(() => '')).startsWith('debian');
}
