import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Facts what the set-up found out
 * @property {string} clientDir
 * @property {string} workerBin
 * @property {import('./secrets.mjs').Secrets} secrets
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
  const address = chosen.PRIYOM_ADDRESS || '127.0.0.1';
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
    PUBLIC_URL: `http://${chosen.PRIYOM_ADDRESS || 'localhost'}:${port}`,
    JWT_SECRET: facts.secrets.jwtSecret,
    MASTER_KEY: facts.secrets.masterKey,
    SFU_NODES: JSON.stringify([{ nodeId: sfu.NODE_ID, url: `ws://127.0.0.1:${sfu.CONTROL_PORT}` }]),
    SFU_SECRET: facts.secrets.sfuSecret,
    CLIENT_DIR: facts.clientDir,
    DEMO: '1',
    LOG_LEVEL: 'info',
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
