import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { isCode } from './lock.mjs';
import { words } from './texts.mjs';

/**
 * @typedef {object} Secrets
 * @property {string} jwtSecret signs the staff's access tokens
 * @property {string} masterKey 32 bytes, base64: wraps the institutions' keys; without it no personal data can be read
 * @property {string} sfuSecret proves the servers to the sfu
 */

/**
 * Reads the installation's secrets and makes them once. The file is for its owner only, and is never overwritten: with
 * another master key all personal data would be lost.
 *
 * @param {string} dataDir
 * @returns {Promise<Secrets>}
 */
export async function ensureSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const present = await readSecrets(file);
  if (present) return present;
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, `${JSON.stringify(newSecrets(), null, 2)}\n`, { mode: 0o600 });
  // link, unlike rename, leaves a file alone that another start has just made.
  await link(aside, file).catch(error => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  await rm(aside);
  const made = await readSecrets(file);
  if (!made) throw new SetupFailure(words.secretsBroken(file));
  return made;
}

/** @returns {Secrets} */
function newSecrets() {
  const secret = () => randomBytes(32).toString('base64');
  return { jwtSecret: secret(), masterKey: secret(), sfuSecret: secret() };
}

/**
 * @param {string} file
 * @returns {Promise<Secrets | undefined>} undefined when there is no such file
 */
async function readSecrets(file) {
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  await chmod(file, 0o600);
  try {
    const { jwtSecret, masterKey, sfuSecret } = JSON.parse(text);
    if ([jwtSecret, masterKey, sfuSecret].every(value => typeof value === 'string' && value.length >= 32)) {
      return { jwtSecret, masterKey, sfuSecret };
    }
  } catch {
    // Falls through to the sentence: a broken file is not replaced.
  }
  throw new SetupFailure(words.secretsBroken(file));
}
