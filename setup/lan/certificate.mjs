import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import * as asn1 from '@peculiar/asn1-x509';

const DAY_MS = 86_400_000;
/** Apple's systems take no server's certificate that is valid for longer than 398 days. */
const SERVER_DAYS = 396;
const AUTHORITY_DAYS = 5 * 365;
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';

/** Networks that are nobody's in the internet (RFC 1918, 3927): what our authority may vouch for, beside its own names. */
const LOCAL_NETWORKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '127.0.0.0/8'];
const LOCAL_NAMES = ['localhost', 'local'];

/**
 * @typedef {object} Identity
 * @property {string} key PEM
 * @property {string} certificate PEM
 */

/**
 * A certificate authority for one desk. It may vouch for addresses of local networks and `names` alone (RFC 5280
 * §4.2.1.10): a phone that trusts it is in no danger elsewhere, even if its key is stolen.
 *
 * @param {string} title
 * @param {readonly string[]} names addresses and host names of this machine
 * @param {Date} now
 * @returns {Identity}
 */
export function makeAuthority(title, names, now) {
  const key = newKey();
  const permitted = [...LOCAL_NETWORKS, ...LOCAL_NAMES, ...names.map(name => (isIP(name) ? `${name}/32` : name))];
  const subtrees = permitted.map(name => new asn1.GeneralSubtree({ base: generalName(name) }));
  // A list of permitted addresses says nothing of IPv6 in every reader: all of it is excluded.
  const excluded = [new asn1.GeneralSubtree({ base: new asn1.GeneralName({ iPAddress: '::/0' }) })];
  const certificate = issue({
    subject: title,
    key,
    issuer: { title, key },
    days: AUTHORITY_DAYS,
    now,
    extensions: [
      extension(asn1.id_ce_basicConstraints, new asn1.BasicConstraints({ cA: true, pathLenConstraint: 0 }), true),
      extension(asn1.id_ce_keyUsage, new asn1.KeyUsage(asn1.KeyUsageFlags.keyCertSign), true),
      extension(
        asn1.id_ce_nameConstraints,
        new asn1.NameConstraints({
          permittedSubtrees: new asn1.GeneralSubtrees(subtrees),
          excludedSubtrees: new asn1.GeneralSubtrees(excluded),
        }),
        true,
      ),
    ],
  });
  return { key, certificate };
}

/**
 * What this machine shows to browsers.
 *
 * @param {Identity & {title: string}} authority
 * @param {string} title
 * @param {readonly string[]} names
 * @param {Date} now
 * @returns {Identity}
 */
export function makeServer(authority, title, names, now) {
  const key = newKey();
  const certificate = issue({
    subject: title,
    key,
    issuer: authority,
    days: SERVER_DAYS,
    now,
    extensions: [
      extension(asn1.id_ce_basicConstraints, new asn1.BasicConstraints({ cA: false }), true),
      extension(asn1.id_ce_keyUsage, new asn1.KeyUsage(asn1.KeyUsageFlags.digitalSignature), true),
      extension(asn1.id_ce_extKeyUsage, new asn1.ExtendedKeyUsage([asn1.id_kp_serverAuth])),
      extension(asn1.id_ce_subjectAltName, new asn1.SubjectAlternativeName(names.map(generalName))),
    ],
  });
  return { key, certificate };
}

/**
 * Whether an authority of ours may vouch for a name.
 *
 * @param {string} authority PEM
 * @param {string} name
 * @returns {boolean}
 */
export function mayVouchFor(authority, name) {
  const { extensions = [] } = AsnConvert.parse(new X509Certificate(authority).raw, asn1.Certificate).tbsCertificate;
  const found = extensions.find(({ extnID }) => extnID === asn1.id_ce_nameConstraints);
  if (!found) return false;
  const bases =
    AsnConvert.parse(found.extnValue, asn1.NameConstraints).permittedSubtrees?.map(({ base }) => base) ?? [];
  if (isIP(name)) return bases.some(({ iPAddress }) => iPAddress && isIn(iPAddress, name));
  return bases.some(({ dNSName }) => dNSName && (name === dNSName || name.endsWith(`.${dNSName}`)));
}

/**
 * @param {string} network such as 10.0.0.0/8
 * @param {string} address
 */
function isIn(network, address) {
  const [start = '', prefix] = network.split('/');
  const list = new BlockList();
  list.addSubnet(start, Number(prefix), 'ipv4');
  return list.check(address, 'ipv4');
}

/**
 * @param {{subject: string, key: string, issuer: {title: string, key: string}, days: number, now: Date,
 *   extensions: asn1.Extension[]}} what
 * @returns {string} PEM
 */
function issue({ subject, key, issuer, days, now, extensions }) {
  const algorithm = new asn1.AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
  const tbsCertificate = new asn1.TBSCertificate({
    version: asn1.Version.v3,
    serialNumber: serialNumber(),
    signature: algorithm,
    issuer: nameOf(issuer.title),
    // The phone's clock may be behind.
    validity: new asn1.Validity({
      notBefore: new Date(now.getTime() - DAY_MS),
      notAfter: new Date(now.getTime() + days * DAY_MS),
    }),
    subject: nameOf(subject),
    subjectPublicKeyInfo: AsnConvert.parse(spkiOf(key), asn1.SubjectPublicKeyInfo),
    extensions: new asn1.Extensions([...extensions, subjectKeyIdentifier(key), authorityKeyIdentifier(issuer.key)]),
  });
  const signed = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), createPrivateKey(issuer.key));
  const certificate = new asn1.Certificate({
    tbsCertificate,
    signatureAlgorithm: algorithm,
    signatureValue: bytes(signed),
  });
  return pem(AsnConvert.serialize(certificate));
}

function newKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** 16 random bytes, positive, its first byte never 0 (RFC 5280 §4.1.2.2). */
function serialNumber() {
  const number = randomBytes(16);
  number[0] = ((number[0] ?? 0) & 0x3f) | 0x40;
  return bytes(number);
}

/** @param {string} title */
function nameOf(title) {
  const value = new asn1.AttributeValue({ utf8String: title });
  const attribute = new asn1.AttributeTypeAndValue({ type: COMMON_NAME, value });
  return new asn1.Name([new asn1.RelativeDistinguishedName([attribute])]);
}

/** @param {string} name an address, a network such as 10.0.0.0/8, or a host name */
function generalName(name) {
  return new asn1.GeneralName(isIP(name.replace(/\/.*/, '')) ? { iPAddress: name } : { dNSName: name });
}

/**
 * @param {string} id
 * @param {unknown} value
 * @param {boolean} [critical]
 */
function extension(id, value, critical = false) {
  return new asn1.Extension({
    extnID: id,
    critical,
    extnValue: new OctetString(AsnConvert.serialize(value)),
  });
}

/** @param {string} key */
function subjectKeyIdentifier(key) {
  return extension(asn1.id_ce_subjectKeyIdentifier, new asn1.SubjectKeyIdentifier(keyIdOf(key)));
}

/** @param {string} key */
function authorityKeyIdentifier(key) {
  const keyIdentifier = new asn1.KeyIdentifier(keyIdOf(key));
  return extension(asn1.id_ce_authorityKeyIdentifier, new asn1.AuthorityKeyIdentifier({ keyIdentifier }));
}

/** @param {string} key PEM of a private key */
const spkiOf = key => createPublicKey(key).export({ type: 'spki', format: 'der' });

/** @param {string} key */
const keyIdOf = key => bytes(createHash('sha256').update(spkiOf(key)).digest().subarray(0, 20));

/** @param {Buffer} buffer */
const bytes = buffer => Uint8Array.from(buffer).buffer;

/** @param {ArrayBuffer} der */
function pem(der) {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
