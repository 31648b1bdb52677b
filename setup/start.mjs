import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { dataDirectory } from './data-directory.mjs';
import { holdDataFolder } from './data-lock.mjs';
import { startDatabase } from './database.mjs';
import { programVariables, withDatabaseName } from './environment.mjs';
import { printFailure, SetupFailure } from './failure.mjs';
import { assertUsable } from './folder.mjs';
import { prepareLan } from './lan/lan.mjs';
import { inRoot } from './paths.mjs';
import { assertPortFree } from './ports.mjs';
import { startProgram } from './program.mjs';
import { duration } from './progress.mjs';
import { becameReady } from './ready.mjs';
import { ensureSecrets } from './secrets.mjs';
import { setUp } from './setup.mjs';
import { clientDirectory, ensureClient } from './steps/client.mjs';
import { keepRunning } from './supervise.mjs';
import { words } from './texts.mjs';

const DATABASE_PORT = 27117;
/** So many deaths before it was ever ready: it won't come up by itself. */
const HOPELESS_DEATHS = 3;

/** What runs, in the order of starting; stopped in the reverse order. @type {import('./supervise.mjs').Kept[]} */
const running = [];
let stopping = false;

async function start() {
  const startedAt = performance.now();
  const { isLan } = readArguments(process.argv.slice(2));
  const dataDir = dataDirectory();
  // Before anything is installed for minutes, and before the ports, which a running `npm start` holds too.
  await assertUsable(dataDir, 'PRIYOM_DATA');
  await holdDataFolder(dataDir);
  const { node, pnpm, workerBin } = await setUp();
  await ensureClient(node, pnpm);
  const logs = join(dataDir, 'logs');
  await mkdir(logs, { recursive: true, mode: 0o700 });
  const secrets = await ensureSecrets(dataDir);
  const lan = isLan ? await prepareLan(dataDir) : null;
  const isTerminal = process.stdout.isTTY && !process.env.NO_COLOR;
  const variables = programVariables({ clientDir: clientDirectory, workerBin, secrets, lan, isTerminal }, process.env);
  await assertProgramPortsFree(variables);

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void stopAll(0));
  const serverVariables = { ...variables.server, MONGODB_URI: withDatabaseName(await runDatabase(dataDir), 'priyom') };
  await runProgram({
    name: words.sfu,
    node,
    main: 'sfu/src/main.ts',
    variables: variables.sfu,
    logFile: join(logs, 'sfu.log'),
  });
  const logFile = join(logs, 'server.log');
  const server = await runProgram({
    name: words.server,
    node,
    main: 'server/src/main.ts',
    variables: serverVariables,
    logFile,
  });
  const ready = `http://127.0.0.1:${variables.server.PORT}/health/ready`;
  const isReady = await becameReady(ready, () => stopping || server.deaths() >= HOPELESS_DEATHS);
  if (isReady) console.info(words.ready(duration(performance.now() - startedAt)));
  else if (!stopping) throw new SetupFailure(words.doesNotStart(words.server, logFile));
}

/**
 * @param {string} dataDir
 * @returns {Promise<string>} connection string
 */
async function runDatabase(dataDir) {
  let uri = '';
  await run(words.database, async () => {
    const port = Number(process.env.PRIYOM_DB_PORT || DATABASE_PORT);
    const database = await startDatabase({ dataDir: join(dataDir, 'database'), port });
    if (!uri) console.info(words.databaseIs[database.kind]);
    uri = database.uri;
    return database;
  });
  return uri;
}

/** @param {import('./program.mjs').ProgramOptions} options */
function runProgram(options) {
  if (!existsSync(inRoot(options.main))) throw new SetupFailure(words.programMissing(options.main));
  return run(options.name, () => startProgram(options));
}

/**
 * @param {string} name
 * @param {() => Promise<import('./supervise.mjs').Running>} begin
 */
async function run(name, begin) {
  const kept = await keepRunning(name, begin);
  running.push(kept);
  return kept;
}

/** @param {ReturnType<typeof programVariables>} variables */
async function assertProgramPortsFree({ server, sfu }) {
  await assertPortFree(Number(server.PORT), 'PORT');
  if (server.TLS_PORT) await assertPortFree(Number(server.TLS_PORT), 'TLS_PORT');
  await assertPortFree(Number(sfu.CONTROL_PORT), 'CONTROL_PORT', { host: sfu.CONTROL_HOST ?? '127.0.0.1' });
  for (let index = 0; index < Number(sfu.WORKERS); index += 1) {
    const port = Number(sfu.RTC_PORT) + index;
    await assertPortFree(port, 'RTC_PORT');
    await assertPortFree(port, 'RTC_PORT', { protocol: 'udp' });
  }
}

/**
 * Server, then sfu, then database: each may still need the next. A second Ctrl-C changes nothing: nothing here takes
 * longer than its limit.
 *
 * @param {number} exitCode
 */
async function stopAll(exitCode) {
  if (stopping) return;
  stopping = true;
  const startedAt = performance.now();
  if (running.length > 0) console.info(`\n${words.stopping}`);
  for (const kept of running.reverse()) await kept.stop();
  if (running.length > 0) console.info(words.stopped(duration(performance.now() - startedAt)));
  process.exit(exitCode);
}

try {
  await start();
} catch (error) {
  printFailure(error);
  await stopAll(1);
}
