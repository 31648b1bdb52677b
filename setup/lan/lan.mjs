import { SetupFailure } from '../failure.mjs';
import { words } from '../texts.mjs';
import { ownAddresses, phoneAddress } from './address.mjs';

/** Also for this machine's own browser. */
const LOCAL_NAMES = ['127.0.0.1', 'localhost'];

/**
 * @typedef {object} Lan what `npm start -- --lan` adds
 * @property {string} address where phones find this machine
 * @property {import('./kept-certificates.mjs').CertificateFiles} files
 */

/**
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Lan>}
 * @throws {SetupFailure} this machine is in no network
 */
export async function prepareLan(dataDir, env = process.env) {
  const own = ownAddresses();
  const address = await phoneAddress(env.PRIYOM_ADDRESS, own);
  if (!address) throw new SetupFailure(words.lan.noNetwork);
  const others = own.filter(one => one !== address);
  if (!env.PRIYOM_ADDRESS && others.length > 0) console.info(words.lan.chosen(address, others.join(', ')));
  // Its library is there once the packages are installed.
  const { ensureCertificates } = await import('./kept-certificates.mjs');
  const files = await ensureCertificates(dataDir, [...new Set([address, ...own, ...LOCAL_NAMES])]);
  return { address, files };
}
