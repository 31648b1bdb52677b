import { SetupFailure } from './failure.mjs';
import { words } from './texts.mjs';

/**
 * What stands behind `npm start --`.
 *
 * @param {readonly string[]} given
 * @returns {{isLan: boolean}} isLan: phones on the same network are to reach this machine
 * @throws {SetupFailure} something else than `--lan`
 */
export function readArguments(given) {
  const unknown = given.filter(one => one !== '--lan');
  if (unknown.length > 0) throw new SetupFailure(words.unknownArgument(unknown.join(' ')));
  return { isLan: given.includes('--lan') };
}
