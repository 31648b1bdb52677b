import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { diskFailure, SetupFailure } from '../failure.mjs';
import { killGroup } from '../kill-group.mjs';
import { freePort } from '../ports.mjs';
import { words } from '../texts.mjs';
import { chooseEngine } from './engine.mjs';
import { initiateReplicaSet, mongodArguments } from './mongod.mjs';
import { ping } from './ping.mjs';
import { assertCanStart } from './precheck.mjs';
import { LOCKED_EXIT_CODE, secantusArguments } from './secantus.mjs';

const START_MS = 30_000;
const STOP_MS = 10_000;
const POLL_MS = 50;
const TAIL_CHARACTERS = 2000;

/**
 * @typedef {import('../database.d.mts').Database} Database
 * @typedef {import('./engine.mjs').MongodEngine | import('./engine.mjs').SecantusEngine} LocalEngine
 * @typedef {{dataDir: string, port: number, durable: boolean}} LocalOptions
 */

/**
 * Starts the database and waits until it answers; see database.d.mts for the guarantees.
 *
 * @param {import('../database.d.mts').DatabaseOptions} options
 * @returns {Promise<Database>}
 */
export async function startDatabase({ dataDir, port, durable = true }) {
  const engine = await chooseEngine();
  if (engine.kind === 'external') return external(engine.uri);
  const local = { dataDir, port: port ?? (await freePort()), durable };
  await assertCanStart(local);
  return startLocal(engine, local);
}

/**
 * @param {string} uri
 * @returns {Database}
 */
function external(uri) {
  const refuse = async () => {
    throw new SetupFailure(words.externalDatabaseStays);
  };
  return {
    uri,
    kind: 'external',
    pid: undefined,
    exited: new Promise(() => {}),
    stop: async () => {},
    killHard: refuse,
  };
}

/**
 * @param {LocalEngine} engine
 * @param {LocalOptions} options
 * @returns {Promise<Database>}
 */
async function startLocal(engine, options) {
  const logFile = join(options.dataDir, 'database.log');
  const writtenBefore = await stat(logFile).then(
    ({ size }) => size,
    () => 0,
  );
  const child = launch(engine, options, logFile);
  /** @type {Promise<number>} */
  const exited = new Promise(resolve => {
    child.on('error', () => resolve(127));
    child.on('exit', code => resolve(code ?? 128));
  });
  /** @param {NodeJS.Signals} signal */
  const end = async signal => {
    if (signal === 'SIGKILL') killGroup(child);
    else child.kill(signal);
    const timer = setTimeout(() => killGroup(child), STOP_MS);
    await exited;
    clearTimeout(timer);
  };
  const code = await Promise.race([exited, answering(options.port, exited)]);
  if (code !== 'answering') {
    await end('SIGKILL');
    const log = (await readFile(logFile)).subarray(writtenBefore).toString();
    throw reasonOf(code, options.dataDir, logFile, log);
  }
  if (engine.kind === 'mongod') {
    await initiateReplicaSet(options.port).catch(async error => {
      await end('SIGTERM');
      throw error;
    });
  }
  return {
    uri: `mongodb://127.0.0.1:${options.port}/?directConnection=true`,
    kind: engine.kind,
    pid: child.pid,
    exited,
    stop: () => end('SIGTERM'),
    killHard: () => end('SIGKILL'),
  };
}

/**
 * In a process group of its own: Ctrl-C in the terminal must reach the database last, not at once.
 *
 * @param {LocalEngine} engine
 * @param {LocalOptions} options
 * @param {string} logFile
 */
function launch(engine, options, logFile) {
  const log = openSync(logFile, 'a');
  const [program, args] =
    engine.kind === 'mongod'
      ? [process.execPath, mongodArguments(engine.program, options)]
      : [engine.python, secantusArguments(options)];
  const child = spawn(program, args, { cwd: options.dataDir, detached: true, stdio: ['pipe', log, log] });
  closeSync(log);
  return child;
}

/**
 * @param {number} port
 * @param {Promise<unknown>} exited
 * @returns {Promise<'answering' | 'silent'>}
 */
async function answering(port, exited) {
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });
  const deadline = performance.now() + START_MS;
  while (performance.now() < deadline && !hasExited) {
    if (await ping(port)) return 'answering';
    await delay(POLL_MS);
  }
  return 'silent';
}

/**
 * @param {number | 'silent'} code
 * @param {string} dataDir
 * @param {string} logFile
 * @param {string} log what this start has written: mongod goes on for pages after the line that tells why
 * @returns {SetupFailure}
 */
function reasonOf(code, dataDir, logFile, log) {
  if (code === LOCKED_EXIT_CODE || log.includes('DBPathInUse')) return new SetupFailure(words.dataInUse(dataDir));
  return diskFailure(log) ?? new SetupFailure(words.databaseDidNotStart(logFile, log.slice(-TAIL_CHARACTERS)));
}
