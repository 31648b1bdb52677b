import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * @param {string} name of a program
 * @returns {Promise<string | undefined>} where it is on the PATH
 */
export async function findOnPath(name) {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    if (directory && (await isExecutable(join(directory, name)))) return join(directory, name);
  }
  return undefined;
}

/**
 * @param {string} path
 * @returns {Promise<boolean>}
 */
export const isExecutable = path =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
