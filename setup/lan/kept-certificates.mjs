import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeAuthority, makeServer, mayVouchFor } from './certificate.mjs';

const RENEW_MS = 30 * 86_400_000;

/**
 * @typedef {object} CertificateFiles
 * @property {string} key
 * @property {string} certificate
 * @property {string} authority what a phone may be told to trust
 */

/**
 * The certificates of this desk in the data folder, for their owner only: made at the first time, and again when the
 * machine's addresses have changed or 30 days before their end. The authority outlives the addresses, so that a phone which
 * trusts it goes on doing so; it is made anew only for a name that it may not vouch for, or at its own end.
 *
 * @param {string} dataDir
 * @param {readonly string[]} names addresses and host names under which browsers come
 * @param {Date} [now]
 * @returns {Promise<CertificateFiles>}
 */
export async function ensureCertificates(dataDir, names, now = new Date()) {
  const directory = join(dataDir, 'lan');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const title = `Priyom ${hostname()}`;
  const authority = identityIn(directory, 'authority');
  const server = identityIn(directory, 'server');

  let issuer = await authority.read();
  if (!issuer || !isLasting(issuer, now) || !names.every(name => mayVouchFor(issuer?.certificate ?? '', name))) {
    issuer = await authority.write(makeAuthority(title, names, now));
  }
  const shown = await server.read();
  const isGood = shown && isLasting(shown, now) && isOf(shown, issuer) && hasNames(shown, names);
  if (!isGood) await server.write(makeServer({ ...issuer, title }, `${title}, https`, names, now));
  return { key: server.keyFile, certificate: server.certificateFile, authority: authority.certificateFile };
}

/** @typedef {import('./certificate.mjs').Identity} Identity */

/**
 * @param {Identity} identity
 * @param {Date} now
 */
function isLasting({ certificate }, now) {
  return new X509Certificate(certificate).validToDate.getTime() - now.getTime() > RENEW_MS;
}

/**
 * @param {Identity} identity
 * @param {Identity} issuer
 */
function isOf({ certificate }, issuer) {
  return new X509Certificate(certificate).verify(new X509Certificate(issuer.certificate).publicKey);
}

/**
 * @param {Identity} identity
 * @param {readonly string[]} names
 */
function hasNames({ certificate }, names) {
  const shown = (new X509Certificate(certificate).subjectAltName ?? '')
    .split(', ')
    .map(name => name.replace(/^.*?:/, ''));
  return shown.length === names.length && names.every(name => shown.includes(name));
}

/**
 * @param {string} directory
 * @param {string} name
 */
function identityIn(directory, name) {
  const keyFile = join(directory, `${name}.key`);
  const certificateFile = join(directory, `${name}.crt`);
  return {
    keyFile,
    certificateFile,
    /** @returns {Promise<Identity | undefined>} undefined: not there, or one does not belong to the other */
    async read() {
      try {
        const identity = { key: await readFile(keyFile, 'utf8'), certificate: await readFile(certificateFile, 'utf8') };
        const isPair = new X509Certificate(identity.certificate).checkPrivateKey(createPrivateKey(identity.key));
        if (isPair) await chmod(keyFile, 0o600);
        return isPair ? identity : undefined;
      } catch {
        return undefined;
      }
    },
    /** @param {Identity} identity */
    async write(identity) {
      await writeWhole(keyFile, identity.key);
      await writeWhole(certificateFile, identity.certificate);
      return identity;
    },
  };
}

/**
 * @param {string} file
 * @param {string} text
 */
async function writeWhole(file, text) {
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
