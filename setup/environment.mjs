import { availableParallelism } from 'node:os';

const TLS_PORT = '3443';

/**
 * @typedef {object} Facts what the set-up found out
 * @property {string} clientDir
 * @property {string} workerBin
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {import('./lan/lan.mjs').Lan | null} lan null: for this machine alone
 * @property {boolean} isTerminal somebody looks at what is printed, in colours
 *
 * @typedef {Record<string, string>} Variables
 */

/**
 * The programs' configuration on one machine (the tables in docs/OPERATIONS.md). A variable that the operator has set
 * always wins. MONGODB_URI is added when the database runs.
 *
 * @param {Facts} facts
 * @param {NodeJS.ProcessEnv} chosen
 * @returns {{server: Variables, sfu: Variables}}
 */
export function programVariables(facts, chosen) {
  const address = facts.lan?.address || chosen.PRIYOM_ADDRESS || '127.0.0.1';
  const sfu = withChosen(sfuDefaults(facts, address), chosen);
  const server = withChosen(serverDefaults(facts, chosen, sfu), chosen);
  return { server, sfu };
}

/**
 * @param {Facts} facts
 * @param {string} address where browsers send their media
 * @returns {Variables}
 */
function sfuDefaults(facts, address) {
  return {
    NODE_ID: 'n1',
    CONTROL_HOST: '127.0.0.1',
    CONTROL_PORT: '4443',
    SFU_SECRET: facts.secrets.sfuSecret,
    ANNOUNCED_ADDRESS: address,
    RTC_PORT: '44000',
    WORKERS: String(availableParallelism()),
    MEDIASOUP_WORKER_BIN: facts.workerBin,
    LOG_LEVEL: 'info',
  };
}

/**
 * @param {Facts} facts
 * @param {NodeJS.ProcessEnv} chosen
 * @param {Variables} sfu
 * @returns {Variables}
 */
function serverDefaults(facts, chosen, sfu) {
  const port = chosen.PORT || '3000';
  return {
    PORT: port,
    PUBLIC_URL: facts.lan
      ? `https://${facts.lan.address}:${chosen.TLS_PORT || TLS_PORT}`
      : `http://${chosen.PRIYOM_ADDRESS || 'localhost'}:${port}`,
    ...(facts.lan && doorOf(facts.lan)),
    JWT_SECRET: facts.secrets.jwtSecret,
    MASTER_KEY: facts.secrets.masterKey,
    SFU_NODES: JSON.stringify([{ nodeId: sfu.NODE_ID, url: `ws://127.0.0.1:${sfu.CONTROL_PORT}` }]),
    SFU_SECRET: facts.secrets.sfuSecret,
    CLIENT_DIR: facts.clientDir,
    DEMO: '1',
    COLOURS: facts.isTerminal ? '1' : '0',
    LOG_LEVEL: 'info',
  };
}

/**
 * @param {import('./lan/lan.mjs').Lan} lan
 * @returns {Variables}
 */
function doorOf({ files }) {
  return {
    TLS_PORT,
    TLS_KEY_FILE: files.key,
    TLS_CERT_FILE: files.certificate,
    TLS_CA_FILE: files.authority,
  };
}

/**
 * @param {Variables} defaults
 * @param {NodeJS.ProcessEnv} chosen
 * @returns {Variables}
 */
function withChosen(defaults, chosen) {
  return Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, chosen[name] || value]));
}

/**
 * @param {string} uri a MongoDB connection string
 * @param {string} name used when it names no database
 * @returns {string}
 */
export function withDatabaseName(uri, name) {
  const match = /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)(\?.*)?$/.exec(uri);
  if (!match || match[2]) return uri;
  return `${match[1]}/${name}${match[3] ?? ''}`;
}
